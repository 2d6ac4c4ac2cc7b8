/// The numbers that the index keeps of one case: what filters ask and what gives the order.
struct CaseFacts: Equatable, Sendable {
  var due: Int32
  var legal: Int32
  var received: Int32
  var village: UInt16
  var handler: UInt16
  var stage: UInt8
  var kind: UInt8
  var channel: UInt8

  init(_ row: CaseIndex.Row) {
    precondition(row.stage < 64 && row.channel < 64, "stages and channels are ordinals below 64")
    due = row.due
    legal = row.legal
    received = row.received
    village = row.village
    handler = row.handler
    stage = row.stage
    kind = row.kind
    channel = row.channel
  }
}
