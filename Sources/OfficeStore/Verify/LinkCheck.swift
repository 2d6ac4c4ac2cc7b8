import Casework
import Foundation
import GRDB
import Wording

/// Positions and sequences without gaps, each entry's `previous` the hash before it: one slice of the chain.
struct LinkCheck: VerifyJob {
  let positions: ClosedRange<Int>

  var weight: Int { positions.count / 4 }

  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings {
    var findings = VerifyFindings()
    var ends: [Data: (sequence: Int, hash: Data)] = [:]
    var expected = positions.lowerBound
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT position, office, sequence, previous, hash FROM entry WHERE position BETWEEN ? AND ? ORDER BY position",
      arguments: [positions.lowerBound, positions.upperBound])
    while let row = try rows.next() {
      let (position, office, sequence): (Int, Data, Int) = (row[0], row[1], row[2])
      if position != expected {
        findings.faults.append(
          .journal(
            Wording(
              zh: "第\(expected)至\(position - 1)位的记录缺失",
              en: "the entries at positions \(expected) to \(position - 1) are gone")))
      }
      expected = position + 1
      let end = try ends[office] ?? self.end(of: office, before: sequence, at: position, db)
      if sequence != end.sequence + 1 {
        findings.faults.append(
          .entry(
            sequence,
            Wording(
              zh: "前一条应为第\(sequence - 1)条，实为第\(end.sequence)条，顺序被改动或有缺失",
              en:
                "it stands behind entry \(end.sequence): the order was changed or entries are gone")
          ))
      }
      if end.hash != row[3] as Data {
        findings.faults.append(
          .entry(
            sequence,
            Wording(
              zh: "与前一条记录的链接断开", en: "it is not linked to the entry before it")))
      }
      ends[office] = (sequence, row[4])
    }
    if expected <= positions.upperBound {
      findings.faults.append(
        .journal(
          Wording(
            zh: "第\(expected)至\(positions.upperBound)位的记录缺失",
            en: "the entries at positions \(expected) to \(positions.upperBound) are gone")))
    }
    return findings
  }

  /// The entry of the office that stands before the slice.
  private func end(
    of office: Data, before sequence: Int, at position: Int, _ db: Database
  ) throws -> (sequence: Int, hash: Data) {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT sequence, hash FROM entry WHERE office = ? AND position < ? ORDER BY position DESC LIMIT 1",
      arguments: [office, position])
    return row.map { ($0[0], $0[1]) } ?? (0, Data(Chain.start))
  }
}
