import ArgumentParser
import Wording

/// A command line that cannot be understood, in the user's language.
enum UsageMistake {
  /// What the argument parser says, and what a Chinese reader is told instead; what is quoted stays.
  private static let known: [(en: String, zh: String)] = [
    ("Unknown option", "没有这个选项"),
    ("Missing expected argument", "缺少参数"),
    ("Missing value for", "缺少选项的值"),
    ("Unexpected argument", "多余的参数"),
    ("The value of", "选项的值不能小于0"),
    ("The value", "值不合适"),
    ("Option", "选项不对"),
  ]

  static func wording(_ error: any Error) -> Wording {
    let message = Anjian.message(for: error).split(separator: "\n").first.map(String.init) ?? ""
    let known = known.first { message.hasPrefix($0.en) }
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
    let zh = known.map { quoted.isEmpty ? $0.zh : "\($0.zh) \(quoted)" } ?? message
    return Wording(
      zh: "命令写法不对：\(zh)，用 --help 看写法",
      en: "\(message.hasSuffix(".") ? String(message.dropLast()) : message): see --help")
  }
}
