import Casework
import GRDB

/// The small numbers that stand for villages and officers in projections; they never leave the store.
struct Ordinals: Sendable {
  private(set) var villages: [Identifier: Int] = [:]
  private(set) var officers: [Identifier: Int] = [:]
  private(set) var villageIDs: [Int: Identifier] = [:]
  private(set) var officerIDs: [Int: Identifier] = [:]

  init(_ db: Database) throws {
    let villageRows = try Row.fetchCursor(db, sql: "SELECT row, id FROM village")
    while let row = try villageRows.next() {
      villages[row.identifier(1)] = row[0]
      villageIDs[row[0]] = row.identifier(1)
    }
    let officerRows = try Row.fetchCursor(db, sql: "SELECT row, id FROM officer")
    while let row = try officerRows.next() {
      officers[row.identifier(1)] = row[0]
      officerIDs[row[0]] = row.identifier(1)
    }
  }

  /// Numbers villages and officers from 1 in the order given.
  init(villages: [Identifier], officers: [Identifier]) {
    for (index, id) in villages.enumerated() {
      self.villages[id] = index + 1
      villageIDs[index + 1] = id
    }
    for (index, id) in officers.enumerated() {
      self.officers[id] = index + 1
      officerIDs[index + 1] = id
    }
  }

  /// 0 for no village.
  func village(_ id: Identifier?) -> Int { id.flatMap { villages[$0] } ?? 0 }
  /// 0 for nobody.
  func officer(_ id: Identifier?) -> Int { id.flatMap { officers[$0] } ?? 0 }
}
