extension CaseIndex {
  /// Puts a case in, or in the place of what was known of it.
  mutating func upsert(_ row: Row) {
    guard let slot = slot(of: row.id) else {
      insert(row)
      return
    }
    if holds(slot, textsOf: row) {
      replaceFacts(at: slot, by: row)
    } else {
      remove(id: row.id)
      insert(row)
    }
  }

  /// Takes a case out and wipes its texts; nothing happens when there is none.
  mutating func remove(id: Int64) {
    guard let slot = slot(of: id) else { return }
    order.remove(at: placeInOrder(rank(slot)))
    byID.remove(at: placeByID(id))
    leaveFurtherVillages(slot)
    live.remove(Int(slot))
    texts.void(Int(slot))
    latins.void(Int(slot))
    closeRanks()
  }

  private mutating func insert(_ row: Row) {
    let slot = UInt32(facts.count)
    appendSlot(row)
    settle()
    order.insert(slot, at: placeInOrder(rank(slot)))
    byID.insert(slot, at: placeByID(row.id))
  }

  private mutating func replaceFacts(at slot: UInt32, by row: Row) {
    let place = placeInOrder(rank(slot))
    let old = rank(slot)
    leaveFurtherVillages(slot)
    for village in row.moreVillages { furtherVillages[village, default: []].append(slot) }
    let changed = CaseFacts(row)
    if CaseRank(changed, id: row.id) == old {
      facts[Int(slot)] = changed
    } else {
      order.remove(at: place)
      facts[Int(slot)] = changed
      order.insert(slot, at: placeInOrder(rank(slot)))
    }
  }

  private func holds(_ slot: UInt32, textsOf row: Row) -> Bool {
    texts[Int(slot)].elementsEqual(row.text.utf16)
      && latins[Int(slot)].elementsEqual(row.latin.utf8.drop { $0 == UInt8.gap })
  }

  private mutating func leaveFurtherVillages(_ slot: UInt32) {
    for (village, slots) in furtherVillages where slots.contains(slot) {
      furtherVillages[village] = slots.filter { $0 != slot }
    }
  }

  /// Gives the wiped slots back once they are many beside those in use.
  private mutating func closeRanks() {
    let wiped = facts.count - order.count
    guard wiped > 256, wiped > order.count / 4 else { return }
    var closed = CaseIndex()
    closed.reserve(order.count)
    closed.live.grow(room: order.count)
    var newSlots = [UInt32](repeating: 0, count: facts.count)
    for slot in facts.indices where live.contains(slot) {
      newSlots[slot] = UInt32(closed.facts.count)
      closed.live.insert(closed.facts.count)
      closed.facts.append(facts[slot])
      closed.ids.append(ids[slot])
      closed.texts.append(texts[slot])
      closed.letters.append(letters, slot)
      closed.latins.append(latins[slot])
    }
    closed.settle()
    closed.order = order.map { newSlots[Int($0)] }
    closed.byID = byID.map { newSlots[Int($0)] }
    closed.furtherVillages = furtherVillages.mapValues { $0.map { newSlots[Int($0)] } }
    self = closed
  }
}
