import Casework
import Wording

/// The marks of a village's round, each beside its words, as F1 explains them.
enum RoundMarks {
  static var topic: HelpTopic {
    let cells = [
      RoundCell(content: .zero), RoundCell(content: .matters(2)),
      RoundCell(content: .zero, isLate: true), RoundCell(content: .zero, isContradicted: true),
      RoundCell(content: .missing), RoundCell(content: .notDue), RoundCell(content: .excused),
    ]
    return HelpTopic(
      "格里的标记", "The marks",
      [
        cells.map { Wording("\($0.mark) ") + $0.wording }.joined(zh: "；", en: "; "),
        Wording(
          zh: "没有报就是没有报：空着不等于零，零报告必须有人签。",
          en: "Silence is no zero: a zero is a statement that somebody signs."),
      ])
  }

  /// Until when a month is reported, as the office has set it.
  static func terms(_ desk: Desk) -> HelpTopic {
    let month = desk.book.file.lastEndedMonth(before: desk.today)
    return HelpTopic(
      "报送期限（本单位规定）", "Until when (the office’s own rule)",
      [
        month.wordingWithYear
          + Wording(
            zh:
              "：村不迟于\(desk.book.file.dueDay(of: month).short)报送，镇\(desk.book.file.rollUpDay(of: month).short)汇总。",
            en:
              ": villages by \(desk.book.file.dueDay(of: month).short), the town sums up on \(desk.book.file.rollUpDay(of: month).short)."
          )
      ])
  }
}

extension MatrixScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "零报告总表", "The matrix",
        [
          Wording(
            zh: "一行一个村，一列一期；光标所在的格，下面一行写明是什么。右边“未报”是该村欠几期。",
            en:
              "A row a village, a column a round; the line below spells the cell out. The last column counts what is missing."
          )
        ]), RoundMarks.topic, RoundMarks.terms(desk),
    ]
  }
}

extension LiaisonScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    [
      HelpTopic(
        "本村的期次", "Your village’s rounds",
        [
          Wording(
            zh: "没有纠纷：按 0，再按数字选排查方式，Enter 签报，共三个键。",
            en: "No dispute: 0, a digit for how it was checked, Enter signs: three keys."),
          Wording(
            zh: "有纠纷：按 1，勾选纠纷；还没有登记的，在表里按 F7 当场登记。",
            en: "A dispute: 1, tick it; one that is not recorded yet is taken in there by F7."),
          Wording(
            zh: "被退回的：选中它按 Enter 看理由，改好后再按 0 或 1 重报。",
            en: "Sent back: Enter on it shows why; then report it anew by 0 or 1."),
        ]), RoundMarks.topic, RoundMarks.terms(desk),
    ]
  }
}
