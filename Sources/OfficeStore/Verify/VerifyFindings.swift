import Wording

/// What the pieces of a `verify` found, and what can only be judged once all are done.
struct VerifyFindings: Sendable {
  var faults: [Verification.Fault] = []
  var redacted: [Int] = []
  var subjects = 0
  /// The rows of a numbered table with the position of each subject's first entry.
  var caseRows: [(first: Int, row: Int)] = []
  var visitRows: [(first: Int, row: Int)] = []
  /// What caseVillage should hold, and what it holds.
  var villagesExpected: [CaseVillage] = []
  var villagesStored: [CaseVillage] = []
  /// The rows of cases that cannot be folded.
  var uncheckedCases: Set<Int> = []

  struct CaseVillage: Hashable, Comparable, Sendable {
    let village: Int
    let row: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.village, left.row) < (right.village, right.row)
    }
  }

  mutating func add(_ other: VerifyFindings) {
    if faults.count <= Verification.mostFaults { faults += other.faults }
    redacted += other.redacted
    subjects += other.subjects
    caseRows += other.caseRows
    visitRows += other.visitRows
    villagesExpected += other.villagesExpected
    villagesStored += other.villagesStored
    uncheckedCases.formUnion(other.uncheckedCases)
  }

  func verification(entries: Int) -> Verification {
    var faults = faults
    faults +=
      Self.rowFaults(caseRows, "caseFile") + Self.rowFaults(visitRows, "visit") + villageFaults
    let sorted = faults.enumerated().sorted { left, right in
      (left.element.sequence ?? .max, left.offset) < (right.element.sequence ?? .max, right.offset)
    }.map(\.element)
    return Verification(
      entries: entries, subjects: subjects, redacted: redacted.sorted(),
      faults: Array(sorted.prefix(Verification.mostFaults)))
  }

  /// Rows are given in the order in which their subjects began.
  private static func rowFaults(
    _ rows: [(first: Int, row: Int)], _ table: String
  ) -> [Verification.Fault] {
    let inOrder = rows.sorted { $0.first < $1.first }
    guard let wrong = inOrder.enumerated().first(where: { $0.offset + 1 != $0.element.row }) else {
      return []
    }
    return [
      .projection(
        table,
        Wording(
          zh: "第\(wrong.element.row)行的行号与登记先后不符",
          en: "row \(wrong.element.row) does not stand in the order of registration"))
    ]
  }

  private var villageFaults: [Verification.Fault] {
    let expected = villagesExpected.sorted()
    let stored = villagesStored.filter { !uncheckedCases.contains($0.row) }.sorted()
    guard expected != stored else { return [] }
    return Set(expected).symmetricDifference(stored).sorted().map { pair in
      .projection(
        "caseVillage",
        Wording(
          zh: "第\(pair.row)行案件与第\(pair.village)号村的对应与记录不符",
          en: "case row \(pair.row) and village \(pair.village) are not paired as the journal says")
      )
    }
  }
}
