public import Wording

/// Why no screen can be drawn: the caller goes on line by line.
public enum TerminalRefusal: Error, Hashable, Sendable, Worded {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot put the cursor where it is told to.
  case cannotPlaceCursor(String)
  /// Ncurses would not start, not even for an xterm.
  case cannotStart(String)

  /// What happened.
  public var wording: Wording {
    switch self {
    case .notATerminal:
      Wording(zh: "输入或输出不是终端", en: "Input or output is not a terminal")
    case .cannotPlaceCursor(let type):
      Wording(zh: "终端“\(type)”不能定位光标", en: "Terminal \"\(type)\" cannot place the cursor")
    case .cannotStart(let type):
      Wording(zh: "终端“\(type)”无法启用", en: "Terminal \"\(type)\" cannot be used")
    }
  }
}
