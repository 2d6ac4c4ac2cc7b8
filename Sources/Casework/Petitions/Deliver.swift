public import Wording

/// 送达: the opinion reaches the petitioner; the day of delivery starts his 30 days (信访工作条例 35).
public struct Deliver: Act {
  public static let kind = "deliver"
  public static let name = Wording(zh: "送达", en: "Deliver")
  public static let blank = Deliver(way: "", signedBy: "")
  public static let fields: [Field<Deliver>] = [
    Field(
      "way", Wording(zh: "送达方式", en: "Way"), .choice(\.way, .delivery), required: true,
      among: { $0.simpleOnly != true }),
    Field(
      "signedBy", Wording(zh: "签收人", en: "Signed by"), .text(\.signedBy), required: true,
      help: Wording(
        zh: "代收的写明关系；留置、邮寄的写见证人或邮件号",
        en: "Relation of a proxy; witness or mail number where nobody signed")),
  ]

  /// A code of `delivery`.
  public var way: String
  public var signedBy: String

  public func digest(_ codes: Codes) -> Wording {
    codes.name(way, in: .delivery) + Wording(zh: "，\(signedBy)签收", en: ", signed by \(signedBy)")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isDelivered = true
    state.milestones[.delivered] = moment.day
  }
}
