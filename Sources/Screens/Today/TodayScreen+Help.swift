import Wording

/// F1 on Today: what its lines count, and the marks of the list below.
extension TodayScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "今日", "Today",
        lines.enumerated().map { HelpTopic.line($0, $1.name, $1.remark) }
          + [
            Wording(
              zh: "数字是件数，按前面的数字键打开整列名单；下面是最急的案件。",
              en:
                "The digit before a line opens the list behind its number; the most urgent cases stand below."
            )
          ]), .marks,
    ]
  }
}
