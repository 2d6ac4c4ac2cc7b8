public import Casework
import Foundation
import GRDB

extension Draft {
  /// The name under which somebody's place in the guided first hour is kept; it is no form.
  static let firstHour = "firstHour"
}

extension Office {
  /// What the viewer's place in the guided first hour was kept as; nil where it was never begun.
  public func firstHour(of viewer: Viewer) throws(OfficeError) -> [String: String]? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT body FROM draft WHERE officer = ? AND form = ?",
        arguments: [Data(viewer.officer.bytes), Draft.firstHour])
    }.flatMap { try? Payload.decode([String: String].self, from: Array($0.utf8)) }
  }

  /// Keeps the viewer's place in the guided first hour.
  public func keepFirstHour(_ place: [String: String], of viewer: Viewer) throws(OfficeError) {
    try saveDraft(Draft.firstHour, place, by: viewer)
  }

  /// The kinds of acts that the viewer has recorded since a place in the journal.
  public func kindsOfActs(by viewer: Viewer, after position: Int) throws(OfficeError)
    -> Set<String>
  {
    try read { db in
      Set(
        try String.fetchAll(
          db, sql: "SELECT DISTINCT act FROM entry WHERE position > ? AND officer = ?",
          arguments: [position, Data(viewer.officer.bytes)]))
    }
  }
}
