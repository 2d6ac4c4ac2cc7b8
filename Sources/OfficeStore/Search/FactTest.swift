/// A filter made ready for asking it of 100,000 cases, without a branch for each condition.
struct FactTest: Sendable {
  /// The due days that pass.
  let due: Range<Int32>
  private let legalBefore: Int32
  private let legalFrom: Int32
  private let stages: OrdinalSet
  private let channels: OrdinalSet
  private let village: (value: UInt16, mask: UInt16)
  private let handler: (value: UInt16, mask: UInt16)
  private let kind: (value: UInt8, mask: UInt8)

  init(_ filter: CaseFilter) {
    let floor = filter.state == .notOpen ? CaseIndex.notOpen : .min
    let needsOpen =
      filter.state == .open || filter.overdueOn != nil || filter.legalFrom != nil
      || filter.dueFrom != nil || filter.dueBefore != nil
    let first = max(filter.dueFrom ?? .min, floor)
    let end = min(filter.dueBefore ?? .max, needsOpen ? CaseIndex.notOpen : .max)
    due = first..<max(first, end)
    legalBefore = filter.overdueOn ?? .max
    legalFrom = filter.legalFrom ?? .min
    stages = filter.stages
    channels = filter.channels
    village = (filter.village ?? 0, filter.village == nil ? 0 : .max)
    handler = (filter.handler ?? 0, filter.handler == nil ? 0 : .max)
    kind = (filter.kind ?? 0, filter.kind == nil ? 0 : .max)
  }

  /// Whether a case passes, looking at its first village alone.
  @inline(__always)
  func passes(_ facts: CaseFacts) -> Bool {
    (facts.village ^ village.value) & village.mask == 0 && passesAnywhere(facts)
  }

  /// Whether a case passes apart from its villages.
  @inline(__always)
  func passesAnywhere(_ facts: CaseFacts) -> Bool {
    facts.due >= due.lowerBound && facts.due < due.upperBound
      && facts.legal < legalBefore && facts.legal >= legalFrom
      && (facts.handler ^ handler.value) & handler.mask == 0
      && (facts.kind ^ kind.value) & kind.mask == 0
      && stages.contains(facts.stage) && channels.contains(facts.channel)
  }
}
