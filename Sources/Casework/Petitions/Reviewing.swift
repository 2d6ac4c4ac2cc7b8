public import Wording

/// One of the two bodies that look at an opinion again: the county (复查), the city (复核).
///
/// They decide; we keep the dates and results, and the file ready (信访工作条例 35, 36).
public protocol Reviewing: Sendable {
  static var askKind: String { get }
  static var askName: Wording { get }
  static var decideKind: String { get }
  static var decideName: Wording { get }
  static var asked: Milestone { get }
  static var decided: Milestone { get }
  /// What the petitioner's receipt of the decision starts.
  static var received: Milestone? { get }
  /// Whether the days of a hearing are counted; Article 36 alone leaves them out.
  static var countsHearing: Bool { get }
}

/// 复查, by the next body above: the county.
public enum County: Reviewing {
  public static let askKind = "askReview"
  public static let askName = Wording(zh: "申请复查", en: "Review asked")
  public static let decideKind = "decideReview"
  public static let decideName = Wording(zh: "复查意见", en: "Review decided")
  public static let asked = Milestone.reviewAsked
  public static let decided = Milestone.reviewDecided
  public static let received: Milestone? = .reviewReceived
  public static let countsHearing = true
}

/// 复核, by the body above that: the city.
public enum City: Reviewing {
  public static let askKind = "askRecheck"
  public static let askName = Wording(zh: "申请复核", en: "Recheck asked")
  public static let decideKind = "decideRecheck"
  public static let decideName = Wording(zh: "复核意见", en: "Recheck decided")
  public static let asked = Milestone.recheckAsked
  public static let decided = Milestone.recheckDecided
  public static let received: Milestone? = nil
  public static let countsHearing = false
}
