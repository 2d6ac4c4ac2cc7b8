import Wording

/// F1 on the review: what its numbers are.
extension ReviewScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "督办", "Review",
        [
          Wording(
            zh: "每个数字是在办的件数：上面的按数字键打开名单，下面的用 Tab、方向键选定，按 Enter 打开。",
            en:
              "Each number counts open cases: those above open by their digits, those below by Tab, arrows and Enter."
          ),
          Wording(
            zh: "新增逾期：上次登录后新逾期的。n天未推进：这些天没有办理记录的，领导的批示、催办不算；天数按 F4 设置。",
            en:
              "Newly overdue: since you signed in last. Still: nothing was done for so many days, instructions and pressing apart; F4 sets the days."
          ),
          Wording(
            zh: "在卷宗里按 y 同意、x 不同意、s 批示、k 催办、d 督办、f 明确责任、b 倒排，按 n 到下一件。",
            en:
              "In a case y approves, x refuses, s instructs, k presses, d orders, f puts in charge, b schedules; n goes to the next."
          ),
          Wording(
            zh: "按 t 看过去某一天的情况；标题写明截至哪一天。", en: "t shows a past day; the titles say which."),
          Wording(
            zh: "限制件只计入有权知悉的人看到的数。", en: "Restricted matters count only for those who may see them."
          ),
        ]), .marks,
    ]
  }
}
