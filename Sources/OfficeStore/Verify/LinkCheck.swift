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
    var ends: [Identifier: (sequence: Int, hash: [UInt8])] = [:]
    var expected = positions.lowerBound
    let sql = """
      SELECT position, office, sequence, previous, hash FROM entry
      WHERE position BETWEEN ? AND ? ORDER BY position
      """
    try RawRow.forEach(sql, [positions.lowerBound, positions.upperBound], db) { row in
      let (position, office, sequence) = (row.int(0), row.identifier(1), row.int(2))
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
      if end.hash != row.bytes(3) {
        findings.faults.append(
          .entry(
            sequence,
            Wording(
              zh: "与前一条记录的链接断开", en: "it is not linked to the entry before it")))
      }
      ends[office] = (sequence, row.bytes(4))
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
    of office: Identifier, before sequence: Int, at position: Int, _ db: Database
  ) throws -> (sequence: Int, hash: [UInt8]) {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT sequence, hash FROM entry WHERE office = ? AND position < ? ORDER BY position DESC LIMIT 1",
      arguments: [Data(office.bytes), position])
    return row.map { ($0[0], $0.bytes(1)) } ?? (0, Chain.start)
  }
}
