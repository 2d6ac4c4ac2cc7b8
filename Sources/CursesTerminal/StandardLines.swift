import CTerminal
public import TerminalUI

/// Lines of the standard input and output: a terminal of any kind, or a pipe.
///
/// There is one at a time; it stays on the thread that opened it.
public final class StandardLines: LineDevice {
  private static let longest = 1 << 16
  private let input: Int32
  private let output: Int32
  private let isTerminal: Bool
  private var bytes: [UInt8] = []
  private var line: String?
  private var isPrompted = false
  private var hasEnded = false

  /// Opens them; nil while another terminal is open.
  public init?(input: Int32 = 0, output: Int32 = 1, crashNote: String = "") {
    self.input = input
    self.output = output
    isTerminal = ct_is_terminal(input)
    guard unsafe ct_lines_open(input, output, crashNote) else { return nil }
  }

  /// How wide the window is; nil where the output has none.
  public var columns: Int? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    return unsafe ct_window_size(output, &rows, &columns) ? Int(columns) : nil
  }

  /// Writes lines, on a line of their own should a question stand there.
  public func write(_ lines: [String]) {
    put((isPrompted ? "\n" : "") + lines.map { $0 + "\n" }.joined())
    isPrompted = false
  }

  /// Asks; at a terminal, what was typed before a secret was asked for is forgotten.
  public func ask(_ prompt: String, isSecret: Bool) {
    ct_lines_echo(!isSecret)
    put(prompt)
    isPrompted = true
  }

  /// Waits; signals and wake-ups come between.
  public func next(timeoutMilliseconds: Int?, reading: Bool) -> Arrival {
    if reading, let line = takeLine() { return .line(line) }
    let deadline = timeoutMilliseconds.map { Int(ct_milliseconds()) + $0 }
    while true {
      if reading, hasEnded { return .event(.hangup) }
      let left = deadline.map { max(0, $0 - Int(ct_milliseconds())) }
      let flags = Int(ct_lines_wait(reading, Int32(clamping: left ?? -1)))
      if flags == 0 { return .event(.tick) }
      if flags & CT_STOP != 0 { ct_lines_stop() }
      if flags & CT_INTERRUPTED != 0 { return .event(.interrupted) }
      if flags & CT_HANGUP != 0 { return hangUp() }
      if flags & CT_INPUT != 0 { read() }
      if reading, let line = takeLine() { return .line(line) }
      if flags & CT_WOKEN != 0 { return .event(.woken) }
    }
  }

  /// A signal is over once it was told; a pipe that has ended says so again, and its last line may have no end.
  private func hangUp() -> Arrival {
    guard !bytes.isEmpty, Int(ct_lines_wait(true, 0)) & CT_HANGUP != 0 else {
      return .event(.hangup)
    }
    hasEnded = true
    endLine()
    return takeLine().map { .line($0) } ?? .event(.hangup)
  }

  /// Gives the terminal its modes back.
  public func close() {
    if isPrompted { put("\n") }
    isPrompted = false
    ct_lines_close()
  }

  deinit { ct_lines_close() }

  private func takeLine() -> String? {
    guard let line else { return nil }
    self.line = nil
    // A terminal shows the end of what is typed; a pipe does not.
    if !isTerminal { put("\n") }
    isPrompted = false
    return line
  }

  /// A terminal gives a line at a time; of a pipe nothing is taken that belongs to who reads on after us.
  private func read() {
    var fresh = [UInt8](repeating: 0, count: isTerminal ? 4096 : 1)
    let count = Int(unsafe ct_read(&fresh, Int32(fresh.count)))
    if count == 0 { hasEnded = true }
    for byte in fresh.prefix(max(0, count)) {
      if byte == 0x0A {
        endLine()
      } else if bytes.count < Self.longest {
        bytes.append(byte == 0x09 ? 0x20 : byte)
      }
    }
    if hasEnded, !bytes.isEmpty { endLine() }
  }

  /// Takes what was gathered as a line, without control characters.
  private func endLine() {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    line = String(text)
    bytes = []
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe ct_lines_write(output, bytes, Int32(bytes.count))
  }
}
