import Casework
import GRDB
import Glibc

/// Finds cases by their texts while there is no index: every text is read once, as SQLite has it.
struct TextScan {
  private let text: [UInt8]
  private let latin: [UInt8]?

  /// Nil for a term that is empty.
  init?(_ term: SearchTerm) {
    guard !term.isEmpty else { return nil }
    text = Array(term.text.utf8)
    latin = term.latin.map { Array($0.utf8) }
  }

  /// The rows of the cases that hold the term, seen by the viewer or not.
  func rows(_ db: Database) throws -> SlotBits {
    let last = try Int.fetchOne(db, sql: "SELECT max(row) FROM caseText") ?? 0
    var found = SlotBits(room: last + 1)
    try RawRow.forEach("SELECT row, text, latin FROM caseText", [], db) { row in
      if row.holds(text, 1) || latin.map({ row.holds($0, 2) }) == true { found.insert(row.int(0)) }
    }
    return found
  }
}

extension RawRow {
  /// Whether some bytes stand in a column: their last one is looked for first, which in Chinese text
  /// tells more than the others.
  fileprivate func holds(_ bytes: [UInt8], _ column: Int32) -> Bool {
    let stored = unsafe buffer(column)
    let reach = bytes.count - 1
    guard let base = stored.baseAddress, stored.count > reach else { return false }
    var place = reach
    while let hit = unsafe memchr(base + place, Int32(bytes[reach]), stored.count - place) {
      place = unsafe UnsafeRawPointer(hit) - base
      if unsafe memcmp(base + place - reach, bytes, reach) == 0 { return true }
      place += 1
    }
    return false
  }
}
