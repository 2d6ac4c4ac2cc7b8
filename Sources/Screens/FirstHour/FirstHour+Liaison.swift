import Casework
import Wording

extension FirstHour {
  /// The liaison's hour: a report that was sent back, a zero, a round with a dispute, the own village.
  static let liaison: [Exercise] = [
    Exercise(
      "returned", task: Wording(zh: "有一期被镇里退回了：看看为什么", en: "A report was sent back: see why"),
      keys: Wording(
        zh: "光标停在最早要报的一期“已退回，待重报”，按 Enter；看完按 Esc",
        en: "The cursor is on the oldest that is owed, “Sent back”: Enter; Esc goes back"),
      isDone: Doings.sees(PeriodScreen.self) { $0.period?.stage == .returned }),
    Exercise(
      "zero",
      task: Wording(
        zh: "核实过了，确实没有纠纷：三个键重报零报告",
        en: "You looked again, and there is nothing: a zero in three keys"),
      keys: Wording(
        zh: "在那一期按 0；再按 1（排查方式）；Enter 签报", en: "On that round 0; then 1 (how checked); Enter signs"),
      isDone: Doings.records(ReportZero.self)),
    Exercise(
      "dispute",
      task: Wording(
        zh: "下一期有纠纷：当场登记一起", en: "The next round has a dispute: take it in on the spot"),
      keys: Wording(
        zh: "在要报的一期按 1，再按 F7；填来源、当事人、事由；F2 保存",
        en: "On the round that is owed 1, then F7; source, parties, matter; F2 saves"),
      isDone: Doings.records(RegisterDispute.self)),
    Exercise(
      "matters", task: Wording(zh: "把这一期报上：有情况", en: "Report that round, with the dispute"),
      keys: Wording(
        zh: "纠纷已经勾上；填排查方式，F2 保存", en: "The dispute is ticked already; how it was checked; F2 saves"),
      isDone: Doings.records(ReportMatters.self)),
    Exercise(
      "village", task: Wording(zh: "看看本村有哪些纠纷", en: "See the disputes of your village"),
      keys: Wording(
        zh: "按 F3；可以打首字母查找，Enter 打开一件", en: "F3; initials find one, Enter opens it"),
      isDone: Doings.sees(RegisterScreen.self)),
  ]
}
