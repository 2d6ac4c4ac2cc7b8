/// Where lines come from and go to: a terminal without a cursor, a pipe, the script of a test.
public protocol LineDevice: AnyObject {
  /// How many columns a line may have; nil where that does not matter.
  var columns: Int? { get }
  /// Writes lines under what stands there.
  func write(_ lines: [String])
  /// Writes what a line is asked for with, and begins to read; what is secret is not echoed.
  func ask(_ prompt: String, isSecret: Bool)
  /// Waits for a line, if one was asked for, or for what happens meanwhile.
  func next(timeoutMilliseconds: Int?, reading: Bool) -> Arrival
  /// Gives the device back; may be called twice.
  func close()
}

/// What comes from a device of lines.
public enum Arrival: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// The end of the time, a wake-up, the end of the input.
  case event(Event)
}
