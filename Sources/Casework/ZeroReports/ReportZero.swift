public import Wording

/// 零报告: "nothing happened", said by a named person for a village and a round that has ended.
public struct ReportZero: Act, VillageReport {
  public static let kind = "reportZero"
  public static let name = Wording(zh: "零报告", en: "Zero report")
  public static let blank = ReportZero(village: nil, month: nil, check: "", sweeps: 1)
  public static let fields: [Field<ReportZero>] = [.check(\.check), .sweeps(\.sweeps)]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var check: String
  public var sweeps: Int

  public var named: [Identifier] { [] }
  public var said: [Remark] { [] }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "经排查未发现矛盾纠纷（", en: "Nothing found (") + codes.name(check, in: .checks)
      + Wording(zh: "\(sweeps)次）", en: ", \(sweeps)×)")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, moment)
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    reportProblems(state, circumstance)
  }

  /// What is to be said when disputes of that village and round are recorded; nil when none is.
  ///
  /// The zero stays allowed: it is a statement of the one who signs.
  public static func contradiction(of recorded: [Number]) -> Wording? {
    guard !recorded.isEmpty else { return nil }
    let numbers = recorded.map(\.description)
    return Wording(
      zh: "该村该期已登记\(numbers.joined(separator: "、"))，与零报告不一致，请核对",
      en:
        "\(numbers.joined(separator: ", ")) are recorded for this village and round: a zero says otherwise, please check"
    )
  }
}

extension Field where Owner: VillageReport {
  /// 排查方式.
  static func check(_ path: any WritableKeyPath<Owner, String> & Sendable) -> Field {
    Field(
      "check", Wording(zh: "排查方式", en: "How checked"), .choice(path, .checks), required: true)
  }

  /// 排查次数.
  static func sweeps(_ path: any WritableKeyPath<Owner, Int> & Sendable) -> Field {
    Field("sweeps", Wording(zh: "排查次数", en: "Sweeps"), .number(path, 1...99))
  }
}
