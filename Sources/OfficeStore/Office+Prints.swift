public import Casework
import Foundation
import GRDB

extension Office {
  /// The acts of a case by their entries, as they stand with their corrections: what its forms say.
  public func acts(of file: CaseFile, for viewer: Viewer) throws(OfficeError)
    -> [Identifier: any Act<CaseFile>]
  {
    guard file.isOpen(to: viewer) else { return [:] }
    return try read { db in
      let entries = try EntryTable.entries(of: file.id, shownTo: viewer, db)
      var acts: [Identifier: any Act<CaseFile>] = [:]
      for line in file.history where line.isStanding {
        acts[line.entry] = try Fold.act(line.entry, of: entries)
      }
      return acts
    }
  }

  /// What was written down of a visit; nil where the viewer may not see it.
  public func registration(of visit: VisitFile, for viewer: Viewer) throws(OfficeError)
    -> RegisterVisit?
  {
    guard let first = visit.history.first else { return nil }
    return try act(first.entry, of: visit, for: viewer) as? RegisterVisit
  }

  /// Records that something was printed; whatever others have recorded meanwhile does not matter to it.
  ///
  /// - Throws: `OfficeError`.
  public func recordPrint(
    _ form: PaperKind, to way: PaperWay, pages: Int, of subject: Subject, what: String? = nil,
    by viewer: Viewer
  ) throws(OfficeError) {
    let act = print(form, to: way, pages: pages, of: subject, what: what)
    var attempts = 5
    while true {
      let seen = try read { db in try EntryTable.entries(of: subject.id, db).last?.id }
      do {
        try perform([Proposal(act, about: subject, on: viewer.today, seen: seen)], by: viewer)
        return
      } catch {
        attempts -= 1
        guard case .stale = error, attempts > 0 else { throw error }
      }
    }
  }

  private func print(
    _ form: PaperKind, to way: PaperWay, pages: Int, of subject: Subject, what: String?
  ) -> any Act {
    switch subject.kind {
    case .caseFile: Print<CaseFile>(form, to: way, pages: pages, what: what)
    case .visit: Print<VisitFile>(form, to: way, pages: pages, what: what)
    default: Print<OfficeFile>(form, to: way, pages: pages, what: what)
    }
  }
}
