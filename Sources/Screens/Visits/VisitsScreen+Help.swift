import Casework
import Wording

/// F1 on the visits: what is counted, and how a visit ends.
extension VisitsScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "来访台账", "Visits",
        [
          Wording(
            zh: "一行是一批来访，“人次”是这一批来的人数；作废的不计。",
            en: "A line is one visit, “Pers.” how many came; void ones count nowhere."),
          Wording(zh: "结果：", en: "Outcome: ")
            + desk.tables.codes[.visitOutcomes].map(\.name).joined(zh: "、", en: ", "),
          Wording(
            zh: "转为信访事项的，同时登记了一件信访，在台账里办理。",
            en: "One that became a petition was registered as such and goes on in the register."),
        ])
    ]
  }
}
