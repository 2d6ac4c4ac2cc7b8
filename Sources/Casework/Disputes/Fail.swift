public import Wording

/// 调解不成: mediation ends and the parties are told the further ways (人民调解法 26).
public struct Fail: Act {
  public static let kind = "fail"
  public static let name = Wording(zh: "调解不成", en: "Failed")
  public static let blank = Fail(ground: nil, reason: "", areWaysTold: false)
  public static let fields: [Field<Fail>] = [
    Field("ground", Wording(zh: "情形", en: "Ground"), .optionalChoice(\.ground, .failures)),
    Field("reason", Wording(zh: "原因", en: "Reason"), .text(\.reason), required: true, width: .full),
    Field(
      "waysTold",
      Wording(zh: "已告知仲裁、行政、诉讼途径", en: "Arbitration, administrative and court ways told"),
      .flag(\.areWaysTold)),
  ]

  /// A code of `failures`.
  public var ground: String?
  public var reason: String
  public var areWaysTold: Bool

  enum CodingKeys: String, CodingKey {
    case ground, reason
    case areWaysTold = "waysTold"
  }

  public func digest(_ codes: Codes) -> Wording {
    [codes.name(ground, in: .failures), Wording(reason)].filter { !$0.zh.isEmpty }.joined(
      zh: "：", en: ": ")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isAnswered = true
    state.isDelivered = true
    state.milestones[.settled] = state.milestones[.settled] ?? moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    areWaysTold
      ? []
      : [
        Problem(
          "waysTold",
          Wording(
            zh: "调解不成的，应当告知仲裁、行政、诉讼途径（第二十六条）",
            en: "The parties must be told the further ways (Art. 26)"))
      ]
  }
}
