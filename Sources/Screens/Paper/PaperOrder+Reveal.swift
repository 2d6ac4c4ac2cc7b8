import Casework
import OfficeStore
import TerminalUI
import Wording

extension PaperOrder {
  /// Whether it holds people's numbers, which can be shown in full.
  var holdsNumbers: Bool {
    switch self {
    case .caseFile, .visit, .register: true
    case .round, .handover: false
    }
  }

  /// Asks why the numbers are to be shown in full; of a whole list, for the password too.
  func reveal(_ desk: Desk) -> Handled<Desk> {
    switch self {
    case .caseFile(_, let id):
      return desk.subject(CaseFile.self, id).map {
        desk.perform(Reveal<CaseFile>.kind, on: $0)
      } ?? .taken
    case .visit(let id):
      return desk.subject(VisitFile.self, id).map {
        desk.perform(Reveal<VisitFile>.kind, on: $0)
      } ?? .taken
    case .register(let name, _, let query):
      let rows = desk.ask(0) { office, viewer throws(OfficeError) in
        try office.counts([query], for: viewer).first ?? 0
      }
      return .push(RevealListScreen(name, rows: rows, desk))
    case .round, .handover: return .taken
    }
  }
}
