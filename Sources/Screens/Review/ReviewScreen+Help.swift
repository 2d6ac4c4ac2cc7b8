import Wording

/// F1 on the review: what its numbers are.
extension ReviewScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "督办", "Review",
        [
          Wording(
            zh: "每个数字是在办的件数，用方向键选定，按 Enter 打开它背后的名单。",
            en: "Each number counts open cases, and Enter opens the list behind it."),
          Wording(
            zh: "限制件只计入有权知悉的人看到的数。", en: "Restricted matters count only for those who may see them."
          ),
        ]), .marks,
    ]
  }
}
