import Wording

/// A terminal without cursor: the same screens, read out line by line, and lines typed for keys.
public final class PlainTerminal: Terminal {
  /// As large as a list that is read in one go; from 120 columns on there would be two panes.
  public let size = Size(rows: 50, columns: 119)
  /// Nothing is drawn.
  public let glyphs = Glyphs.plain
  /// No colours.
  public let colorCount = 0
  private let device: any LineDevice
  private let isWorking: () -> Bool
  private var dialogue = PlainDialogue()
  private var shown = Surface(size: Size(rows: 0, columns: 0))
  private var isAsking = false
  private var isTickDue = false

  /// Makes a terminal of a device; while something is being worked on that has an outcome to tell, no line is taken.
  public init(_ device: any LineDevice, isWorking: @escaping () -> Bool = { false }) {
    self.device = device
    self.isWorking = isWorking
  }

  /// Whether a line was not understood or refused so far.
  public var hasRefused: Bool { dialogue.hasRefused }

  /// Keeps the surface; it is read out once the keys of a line are through.
  public func show(_ surface: Surface) {
    shown = surface
    dialogue.see(surface)
    // Another screen came up by itself, as the lock does: the question that stands there is over.
    if isAsking, dialogue.isElsewhere(surface) { isAsking = false }
  }

  /// The next key of a line; reads out what there is and asks for a line when there is none left.
  public func next(timeoutMilliseconds: Int?) -> Event {
    while true {
      if let event = dialogue.next(on: shown) { return event }
      if !isAsking {
        write(dialogue.settle(on: shown))
        if dialogue.isBusy { continue }
        // What was answered is kept before anything else is asked.
        if isTickDue {
          isTickDue = false
          return .tick
        }
        write(dialogue.say(shown))
        if !isWorking() { ask() }
      }
      switch device.next(timeoutMilliseconds: timeoutMilliseconds, reading: isAsking) {
      case .event(let event): return event
      case .line(let line):
        (isAsking, isTickDue) = (false, true)
        write(dialogue.take(line, on: shown))
      }
    }
  }

  private func ask() {
    let question = dialogue.question(on: shown)
    write(question.lines)
    let lines = wrapped(question.prompt.trimmingBlanks)
    write(lines.dropLast())
    device.ask((lines.last ?? "") + " ", isSecret: question.isSecret)
    isAsking = true
  }

  private func write(_ lines: [String]) {
    if !lines.isEmpty { device.write(lines.flatMap(wrapped)) }
  }

  private func wrapped(_ line: String) -> [String] {
    guard let columns = device.columns, !line.isEmpty else { return [line] }
    return TextWidth.wrapped(line, to: max(20, columns - 2))
  }

  /// There is no shell to give a line to.
  public func suspend() {}

  /// Gives the device back.
  public func close() { device.close() }
}
