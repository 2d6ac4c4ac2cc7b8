@testable import OfficeStore

/// What the index must answer, by looking at every row each time.
struct NaiveCases {
  private(set) var rows: [Int64: CaseIndex.Row] = [:]
  private var lines: [Int64: [[UInt16]]] = [:]

  init(_ rows: [CaseIndex.Row] = []) {
    for row in rows { upsert(row) }
  }

  mutating func upsert(_ row: CaseIndex.Row) {
    rows[row.id] = row
    lines[row.id] = row.text.utf16.split(separator: 0x0A).map { Array($0) }
  }

  mutating func remove(id: Int64) { rows[id] = nil }

  func list(_ term: CaseIndex.Term?, _ filter: CaseFilter) -> [Int64] {
    rows.values
      .filter { Self.passes($0, filter) && holds($0, term) }
      .sorted(by: Self.precedes)
      .map(\.id)
  }

  private static func precedes(_ left: CaseIndex.Row, _ right: CaseIndex.Row) -> Bool {
    let leftOpen = left.due != 9_999_999
    let rightOpen = right.due != 9_999_999
    if leftOpen != rightOpen { return leftOpen }
    if leftOpen { return (left.due, left.id) < (right.due, right.id) }
    return (left.received, left.id) > (right.received, right.id)
  }

  private func holds(_ row: CaseIndex.Row, _ term: CaseIndex.Term?) -> Bool {
    switch term {
    case nil: true
    case .text(let units): textHolds(row, units)
    case .latin(let prefix): Self.latinHolds(row, prefix)
    case .either(let units, let prefix): textHolds(row, units) || Self.latinHolds(row, prefix)
    }
  }

  private func textHolds(_ row: CaseIndex.Row, _ term: [UInt16]) -> Bool {
    guard let first = term.first else { return false }
    for line in lines[row.id] ?? [] where line.count >= term.count {
      for start in 0...(line.count - term.count) where line[start] == first {
        if line[start..<(start + term.count)].elementsEqual(term) { return true }
      }
    }
    return false
  }

  private static func latinHolds(_ row: CaseIndex.Row, _ prefix: [UInt8]) -> Bool {
    guard !prefix.isEmpty else { return false }
    return row.latin.utf8.split(separator: 0x20).contains { $0.starts(with: prefix) }
  }

  private static func passes(_ row: CaseIndex.Row, _ filter: CaseFilter) -> Bool {
    let isOpen = row.due != 9_999_999
    if filter.state == .open, !isOpen { return false }
    if filter.state == .notOpen, isOpen { return false }
    if !filter.stages.contains(row.stage) || !filter.channels.contains(row.channel) { return false }
    if let kind = filter.kind, row.kind != kind { return false }
    if let village = filter.village, row.village != village, !row.moreVillages.contains(village) {
      return false
    }
    if let handler = filter.handler, row.handler != handler { return false }
    if let day = filter.overdueOn, !(isOpen && row.legal < day) { return false }
    if let day = filter.legalFrom, !(isOpen && row.legal >= day) { return false }
    if let day = filter.dueFrom, !(isOpen && row.due >= day) { return false }
    if let day = filter.dueBefore, !(isOpen && row.due < day) { return false }
    return true
  }
}
