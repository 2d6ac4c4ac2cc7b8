import Wording

/// F1 on handing over: what goes, and what the sheet is for.
extension HandoverScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "移交在办案件", "Hand over open cases",
        [
          Wording(
            zh: "列出移交人手中在办的案件和下一个期限；F4 换移交人。",
            en: "The open cases in somebody's hands with their next days; F4 chooses whose."),
          Wording(
            zh: "Enter 移交一件，a 全部移交给一人；理由记入每一件的办理记录。",
            en:
              "Enter hands over one, a all of them to one person; the reason stands in each history."
          ),
          Wording(
            zh: "接收人是被反映人或已回避的，那一件不移交，会写明编号。",
            en:
              "A case whose subject that person is, or from which he withdrew, stays and is named."),
          Wording(
            zh: "p 打印今天移交的清单，移交人、接收人、监交人签名。",
            en: "p prints the sheet of what went today, for three to sign."),
        ]), .marks,
    ]
  }
}
