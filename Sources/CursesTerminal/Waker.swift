import CTerminal

/// Ends the wait of the loop from any thread: the loop then gets `.woken`.
public struct Waker: Sendable {
  /// Names the loop that runs.
  public init() {}

  /// Wakes the loop; harmless when no terminal is open.
  public func wake() {
    ct_wake()
  }
}
