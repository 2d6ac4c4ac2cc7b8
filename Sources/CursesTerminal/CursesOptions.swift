public import TerminalUI

/// What the executable knows of the terminal, from its arguments and its environment.
public struct CursesOptions: Sendable {
  /// The terminal's type, as `TERM` has it.
  public var terminalType: String
  /// Lines and signs in ASCII, whatever the terminal can.
  public var isASCII = false
  /// No colours, as `NO_COLOR` asks.
  public var isColorless = false
  /// How long Esc waits for the rest of a sequence, in milliseconds.
  public var escapeDelay = 50
  /// The open file that the standard error stream goes to while the terminal is open.
  public var logDescriptor: Int32?
  /// What a crash says on the screen that it gives back; it should name the log.
  public var crashNote = ""
  /// Where keys come from.
  public var input: Int32 = 0
  /// Where the screen goes to.
  public var output: Int32 = 1
  /// The size to take where the output is a file, as in tests; nil refuses files.
  public var sizeOfFile: Size?

  /// Options for a terminal of this type, all else as usual.
  public init(terminalType: String) {
    self.terminalType = terminalType
  }
}
