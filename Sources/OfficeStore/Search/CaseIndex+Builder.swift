extension CaseIndex {
  /// Fills an index at start, row by row, in any order.
  struct Builder {
    private var index = CaseIndex()

    /// A builder with room for so many cases.
    init(reserving cases: Int = 0) {
      index.reserve(cases)
    }

    /// Adds a case; each id once.
    mutating func append(_ row: Row) {
      index.appendSlot(row)
    }

    /// Adds a case whose texts are given by their bytes, as the file has them.
    mutating func append(
      _ row: Row, text: UnsafeRawBufferPointer, latin: UnsafeRawBufferPointer
    ) {
      unsafe index.letters.append(text)
      index.appendFacts(row)
      unsafe index.texts.append(utf8: text)
      unsafe index.latins.append(latin.dropFirst(latin.first == UInt8.gap ? 1 : 0))
    }

    /// The index of the rows appended.
    consuming func build() -> CaseIndex {
      index.sortSlots()
      return index
    }
  }

  /// Makes room for so many cases with texts of usual length.
  mutating func reserve(_ cases: Int) {
    facts.reserveCapacity(cases)
    ids.reserveCapacity(cases)
    texts.reserve(texts: cases, unitsEach: 64)
    latins.reserve(texts: cases, unitsEach: 32)
  }

  /// Puts a case into a new last slot, not yet into the orders.
  mutating func appendSlot(_ row: Row) {
    letters.append(row.text.utf8)
    appendFacts(row)
    texts.append(row.text.utf16)
    latins.append(row.latin.utf8.drop { $0 == UInt8.gap })
  }

  /// Puts all but the texts of a case into a new last slot.
  fileprivate mutating func appendFacts(_ row: Row) {
    let slot = facts.count
    facts.append(CaseFacts(row))
    ids.append(row.id)
    live.grow(room: slot + 1)
    live.insert(slot)
    for village in row.moreVillages { furtherVillages[village, default: []].append(UInt32(slot)) }
  }

  /// Makes the texts ready to be searched.
  mutating func settle() {
    texts.settle()
    latins.settle()
  }

  /// Makes both orders anew.
  fileprivate mutating func sortSlots() {
    settle()
    let slots = 0..<UInt32(facts.count)
    byID = slots.sorted { ids[Int($0)] < ids[Int($1)] }
    for (left, right) in zip(byID, byID.dropFirst()) {
      precondition(ids[Int(left)] < ids[Int(right)], "a case was appended twice")
    }
    order = slots.map { (rank: rank($0), slot: $0) }.sorted { $0.rank < $1.rank }.map(\.slot)
  }
}
