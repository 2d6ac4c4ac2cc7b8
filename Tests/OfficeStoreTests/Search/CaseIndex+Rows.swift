@testable import OfficeStore

extension CaseIndex {
  /// The index of these rows.
  init(_ rows: [Row]) {
    var builder = Builder(reserving: rows.count)
    for row in rows { builder.append(row) }
    self = builder.build()
  }
}

extension JoinedTexts {
  /// Whether these units stand anywhere in the slots, voided ones included.
  func holdsTrace(of units: [Unit]) -> Bool {
    (0..<count).contains { slot in
      let text = Array(self[slot])
      return text.indices.contains { text[$0...].starts(with: units) }
    }
  }
}
