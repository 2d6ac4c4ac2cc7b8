public import Wording

/// 司法确认: both parties ask the court together, within 30 days of the agreement's taking effect (人民调解法 33).
public struct ConfirmAgreement: Act {
  public static let kind = "confirmAgreement"
  public static let name = Wording(zh: "司法确认", en: "Court confirmation")
  public static let blank = ConfirmAgreement(court: "", result: "")
  public static let fields: [Field<ConfirmAgreement>] = [
    Field("court", Wording(zh: "人民法院", en: "Court"), .text(\.court), required: true),
    Field(
      "result", Wording(zh: "申请和结果", en: "Step"), .choice(\.result, .confirmations),
      required: true),
  ]

  public var court: String
  /// A code of `confirmations`: applied for, confirmed, refused.
  public var result: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(court)：", en: "\(court): ") + codes.name(result, in: .confirmations)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.milestones[.confirmationSought] = state.milestones[.confirmationSought] ?? moment.day
  }
}

extension Guard<CaseFile> {
  static var noAgreement: Guard {
    Guard(
      refuses: { file, _ in file.milestones[.agreed] == nil },
      says: Wording(zh: "还没有达成协议", en: "There is no agreement yet"))
  }
}
