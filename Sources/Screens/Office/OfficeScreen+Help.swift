import Casework
import Wording

extension OfficeScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "本单位", "The office",
        lines.enumerated().map { HelpTopic.line($0, $1.name, $1.remark) }
          + [
            Wording(
              zh: "这里只管人员、村、终端和表，看不到案件。",
              en: "People, villages, terminals and tables only: no case is seen here.")
          ])
    ]
  }
}

extension ChangePasswordScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "口令", "Password",
        [
          PasswordRule.wording,
          Wording(
            zh: "口令只有自己知道，谁也查不出来；忘了请管理员重设。",
            en: "Nobody else knows it or can find it out; the administrator can set a new one."),
        ])
    ]
  }
}
