/// Turns the bytes of a terminal into events, in whatever pieces they arrive.
///
/// A cut UTF-8 character may wait for ever; a lone Esc or a cut sequence waits until `timeOut()`.
public struct InputDecoder: Sendable {
  private let extra: [[UInt8]: Key]
  private var pending: [UInt8] = []
  private var start = 0
  private var paste: PasteBuffer?

  /// Makes a decoder that also knows the sequences of one terminal, as its description has them.
  public init(extra: [[UInt8]: Key] = [:]) {
    self.extra = extra
  }

  /// Whether only time can tell what the last bytes mean.
  public var isWaiting: Bool {
    paste == nil && start < pending.count && pending[start] == Byte.escape
  }

  /// Takes bytes in and gives the events that they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    while start < pending.count, step(&events) {}
    pending.removeFirst(start)
    start = 0
    return events
  }

  /// Says what waiting bytes mean now that nothing followed them.
  public mutating func timeOut() -> [Event] {
    guard isWaiting else { return [] }
    let bytes = Array(pending[start...])
    pending = []
    start = 0
    return Self.meaning(ofCut: bytes[...])
  }

  /// Decodes the next event; false where more bytes are needed.
  private mutating func step(_ events: inout [Event]) -> Bool {
    if paste != nil {
      collectPaste(&events)
      return true
    }
    let rest = pending[start...]
    switch rest.first {
    case Byte.escape?: return escape(rest, &events)
    case (0x80...)?: return text(rest, &events)
    case let byte?:
      let key = extra[[byte]] ?? ControlKey.key(for: byte)
      events.append(.key(key))
      start += 1
      return true
    case nil: return false
    }
  }

  private mutating func collectPaste(_ events: inout [Event]) {
    while start < pending.count {
      let byte = pending[start]
      start += 1
      if let text = paste?.take(byte) {
        events.append(.paste(text))
        paste = nil
        return
      }
    }
  }

  private mutating func text(_ rest: ArraySlice<UInt8>, _ events: inout [Event]) -> Bool {
    switch UTF8Piece(rest) {
    case .scalar(let scalar, let length):
      // C1 controls are no keys and no text.
      if scalar.value >= 0xA0 { events.append(.key(.text(Character(scalar)))) }
      start += length
    case .bad(let length):
      events.append(.key(.text("\u{FFFD}")))
      start += length
    case .cut:
      return false
    }
    return true
  }

  private mutating func escape(_ rest: ArraySlice<UInt8>, _ events: inout [Event]) -> Bool {
    switch EscapeSequence(rest, extra: extra) {
    case .needsMore: return false
    case .nothing(let length): start += length
    case .key(let key, let length):
      events.append(.key(key))
      start += length
    case .paste(let length):
      paste = PasteBuffer()
      start += length
    }
    return true
  }

  private static func meaning(ofCut bytes: ArraySlice<UInt8>) -> [Event] {
    let rest = bytes.dropFirst()
    switch (rest.first, rest.count) {
    case (nil, _): return [.key(.escape)]
    case (Byte.escape?, _): return [.key(.escape)] + meaning(ofCut: rest)
    case (let byte?, 1): return [.key(.alt(.text(Character(Unicode.Scalar(byte)))))]
    default: return []
    }
  }
}
