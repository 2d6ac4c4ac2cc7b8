public import Casework
import Foundation
import GRDB

extension Office {
  /// The matrix of villages × rounds at the viewer's moment; a liaison gets the own villages only.
  ///
  /// A village that owed nothing of it and said nothing has no row.
  public func matrix(of rounds: [Round], for viewer: Viewer) throws(OfficeError) -> [RoundRow] {
    let book = book
    let villages = book.villages.filter { viewer.may(.reports, in: $0.id) }
    guard !villages.isEmpty, !rounds.isEmpty else { return [] }
    return try read { db in
      try VillageRoundTable.rows(
        rounds, book, ordinals, villages: villages, at: moment(of: viewer), db)
    }
  }

  /// The matrix as it stood on a past day, as known by an instant: every report and dispute folded anew.
  public func matrix(of rounds: [Round], at cutOff: CutOff, for viewer: Viewer)
    throws(OfficeError) -> [RoundRow]
  {
    try read { db in
      let (day, instant) = (cutOff.day, cutOff.instant)
      let book = try self.book(until: day, knownBy: instant, db)
      let sheet = RoundSheet(
        rounds, periods: try states(VillagePeriod.self, until: day, knownBy: instant, db),
        disputes: try states(CaseFile.self, until: day, knownBy: instant, db), book: book,
        at: Instant(endOf: day))
      return book.villages.filter { viewer.may(.reports, in: $0.id) }.compactMap { village in
        let own = sheet.lines.filter { $0.village.id == village.id }
        guard let last = own.map(\.lastDay).max() else { return nil }
        let lines = rounds.map { round in own.first { $0.round == round } }
        return RoundRow(
          village: village.id, name: village.name(on: last),
          cells: lines.map { $0?.cell ?? .notOwed }, periods: lines.map { $0?.period })
      }
    }
  }

  /// The moment at which a viewer looks: now, or the first of another day.
  func moment(of viewer: Viewer) -> Instant {
    let now = surroundings.clock()
    return now.day == viewer.today ? now : Instant(startOf: viewer.today)
  }

  /// What a village said about a round; nil when nothing was recorded, or when the viewer may not see it.
  public func period(_ id: Identifier, for viewer: Viewer) throws(OfficeError) -> VillagePeriod? {
    try subject(VillagePeriod.self, id, for: viewer)
  }

  /// What a village said about a round, even if it was voided since; nil when nothing was recorded, or when the viewer may not see it.
  public func period(of village: Identifier, _ round: Round, for viewer: Viewer)
    throws(OfficeError) -> VillagePeriod?
  {
    let id = try read { db in try VillageRoundTable.id(of: round, village, ordinals, db) }
    return try id.flatMap { id throws(OfficeError) in try period(id, for: viewer) }
  }

  /// What each village's disputes come to over some days; a liaison gets the own villages only.
  public func balances(over span: ClosedRange<Day>, for viewer: Viewer) throws(OfficeError)
    -> [Identifier: VillageBalance]
  {
    guard viewer.may(.reports) else { return [:] }
    let balances = try read { db in
      try VillageDisputesSQL(book, ordinals).balances(over: span, db)
    }
    return balances.filter { viewer.may(.reports, in: $0.key) }
  }
}
