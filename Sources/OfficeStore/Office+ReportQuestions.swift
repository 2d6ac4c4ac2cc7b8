public import Casework
import Foundation
import GRDB

extension Office {
  /// What the supervisor may ask villages about, by village, the latest first: the months of a year back, and the rounds that are open.
  public func reportQuestions(for viewer: Viewer) throws(OfficeError) -> [ReportQuestion] {
    guard viewer.may(.questions) else { return [] }
    let last = book.file.lastEndedMonth(before: viewer.today)
    let months = max(book.file.firstMonthOwed, last + -11).through(last)
    let open = book.rounds.filter { $0.stage == .open && $0.first != nil }.flatMap(\.rounds)
    let rounds = months.map { Round.month($0) } + open
    let rows = try matrix(of: rounds, for: viewer)
    let beside = try zerosBesidePetitions(
      rows, Array(rounds.prefix(months.count)), for: viewer)
    return rows.flatMap { row -> [ReportQuestion] in
      func isBeside(_ index: Int) -> Bool {
        beside.contains(VillageRound(village: row.village, round: rounds[index]))
      }
      func question(_ index: Int, _ matter: ReportQuestion.Matter) -> ReportQuestion {
        ReportQuestion(
          village: row.village, name: row.name, round: rounds[index], matter: matter)
      }
      var found = rounds.indices.reversed().compactMap { index in
        row.cells[index].isContradicted
          ? question(index, .contradicted) : isBeside(index) ? question(index, .petitions) : nil
      }
      let silent = Silence.months(row.cells.prefix(months.count))
      if silent >= Silence.long, months.indices.suffix(silent).contains(where: isBeside) {
        found.append(question(months.count - 1, .silence(silent)))
      }
      return found
    }
  }

  /// The villages and rounds that said nothing happened while petitions came from there; the supervisor alone asks.
  ///
  /// It names no petition: of those the viewer may see, and that nobody is kept from, only whether there were any.
  public func zerosBesidePetitions(_ rounds: [Round], for viewer: Viewer) throws(OfficeError)
    -> Set<VillageRound>
  {
    guard viewer.may(.questions) else { return [] }
    return try zerosBesidePetitions(
      matrix(of: rounds, for: viewer), rounds, for: viewer)
  }

  private func zerosBesidePetitions(_ rows: [RoundRow], _ rounds: [Round], for viewer: Viewer)
    throws(OfficeError) -> Set<VillageRound>
  {
    let terms = rounds.map { book.terms(of: $0) }
    let days = terms.compactMap { $0?.span }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return []
    }
    let petitions = try read { db in
      var days: [Int: [Day]] = [:]
      let sight = SightSQL.singleCases(viewer, ordinals)
      let cursor = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT caseVillage.village, received FROM caseFile
            JOIN caseVillage ON caseVillage.caseFile = caseFile.row
            WHERE kind = 0 AND received BETWEEN ? AND ? AND stage NOT IN (?, ?) AND guarded = 0
              AND \(sight.condition)
            """),
        arguments: [
          first.number, last.number, CaseStage.void.code, CaseStage.merged.code,
        ] + sight.arguments)
      while let row = try cursor.next() {
        days[row[0], default: []].append(Day(number: row[1]))
      }
      return days
    }
    let found = rows.flatMap { row in
      let own = petitions[ordinals.village(row.village)] ?? []
      return rounds.indices.compactMap { index -> VillageRound? in
        guard row.cells[index].content == .zero, let span = terms[index]?.span,
          own.contains(where: span.contains)
        else { return nil }
        return VillageRound(village: row.village, round: rounds[index])
      }
    }
    return Set(found)
  }
}
