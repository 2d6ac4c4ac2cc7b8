import Wording

/// Something that F1 says of a screen beside its keys.
struct HelpTopic: Hashable, Sendable {
  let title: Wording
  let lines: [Wording]

  init(_ zh: String, _ en: String, _ lines: [Wording]) {
    self.init(Wording(zh: zh, en: en), lines)
  }

  init(_ title: Wording, _ lines: [Wording]) {
    self.title = title
    self.lines = lines
  }
}

extension HelpTopic {
  /// A numbered line of a screen and what it counts.
  static func line(_ index: Int, _ name: Wording, _ remark: Wording) -> Wording {
    let named = Wording("\(index + 1) ") + name
    return remark.zh.isEmpty ? named : named + Wording(zh: "：", en: ": ") + remark
  }

  /// What a list shows behind a case: how long it still has, and what stands before its matter.
  static let marks = HelpTopic(
    "“剩余”和标记", "“Left” and the marks",
    [
      Wording(
        zh: "剩 9天：到期限最后一日还有9天；今天：今天到期",
        en: "9d left: so many days to the last one; today: it is the last"),
      Wording(
        zh: "顺延12-04：最后一日是休息日，按法律顺延到这一天",
        en: "to 12-04: the last day is a rest day, so by law this one counts"),
      Wording(
        zh: "逾期 4天：已过法定最后一日；超 3天：超过一般期限，不作为违法",
        en: "late 4d: past the last day by law; past 3d: past what is usual, no breach"),
      Wording(
        zh: "待放假表：还没有那一年的放假安排，算不出；-：没有正在计的期限",
        en: "holidays?: the holidays of that year are not known; -: no limit runs"),
      Wording(
        zh: "〔限〕：限制知悉，只有写明的人员能看到；〔急 未报告〕：重大紧急，还没有报告",
        en: "[R]: restricted to those named; [URGENT, untold]: nobody was told of it yet"),
    ])
}
