/// The texts of all slots in one array, each behind a gap, the last followed by gaps.
struct JoinedTexts<Unit: ScanUnit>: Sendable {
  /// How many gaps follow the last text: a search reads up to 32 units beyond its place.
  private static var padding: Int { 64 }
  private var units = [Unit](repeating: Unit.gap, count: padding)
  private var starts: [UInt32] = [0]

  /// How many slots there are, voided ones too.
  var count: Int { starts.count - 1 }

  mutating func reserve(texts: Int, unitsEach: Int) {
    units.reserveCapacity(texts * unitsEach)
    starts.reserveCapacity(texts + 1)
  }

  /// Adds a text as the last slot.
  mutating func append(_ text: some Sequence<Unit>) {
    units.removeLast(Self.padding - 1)
    for unit in text { units.append(unit) }
    starts.append(UInt32(units.count))
    units.append(contentsOf: repeatElement(Unit.gap, count: Self.padding))
  }

  /// Adds a text that lies in one stretch of memory as the last slot.
  mutating func append(_ text: ArraySlice<Unit>) {
    units.removeLast(Self.padding - 1)
    units.append(contentsOf: text)
    starts.append(UInt32(units.count))
    units.append(contentsOf: repeatElement(Unit.gap, count: Self.padding))
  }

  /// Wipes a text; its slot stays and is never found again.
  mutating func void(_ slot: Int) {
    for place in range(slot) { units[place] = Unit.gap }
  }

  /// The text of a slot, without its gap.
  subscript(_ slot: Int) -> ArraySlice<Unit> {
    units[range(slot).dropFirst()]
  }

  private func range(_ slot: Int) -> Range<Int> {
    Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// Adds to the set every slot in which the term stands, or in which it stands behind a gap.
  ///
  /// A term that is empty or holds a gap stands nowhere.
  func find(_ term: [Unit], afterGap: Bool = false, into found: inout SlotBits) {
    guard !term.isEmpty, !term.contains(Unit.gap) else { return }
    Unit.find(afterGap ? [Unit.gap] + term : term, in: units, starts: starts, into: &found)
  }
}
