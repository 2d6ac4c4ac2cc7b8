/// The cases that one viewer may see, in memory, for lists, counts and searches.
///
/// A value: the thread that fills it hands it over whole, and its one owner keeps it up to date in
/// place. It never holds a case that its viewer may not see; whoever fills it sees to that.
///
/// A case lives in a slot. When its text changes it moves to a new last slot and the old one is
/// wiped, so that slots and texts stay in one order.
struct CaseIndex: Sendable {
  var facts: [CaseFacts] = []
  var ids: [Int64] = []
  var texts = JoinedTexts<UInt16>()
  var latins = JoinedTexts<UInt8>()
  /// The slots that hold a case.
  var live = SlotBits(room: 0)
  /// Where letters stand in the texts.
  var letters = TextLetters()
  /// The slots that hold a case, by rank.
  var order: [UInt32] = []
  /// The slots that hold a case, by id.
  var byID: [UInt32] = []
  /// The slots of the cases that name a village as a further one.
  var furtherVillages: [UInt16: [UInt32]] = [:]

  /// An index of no cases.
  init() { settle() }

  /// How many cases there are.
  var count: Int { order.count }

  /// Whether a case is among them.
  func contains(id: Int64) -> Bool {
    slot(of: id) != nil
  }

  func rank(_ slot: UInt32) -> CaseRank {
    CaseRank(facts[Int(slot)], id: ids[Int(slot)])
  }

  func slot(of id: Int64) -> UInt32? {
    let place = placeByID(id)
    guard place < byID.count, ids[Int(byID[place])] == id else { return nil }
    return byID[place]
  }

  /// Where an id stands in `byID`, or would stand.
  func placeByID(_ id: Int64) -> Int {
    byID.partitionPoint { ids[Int($0)] >= id }
  }

  /// Where a rank stands in `order`, or would stand.
  func placeInOrder(_ rank: CaseRank) -> Int {
    order.partitionPoint { self.rank($0) >= rank }
  }
}

extension [UInt32] {
  /// The first place from which on the test holds, in an array where it holds from there to the end.
  func partitionPoint(_ holds: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
