public import Wording

/// 有情况: the village names the disputes of the round.
///
/// How many they are is counted when it is read, without those that have become void since.
public struct ReportMatters: Act, VillageReport {
  public static let kind = "reportMatters"
  public static let name = Wording(zh: "有情况", en: "Matters")
  public static let blank = ReportMatters(
    village: nil, month: nil, check: "", sweeps: 1, disputes: [])
  public static let fields: [Field<ReportMatters>] = [
    .disputes(\.disputes, required: true), .check(\.check), .sweeps(\.sweeps),
    .collective(\.collective), .remarks(\.said),
  ]

  public var village: Identifier?
  public var month: Month?
  public var round: Identifier?
  public var day: Day?
  public var check: String
  public var sweeps: Int
  public var disputes: [Identifier]
  public var remarks: [Remark]?
  public var collective: String?

  public var named: [Identifier] { disputes }
  public var said: [Remark] {
    get { remarks ?? [] }
    set { remarks = newValue.isEmpty ? nil : newValue }
  }

  public func digest(_ codes: Codes) -> Wording {
    codes.name(check, in: .checks) + Wording(zh: "\(sweeps)次", en: ", \(sweeps)×")
  }

  public func apply(to state: inout VillagePeriod, _ moment: Moment) {
    state.record(self, moment)
  }

  /// With each dispute named once.
  public func completed(_ circumstance: Circumstance) -> ReportMatters {
    var act = self
    act.disputes = disputes.once
    return act
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    reportProblems(state, circumstance) + disputeProblems(state, circumstance)
  }
}

extension Act where Self: VillageReport, State == VillagePeriod {
  /// What is wrong with the disputes named, and with those left out unsaid.
  func disputeProblems(_ state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    guard let round = state.round ?? asked, let terms = circumstance.book.terms(of: round),
      let village = (state.village ?? village).flatMap({ circumstance.book.village($0) })
    else { return [] }
    let wrong = named.compactMap { id -> Problem? in
      guard let dispute = circumstance.disputes[id] else {
        return Problem("disputes", NamedDispute.unknown)
      }
      return dispute.objection(village, circumstance.book.name(of: round), terms, circumstance)
        .map { Problem("disputes", $0) }
    }
    let unsaid = circumstance.reports.recorded.filter {
      !named.contains($0.key) && said[about: $0.key] == nil
    }
    .map(\.value).sorted()
    guard wrong.isEmpty, !unsaid.isEmpty else { return wrong }
    let numbers = unsaid.map(\.description)
    return [
      Problem(
        "remarks",
        Wording(
          zh: "\(numbers.joined(separator: "、"))没有列入，请列入或者逐件说明原因",
          en: "\(numbers.joined(separator: ", ")) are left out: name them, or say why of each"))
    ]
  }
}

extension Field where Owner: VillageReport {
  /// The disputes of the round.
  static func disputes(
    _ path: any WritableKeyPath<Owner, [Identifier]> & Sendable, required: Bool
  ) -> Field {
    Field(
      "disputes", Wording(zh: "本期纠纷", en: "Disputes"), .disputes(path), required: required,
      width: .full,
      help: Wording(
        zh: "空格选定；未登记的按 F7 当场登记", en: "Space selects; F7 takes in one that is not recorded yet"))
  }

  /// What is said of each dispute.
  static func remarks(_ path: any WritableKeyPath<Owner, [Remark]> & Sendable) -> Field {
    Field(
      "remarks", Wording(zh: "说明", en: "Remarks"), .remarks(path), width: .full,
      help: Wording(
        zh: "列入的可以补充；没有列入的须写明原因", en: "More of what is named; why, of what is left out"))
  }

  /// 集体访苗头.
  static func collective(_ path: any WritableKeyPath<Owner, String?> & Sendable) -> Field {
    Field(
      "collective", Wording(zh: "集体访苗头", en: "Signs of a collective petition"),
      .optionalText(path), width: .full,
      help: Wording(zh: "有苗头的一句话写明，没有的不填", en: "In one line where there are signs, else empty"))
  }
}

extension [Identifier] {
  /// Each once, in the order of the first.
  public var once: [Identifier] {
    var seen: Set<Identifier> = []
    return filter { seen.insert($0).inserted }
  }
}
