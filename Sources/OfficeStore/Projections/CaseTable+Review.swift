import Casework
import GRDB

extension CaseTable {
  /// What the review asks of a case, as columns hold it.
  struct Review: Equatable, Sendable {
    static let columns = ["category", "moved", "asked", "reply", "ordered"]

    let category: String
    let moved: Int
    let asked: Int
    let reply: Int
    let ordered: String

    init(_ file: CaseFile) {
      category = file.category ?? ""
      moved = file.movedOn?.number ?? CaseTable.notOpen
      asked = file.oversight.request?.approval.kind.rawValue ?? 0
      reply = file.oversight.replyBy?.number ?? CaseTable.notOpen
      ordered = file.oversight.order?.level ?? ""
    }

    var values: [(any DatabaseValueConvertible)?] { [category, moved, asked, reply, ordered] }
  }
}
