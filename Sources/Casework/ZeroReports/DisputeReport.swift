import Wording

/// A report that names disputes of its round, and says of each what there is to say.
public protocol DisputeReport: VillageReport {
  var disputes: [Identifier] { get set }
  /// As it is stored: nil where nothing is said.
  var remarks: [Remark]? { get set }
}

extension DisputeReport {
  public var named: [Identifier] { disputes }
  public var said: [Remark] {
    get { remarks ?? [] }
    set { remarks = newValue.isEmpty ? nil : newValue }
  }
}

extension Act where Self: DisputeReport, State == VillagePeriod {
  /// With each dispute named once.
  public func completed(_ circumstance: Circumstance) -> Self {
    var act = self
    act.disputes = disputes.once
    return act
  }

  public func problems(in state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
    reportProblems(state, circumstance) + disputeProblems(state, circumstance)
  }

  /// What is wrong with the disputes named, and with those left out unsaid.
  private func disputeProblems(_ state: VillagePeriod, _ circumstance: Circumstance) -> [Problem] {
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
