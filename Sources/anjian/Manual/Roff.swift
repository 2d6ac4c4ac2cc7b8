import Wording

/// The language of `man` pages.
enum Roff {
  /// Text that `man` shows as it is.
  static func text(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": #"\e"#
      case "-": #"\-"#
      case "\"": #"\(dq"#
      case "'": #"\(aq"#
      case "`": #"\(ga"#
      default: String(character)
      }
    }.joined()
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  /// A text of several lines, each with a line of its own.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").enumerated().flatMap { index, line in
      (index == 0 ? [] : [".br"]) + [breakable(self.text(String(line)))]
    }
  }

  /// Lets a line end between Chinese characters, which `man` does by itself in a Chinese locale alone.
  private static func breakable(_ text: String) -> String {
    let characters = Array(text)
    return characters.enumerated().map { index, character in
      let next = index + 1 < characters.count ? characters[index + 1] : "\n"
      let mayBreak = TextWidth.columns(of: character) == 2 && !"\n，。、；：）》”！？".contains(next)
      return String(character) + (mayBreak ? #"\:"# : "")
    }.joined()
  }

  static func bold(_ text: String) -> String { #"\fB\#(self.text(text))\fR"# }

  static func italic(_ text: String) -> String { #"\fI\#(self.text(text))\fR"# }
}
