@testable import OfficeStore

/// Rows, terms and filters drawn from a seed, so crowded that most terms are found somewhere.
struct RandomCases: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  mutating func chance(_ part: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < part
  }

  mutating func characters(_ range: ClosedRange<Int>) -> String {
    let alphabet: [Character] = ["村", "反", "映", "水", "沟", "王", "𠮷", "𠮶", "x", "f", "1", " "]
    let count = number(range)
    var text = ""
    for _ in 0..<count { text.append(alphabet[number(0...alphabet.count - 1)]) }
    return text
  }

  mutating func letters(_ range: ClosedRange<Int>) -> String {
    let count = number(range)
    var text = ""
    for _ in 0..<count { text.append(chance(0.5) ? "w" : chance(0.5) ? "a" : "n") }
    return text
  }

  mutating func row(_ id: Int) -> CaseIndex.Row {
    let due = chance(0.5) ? CaseIndex.notOpen : chance(0.1) ? 9_999_998 : Int32(number(1...40))
    var lines: [String] = []
    for _ in 0..<number(0...3) { lines.append(characters(0...(chance(0.1) ? 90 : 12))) }
    var words = ""
    for _ in 0..<number(0...4) { words += " " + letters(1...(chance(0.1) ? 70 : 9)) }
    var further: [UInt16] = []
    if chance(0.2) { for _ in 0..<number(1...3) { further.append(UInt16(number(1...4))) } }
    return CaseIndex.Row(
      id: Int64(id), due: due, legal: chance(0.2) ? CaseIndex.noLegalDay : Int32(number(1...40)),
      received: Int32(number(1...20)), stage: UInt8(number(0...13)), kind: UInt8(number(0...1)),
      village: UInt16(number(0...4)), moreVillages: further, handler: UInt16(number(0...3)),
      channel: UInt8(number(0...63)), text: lines.joined(separator: "\n"), latin: words)
  }

  mutating func rows(_ count: Int) -> [CaseIndex.Row] {
    var rows: [CaseIndex.Row] = []
    for id in 0..<count { rows.append(row(id * 3 + 1)) }
    return rows.shuffled(using: &self)
  }

  mutating func term() -> CaseIndex.Term? {
    switch number(0...9) {
    case 0: nil
    case 1...5: .text(Array(characters(chance(0.1) ? 20...80 : 1...4).utf16))
    case 6, 7: .latin(Array(letters(1...6).utf8))
    default: CaseIndex.Term(letters(1...4))
    }
  }

  mutating func filter() -> CaseFilter {
    var filter = CaseFilter()
    if chance(0.4) { filter.state = chance(0.5) ? .open : .notOpen }
    if chance(0.2) { filter.stages = OrdinalSet([1, 2, 5, 12, 13]) }
    if chance(0.2) { filter.kind = UInt8(number(0...1)) }
    if chance(0.3) { filter.village = UInt16(number(0...5)) }
    if chance(0.2) { filter.handler = UInt16(number(0...3)) }
    if chance(0.2) { filter.channels = OrdinalSet(0..<40).complement }
    if chance(0.15) { filter.overdueOn = Int32(number(0...42)) }
    if chance(0.15) { filter.legalFrom = Int32(number(0...42)) }
    if chance(0.15) { filter.dueFrom = Int32(number(0...42)) }
    if chance(0.15) { filter.dueBefore = Int32(number(0...42)) }
    return filter
  }
}
