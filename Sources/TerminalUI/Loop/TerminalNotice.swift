public import Wording

/// What a user should know about the terminal he sits at.
public enum TerminalNotice: Hashable, Sendable, Worded {
  /// Its type is in no table; it is treated as an xterm.
  case unknownType(String)
  /// It draws lines and signs two columns wide; ASCII is used instead.
  case wideSigns
  /// It does not speak UTF-8.
  case notUTF8
  /// It has no Chinese font.
  case noHan

  /// The sentence for the status line.
  public var wording: Wording {
    switch self {
    case .unknownType(let type):
      Wording(
        zh: "不认识终端类型“\(type)”，按 xterm-256color 处理",
        en: "Unknown terminal type \"\(type)\", treated as xterm-256color")
    case .wideSigns:
      Wording(zh: "终端把符号画成两列宽，已改用 ASCII 线条", en: "Wide signs here: lines are drawn in ASCII")
    case .notUTF8:
      Wording(zh: "终端不是 UTF-8 编码，汉字会乱码", en: "This terminal does not speak UTF-8")
    case .noHan:
      Wording(
        zh: "Linux 控制台没有汉字字体，请用图形终端或 ssh",
        en: "The Linux console has no Chinese font: use a graphical terminal or ssh")
    }
  }
}
