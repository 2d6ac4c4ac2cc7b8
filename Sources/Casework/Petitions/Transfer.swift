public import Wording

/// 转送: a subordinate body is competent; the petitioner is told where it went (信访工作条例 23).
public struct Transfer: Act {
  public static let kind = "transfer"
  public static let name = Wording(zh: "转送", en: "Transfer")
  public static let blank = Transfer(to: "", reason: "", letter: nil)
  public static let fields: [Field<Transfer>] = [
    Field("to", Wording(zh: "转送单位", en: "To"), .text(\.to), required: true),
    Field("letter", Wording(zh: "转送文号", en: "Letter no."), .optionalText(\.letter)),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var to: String
  public var reason: String
  public var letter: String?

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "转\(to)：\(reason)", en: "To \(to): \(reason)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.transferred] = moment.day
  }

  /// An accusation is never passed to whom it accuses (信访工作条例 30).
  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    let (accused, to) = (Tidy.code(state.accused ?? ""), Tidy.code(to))
    let villages = state.villages.compactMap { circumstance.book.village($0)?.name }
    let isAccused = !accused.isEmpty && (accused.contains(to) || to.contains(accused))
    let isOfAccused = state.legalKind == "accusation" && villages.contains { to.contains($0) }
    guard !to.isEmpty, isAccused || isOfAccused else { return [] }
    return [
      Problem(
        "to",
        Wording(
          zh: "不得将材料转给被反映的人或者单位（第三十条），请转有权处理的机关",
          en: "It is never passed to whom it is about (Art. 30): choose the competent body"))
    ]
  }
}
