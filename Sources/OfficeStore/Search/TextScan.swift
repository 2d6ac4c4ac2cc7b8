import Casework
import GRDB

/// Finds cases by their texts while there is no index: every text is read once, some thousands at a time.
struct TextScan {
  private static let chunk = 4096

  private let text: [UInt8]
  private let latin: [UInt8]?

  /// Nil for a term with a blank, which stands between the words of a text: SQL looks for that.
  init?(_ term: SearchTerm) {
    guard !term.isEmpty, !term.text.utf8.contains(UInt8.gap) else { return nil }
    text = Array(term.text.utf8)
    latin = term.latin.map { Array($0.utf8.dropFirst()) }
  }

  /// The rows of the cases that hold the term, seen by the viewer or not.
  func rows(_ db: Database) throws -> SlotBits {
    let last = try Int.fetchOne(db, sql: "SELECT max(row) FROM caseText") ?? 0
    var found = SlotBits(room: last + 1)
    var numbers: [Int] = []
    var (texts, latins) = (JoinedTexts<UInt8>(), JoinedTexts<UInt8>())
    func look() {
      var slots = SlotBits(room: numbers.count)
      texts.settle()
      latins.settle()
      texts.find(text, into: &slots)
      if let latin { latins.find(latin, afterGap: true, into: &slots) }
      for (slot, number) in numbers.enumerated() where slots.contains(slot) { found.insert(number) }
      numbers.removeAll(keepingCapacity: true)
      texts.clear()
      latins.clear()
    }
    try RawRow.forEach("SELECT row, text, latin FROM caseText", [], db) { row in
      numbers.append(row.int(0))
      unsafe texts.append(row.buffer(1))
      if latin != nil { unsafe latins.append(row.buffer(2).dropFirst()) }
      if numbers.count == Self.chunk { look() }
    }
    look()
    return found
  }
}
