import Wording

/// F1 on the numbers shown in full: what is listed, and for what.
extension RevealsScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "号码显示记录", "Numbers shown in full",
        [
          Wording(
            zh: "谁、什么时候、为什么显示过完整的电话和证件号码；整份名单显示前还要口令。",
            en:
              "Who saw telephone and identity numbers in full, when and why; a whole list also asks for the password."
          ),
          Wording(
            zh: "这里不列号码本身，只写是哪一件、哪一份名单。",
            en: "The numbers themselves are not here: only of which case or list."),
        ])
    ]
  }
}
