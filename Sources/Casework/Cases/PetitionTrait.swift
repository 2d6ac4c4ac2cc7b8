public import Wording

/// 信访类型: what a petition is counted as, computed from its records. Raw values are codes of `traits`.
public enum PetitionTrait: String, CaseIterable, Sendable {
  /// 初次: nobody has linked it to an earlier one.
  case first
  /// 重复: linked to an earlier one.
  case repeated
  /// 集体: five or more came together.
  case collective
  /// 联名: several have signed.
  case joint

  /// How many make a visit a collective one.
  public static let collectiveFrom = 5
}

extension PetitionTrait: Worded {
  public var wording: Wording {
    switch self {
    case .first: Wording(zh: "初次", en: "first")
    case .repeated: Wording(zh: "重复", en: "repeat")
    case .collective: Wording(zh: "集体", en: "collective")
    case .joint: Wording(zh: "联名", en: "joint")
    }
  }
}

/// A trait that was set by hand, with the reason.
public struct SetTrait: Hashable, Sendable {
  public let holds: Bool
  public let reason: String
}

extension CaseFile {
  /// Whether a petition is counted so, and why.
  public func trait(_ trait: PetitionTrait) -> (holds: Bool, why: Wording) {
    if let set = setTraits[trait] {
      return (set.holds, Wording(zh: "人工认定：\(set.reason)", en: "set by hand: \(set.reason)"))
    }
    let isVisit = channel == VisitAndPetition.visitChannel
    switch trait {
    case .first: return (earlier == nil, Self.linked(earlier != nil))
    case .repeated: return (earlier != nil, Self.linked(earlier != nil))
    case .collective:
      return (
        isVisit && headcount >= PetitionTrait.collectiveFrom,
        Wording(
          zh: isVisit ? "来访\(headcount)人，\(PetitionTrait.collectiveFrom)人以上为集体" : "不是来访",
          en: isVisit
            ? "\(headcount) came, \(PetitionTrait.collectiveFrom) or more are collective"
            : "no visit")
      )
    case .joint:
      return (
        !isVisit && headcount > 1,
        Wording(
          zh: isVisit ? "来访不计联名" : "\(headcount)人提出",
          en: isVisit ? "a visit is not counted so" : "\(headcount) have signed")
      )
    }
  }

  private static func linked(_ isLinked: Bool) -> Wording {
    isLinked
      ? Wording(zh: "已关联前件", en: "linked to an earlier case")
      : Wording(zh: "没有关联前件", en: "not linked to an earlier case")
  }

  /// The traits that hold, but the plain one.
  public var traits: [PetitionTrait] {
    guard kind == .petition else { return [] }
    return PetitionTrait.allCases.filter { trait($0).holds && $0 != .first }
  }
}
