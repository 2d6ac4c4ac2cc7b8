/// The texts of all slots in one array, each behind a gap.
///
/// Once texts were added, `settle` makes it ready for a search.
struct JoinedTexts<Unit: ScanUnit>: Sendable {
  /// How many gaps follow the last text: a search reads up to 32 units beyond its place.
  private static var padding: Int { 64 }
  private var units = [Unit.gap]
  private var starts: [UInt32] = [0]
  private var isSettled = false

  /// How many slots there are, voided ones too.
  var count: Int { starts.count - 1 }

  mutating func reserve(texts: Int, unitsEach: Int) {
    units.reserveCapacity(texts * unitsEach)
    starts.reserveCapacity(texts + 1)
  }

  /// Adds a text as the last slot.
  mutating func append(_ text: some Sequence<Unit>) {
    unsettle()
    units.append(contentsOf: text)
    starts.append(UInt32(units.count))
    units.append(Unit.gap)
  }

  /// Adds a text by its UTF-8 bytes as the last slot.
  mutating func append(utf8 bytes: UnsafeRawBufferPointer) where Unit == UInt16 {
    unsettle()
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      let more = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      guard index + more < bytes.count else { break }
      var scalar = UInt32(more == 0 ? byte : byte & (0x3F >> UInt8(more)))
      for place in 0..<more {
        scalar = unsafe scalar << 6 | UInt32(bytes[index + place + 1] & 0x3F)
      }
      if scalar < 0x1_0000 {
        units.append(UInt16(truncatingIfNeeded: scalar))
      } else {
        units.append(UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10))
        units.append(UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF))
      }
      index += more + 1
    }
    starts.append(UInt32(units.count))
    units.append(Unit.gap)
  }

  /// Puts gaps behind the last text.
  mutating func settle() {
    guard !isSettled else { return }
    units.append(contentsOf: repeatElement(Unit.gap, count: Self.padding - 1))
    isSettled = true
  }

  private mutating func unsettle() {
    guard isSettled else { return }
    units.removeLast(Self.padding - 1)
    isSettled = false
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
    precondition(isSettled, "texts were added and not settled")
    guard !term.isEmpty, !term.contains(Unit.gap) else { return }
    Unit.find(afterGap ? [Unit.gap] + term : term, in: units, starts: starts, into: &found)
  }
}
