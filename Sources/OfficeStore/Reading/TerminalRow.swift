public import Casework

/// A terminal of the office: what it is, what the office calls it, when something was last recorded there.
public struct TerminalRow: Hashable, Sendable {
  public let terminal: String
  /// Empty where it has no name.
  public let name: String
  public let last: Instant?
}
