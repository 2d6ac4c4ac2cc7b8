public import Casework
import Foundation
import GRDB
public import Wording

/// One time that numbers were shown in full: when, to whom, of what, why.
public struct RevealRow: Hashable, Sendable {
  public let recorded: Instant
  public let officer: Identifier
  /// The number of the case or visit; nil for a list.
  public let number: Number?
  /// Whose numbers or which list, and why.
  public let digest: Wording
}

extension Office {
  /// Shows the viewer the numbers of a whole list, once he has typed his password again: records it.
  ///
  /// - Throws: `OfficeError.unknownOfficer` for another password, or what the act is refused for.
  public func revealList(_ act: RevealList, password: String, to viewer: Viewer)
    throws(OfficeError)
  {
    guard try admits(viewer, password: password) else { throw .unknownOfficer }
    try record(act, by: viewer)
  }

  /// The latest times that numbers were shown in full, the newest first, as far as the viewer may see the matter.
  public func reveals(for viewer: Viewer, limit: Int = 500) throws(OfficeError) -> [RevealRow] {
    guard viewer.may(.reveals) else { return [] }
    return try read { db in
      let entries = try EntryTable.entries(
        "act IN (?, ?) ORDER BY position DESC LIMIT ?",
        [Reveal<CaseFile>.kind, RevealList.kind, limit], db)
      return try entries.compactMap { try row($0, viewer, db) }
    }
  }

  private func row(_ entry: Entry, _ viewer: Viewer, _ db: Database) throws -> RevealRow? {
    func row(_ act: (any Act)?, _ number: Number?) -> RevealRow? {
      act.map { act in
        RevealRow(
          recorded: entry.recorded, officer: entry.officer, number: number,
          digest: act.digest(book.tables.codes))
      }
    }
    func entries() throws -> [Entry] {
      try EntryTable.entries(of: entry.subject.id, db).map(\.masked)
    }
    switch entry.subject.kind {
    case .caseFile:
      let all = try entries()
      guard let file = try Fold.state(CaseFile.self, of: all, codes: nil), file.isOpen(to: viewer)
      else { return nil }
      return row(try Fold.act(entry.id, of: all) as (any Act<CaseFile>)?, file.number)
    case .visit:
      let all = try entries()
      guard let visit = try Fold.state(VisitFile.self, of: all, codes: nil),
        try SubjectSight.isOpen(visit, to: viewer, ordinals, db)
      else { return nil }
      return row(try Fold.act(entry.id, of: all) as (any Act<VisitFile>)?, visit.number)
    case .office:
      guard let payload = entry.payload else { return nil }
      return row(try Payload.decode(RevealList.self, from: payload), nil)
    default: return nil
    }
  }

  /// The rows of a list with the numbers of their people, where the viewer has had them shown.
  func withNumbers(_ rows: [CaseRow], for viewer: Viewer, _ db: Database) throws -> [CaseRow] {
    guard viewer.revealed == .list else { return rows }
    return try rows.map { row in
      let file = try Fold.state(
        CaseFile.self, of: EntryTable.entries(of: row.id, db), codes: nil)
      var row = row
      row.numbers = (file?.people ?? []).compactMap { person in
        let numbers = [person.phone, person.idNumber].compactMap { $0 }.filter { !$0.isEmpty }
        return numbers.isEmpty ? nil : ([person.name] + numbers).joined(separator: " ")
      }
      return row
    }
  }
}
