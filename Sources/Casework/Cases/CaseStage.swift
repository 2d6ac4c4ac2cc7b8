public import Wording

/// Where a case stands. Projections hold its place in this list: new stages are appended, never put between.
public enum CaseStage: String, CaseIterable, Sendable {
  case unregistered
  case registered
  case handling
  case transferred
  case returned
  case declined
  case answered
  case delivered
  case mediating
  case agreed
  case failed
  case visited
  case closed
  case void
  case objecting
  case led
  case reviewing
  case reviewed
  case rechecking
  case rechecked
  case referred
  case merged

  /// Whether the matter still waits for somebody.
  public var isOpen: Bool { ![.unregistered, .closed, .void, .merged].contains(self) }

  /// Whether it lies with another body, whose answer is waited for.
  public var isElsewhere: Bool {
    [.objecting, .reviewing, .rechecking, .referred].contains(self)
  }

  /// Every stage in which a matter is open.
  public static let open = Set(allCases.filter(\.isOpen))

  /// Every stage of a matter that has been taken in.
  public static let recorded = Set(allCases).subtracting([.unregistered])
}

extension CaseStage: Worded {
  public var wording: Wording {
    switch self {
    case .unregistered: Wording(zh: "未登记", en: "Not registered")
    case .registered: Wording(zh: "已登记", en: "Registered")
    case .handling: Wording(zh: "办理中", en: "Handling")
    case .transferred: Wording(zh: "已转送", en: "Transferred")
    case .returned: Wording(zh: "已退回", en: "Returned")
    case .declined: Wording(zh: "不予受理", en: "Declined")
    case .answered: Wording(zh: "待送达", en: "To deliver")
    case .delivered: Wording(zh: "已送达", en: "Delivered")
    case .mediating: Wording(zh: "调解中", en: "Mediating")
    case .agreed: Wording(zh: "待回访", en: "To visit")
    case .failed: Wording(zh: "调解不成", en: "Failed")
    case .visited: Wording(zh: "已回访", en: "Visited")
    case .closed: Wording(zh: "已办结", en: "Closed")
    case .void: Wording(zh: "作废", en: "Void")
    case .objecting: Wording(zh: "异议中", en: "Objecting")
    case .led: Wording(zh: "已导入", en: "Led elsewhere")
    case .reviewing: Wording(zh: "复查中", en: "Under review")
    case .reviewed: Wording(zh: "已复查", en: "Reviewed")
    case .rechecking: Wording(zh: "复核中", en: "Under recheck")
    case .rechecked: Wording(zh: "已复核", en: "Rechecked")
    case .merged: Wording(zh: "已并案", en: "Merged")
    case .referred: Wording(zh: "已报县级", en: "With the county")
    }
  }
}
