/// A device of the tests: plays a script of lines, and keeps what was said and typed as a transcript.
///
/// When the script is at its end, so is the input.
public final class VirtualLines: LineDevice {
  /// How many columns a line may have.
  public let columns: Int?
  /// What stands on the paper: lines, questions, and behind these what was typed and may be seen.
  public private(set) var transcript = ""
  /// Whether it was given back.
  public private(set) var isClosed = false
  /// Told of how many lines were typed, after each.
  public var onLine: ((Int) -> Void)?
  private var count = 0
  private var script: ArraySlice<Arrival>
  private var isSecret = false
  private var isPrompted = false

  /// Makes a device that plays lines.
  public convenience init(_ lines: [String], columns: Int? = nil) {
    self.init(script: lines.map { .line($0) }, columns: columns)
  }

  /// Makes a device that plays lines and what happens between them.
  public init(script: [Arrival], columns: Int? = nil) {
    self.script = script[...]
    self.columns = columns
  }

  /// Keeps lines.
  public func write(_ lines: [String]) {
    if isPrompted { transcript += "\n" }
    isPrompted = false
    transcript += lines.map { $0 + "\n" }.joined()
  }

  /// Keeps a question.
  public func ask(_ prompt: String, isSecret: Bool) {
    transcript += prompt
    (self.isSecret, isPrompted) = (isSecret, true)
  }

  /// Plays what is next; where no line is read, only time passes.
  public func next(timeoutMilliseconds: Int?, reading: Bool) -> Arrival {
    guard reading else { return .event(.tick) }
    let arrival = script.popFirst() ?? .event(.hangup)
    if case .line(let line) = arrival {
      transcript += (isSecret ? "" : line) + "\n"
      isPrompted = false
      count += 1
      onLine?(count)
    }
    return arrival
  }

  /// Notes that it was given back.
  public func close() { isClosed = true }
}
