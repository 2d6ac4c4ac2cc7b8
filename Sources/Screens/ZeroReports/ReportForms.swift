import Casework
import OfficeStore
import TerminalUI
import Wording

/// The forms of what is done about a village's round, recorded of before or not.
enum ReportForms {
  /// The form of a zero or of matters.
  static func form<A: Act<VillagePeriod> & VillageReport>(
    _ type: A.Type, _ village: Identifier, _ round: Round, _ desk: Desk,
    resuming draft: Draft? = nil
  ) -> ActForm<A> {
    var act = A.blank.about(village, round)
    let rows = recorded(village, round, desk)
    if var matters = act as? ReportMatters {
      matters.disputes = rows.map(\.id)
      act = (matters as? A) ?? act
    }
    var target = target(of: village, round, desk)
    target.isReport = true
    if A.self == ReportZero.self {
      target.doubt = ReportZero.contradiction(of: rows.map(\.number))
    }
    return ActForm(act, target, desk, resuming: draft)
  }

  /// Why a village's round cannot be reported now; nil when it can.
  static func refusal(
    _ village: Identifier, _ round: Round, _ period: VillagePeriod?, _ desk: Desk
  ) -> Refusal? {
    var zero = ReportZero.blank.about(village, round)
    zero.check = desk.tables.codes[.checks].first?.code ?? ""
    let circumstance = Circumstance(
      viewer: desk.eyes, day: desk.today, book: desk.book,
      onBehalfOf: desk.eyes.isStaff ? desk.eyes.name : nil, now: desk.means.clock())
    do {
      try (period ?? .blank(village, round)).check(zero, circumstance)
      return nil
    } catch {
      return error
    }
  }

  /// What was typed as a first report, as an amendment of the one that somebody else made meanwhile; nil when there is none.
  static func amendment(of act: any Act, _ desk: Desk) -> (any Screen<Desk>)? {
    guard let report = act as? any VillageReport, !(act is AmendReport),
      let village = report.village, let round = report.asked
    else { return nil }
    let found = desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
      try office.period(of: village, round, for: viewer)
    }
    guard let found, found.report != nil else { return nil }
    var amend = AmendReport.blank
    (amend.check, amend.sweeps, amend.disputes) = (report.check, report.sweeps, report.named)
    (amend.said, amend.collective) = (report.said, report.collective)
    var target = FormTarget.act(on: found, desk)
    target.isReport = true
    let begun = withRecorded(AmendReport.beginning(on: found, desk.circumstance), on: found, desk)
    return ActForm(begun, target, desk, typed: amend)
  }

  /// An amendment with the disputes that came since, which the form begins with; any other act as it is.
  static func withRecorded<A: Act>(_ act: A, on state: A.State, _ desk: Desk) -> A {
    guard var amend = act as? AmendReport, let period = state as? VillagePeriod,
      let village = period.village, let round = period.round
    else { return act }
    let answered = period.report?.answered ?? []
    amend.disputes += recorded(village, round, desk).map(\.id).filter { !answered.contains($0) }
    return (amend as? A) ?? act
  }

  /// The recorded disputes of a village that came in a round.
  static func recorded(_ village: Identifier, _ round: Round, _ desk: Desk) -> [CaseRow] {
    guard let terms = desk.book.terms(of: round) else { return [] }
    return desk.ask([]) { office, viewer throws(OfficeError) in
      try office.disputes(in: village, during: terms.span, for: viewer)
    }
  }

  /// What an act about a village's round is about; the store finds the subject by the act's own village and round.
  static func target(of village: Identifier, _ round: Round, _ desk: Desk) -> FormTarget {
    let label =
      Wording("\(desk.book.village(village)?.name ?? "—")  ") + desk.book.name(of: round)
      + Wording("  ")
    var target = FormTarget(title: { label + $0 }, draftName: "\(village) \(round.key)")
    target.isOfRound = true
    target.places = [.village(village)]
    target.foundOn = desk.book.terms(of: round).map { min($0.span.upperBound, desk.today) }
    target.disputes = { desk in recorded(village, round, desk) }
    target.remarks = { desk in
      recorded(village, round, desk).map {
        PickItem(id: $0.id.description, label: "\($0.number)")
      }
    }
    return target
  }
}
