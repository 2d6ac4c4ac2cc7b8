extension CaseIndex {
  /// A stretch of the list of the cases that pass, by rank, and how many pass in all.
  ///
  /// A term that is nil narrows nothing; an offset beyond the end gives no ids.
  func page(
    term: Term?, filter: CaseFilter, from offset: Int, limit: Int
  ) -> (total: Int, ids: [Int64]) {
    let found = matches(term, filter)
    let total = found.count
    var before = max(offset, 0)
    let wanted = min(limit, total - before)
    guard wanted > 0 else { return (total, []) }
    var shown: [Int64] = []
    shown.reserveCapacity(wanted)
    for slot in order where found.contains(Int(slot)) {
      guard before == 0 else {
        before -= 1
        continue
      }
      shown.append(ids[Int(slot)])
      if shown.count == wanted { break }
    }
    return (total, shown)
  }

  /// The place of a case in that list, from 0; nil when it does not pass.
  func position(of id: Int64, filter: CaseFilter, term: Term?) -> Int? {
    guard let slot = slot(of: id) else { return nil }
    let found = matches(term, filter)
    guard found.contains(Int(slot)) else { return nil }
    return order.prefix(placeInOrder(rank(slot))).count { found.contains(Int($0)) }
  }

  /// How many cases pass each of the filters.
  func counts(views: [CaseFilter]) -> [Int] {
    views.map { matches(nil, $0).count }
  }

  /// The slots whose cases hold the term and pass the filter.
  private func matches(_ term: Term?, _ filter: CaseFilter) -> SlotBits {
    var found = live
    if let term { found.formIntersection(slots(holding: term)) }
    if filter != CaseFilter() { found = narrow(found, by: filter) }
    return found
  }

  private func slots(holding term: Term) -> SlotBits {
    var found = SlotBits(room: facts.count)
    switch term {
    case .text(let units):
      texts.find(units, into: &found)
    case .latin(let prefix):
      latins.find(prefix, afterGap: true, into: &found)
    case .either(let units, let prefix):
      findLetters(units, into: &found)
      latins.find(prefix, afterGap: true, into: &found)
    }
    return found
  }

  private func findLetters(_ units: [UInt16], into found: inout SlotBits) {
    guard var holding = letters.slots(thatMayHold: units) else {
      return texts.find(units, into: &found)
    }
    holding.keep { texts[$0].contains(units) }
    found.formUnion(holding)
  }

  /// Those of the slots whose cases pass.
  ///
  /// Due days lie together in the order: when they leave few cases, only these are asked.
  private func narrow(_ found: SlotBits, by filter: CaseFilter) -> SlotBits {
    let test = FactTest(filter)
    var passing: SlotBits
    let due = placesInOrder(test.due)
    if due.count < order.count / 4 {
      passing = SlotBits(room: facts.count)
      for slot in order[due] {
        passing.insert(Int(slot), if: found.contains(Int(slot)) && test.passes(facts[Int(slot)]))
      }
    } else {
      passing = found
      passing.keep { test.passes(facts[$0]) }
    }
    for slot in filter.village.flatMap({ furtherVillages[$0] }) ?? [] {
      let passes = found.contains(Int(slot)) && test.passesAnywhere(facts[Int(slot)])
      passing.insert(Int(slot), if: passes)
    }
    return passing
  }

  /// Where the cases with such a due day stand in the order.
  private func placesInOrder(_ due: Range<Int32>) -> Range<Int> {
    let first = order.partitionPoint { facts[Int($0)].due >= due.lowerBound }
    let end = order.partitionPoint { facts[Int($0)].due >= due.upperBound }
    return first..<end
  }
}
