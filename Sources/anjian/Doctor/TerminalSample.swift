import Wording

/// What is drawn so that a person can see whether Chinese, lines and signs are as wide as they are reckoned.
enum TerminalSample {
  private static let inner = 38

  private static let rows = [
    "案件簿  信访  来访  矛盾纠纷  零报告", "“引号”、——、……、《书名》（括号）",
    "· × ± ° … — “ ” ‘ ’ ← → ↑ ↓", "✓ ✗ ▸ ▴ ▾ ████████ 88%", "ABCDEFGHIJ 0123456789 XF-2026-0001",
  ]

  /// The lines of the sample; its right side is straight where every sign has its width.
  static let lines: [String] = {
    let line = String(repeating: "─", count: inner + 2)
    return ["┌\(line)┐"] + rows.map { "│ \(TextWidth.padded($0, to: inner)) │" } + ["└\(line)┘"]
  }()

  static let question = Wording(
    zh: "上面右边的竖线上下对齐、汉字都能看清吗？（y 是，n 否）",
    en: "Are the bars on the right in one straight line, and can you read the Chinese? (y/n) ")

  /// What an answer means; nil for one that is neither.
  static func isYes(_ answer: String) -> Bool? {
    switch answer.lowercased() {
    case "y", "yes", "是", "ｙ": true
    case "n", "no", "否", "不", "ｎ": false
    default: nil
    }
  }
}
