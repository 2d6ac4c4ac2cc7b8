public import Wording

/// 设置督办: after how many days without progress a case is asked about, and what a leader approves first.
public struct SetReview: Act {
  public static let kind = "setReview"
  public static let name = Wording(zh: "设置督办", en: "Set the review")
  public static let blank = SetReview(ReviewSettings())
  public static let fields: [Field<SetReview>] = [
    Field(
      "stillDays", Wording(zh: "多少天未推进的列出", en: "Days without progress"),
      .number(\.stillDays, 1...180), required: true,
      help: Wording(
        zh: "1至180：这些天没有办理记录的在办事项列入“长期未推进”",
        en: "1 to 180: open cases without an act for so long are listed as not moved")),
    Field("closing", Wording(zh: "办结须经审批", en: "Closing is approved"), .flag(\.approvesClosing)),
    Field(
      "declining", Wording(zh: "不予受理须经审批", en: "Declining is approved"),
      .flag(\.approvesDeclining)),
  ]

  public var stillDays: Int
  public var approvesClosing: Bool
  public var approvesDeclining: Bool

  enum CodingKeys: String, CodingKey {
    case stillDays
    case approvesClosing = "closing"
    case approvesDeclining = "declining"
  }

  init(_ settings: ReviewSettings) {
    stillDays = settings.stillDays
    approvesClosing = settings.approvals.contains(.closing)
    approvesDeclining = settings.approvals.contains(.declining)
  }

  public static func begun(on state: OfficeFile) -> SetReview { SetReview(state.review) }

  public func digest(_ codes: Codes) -> Wording {
    let approved = settings.approvals
    let names = Approval.Kind.allCases.filter(approved.contains).map(\.wording)
    return Wording(zh: "\(stillDays)天未推进", en: "\(stillDays) days without progress")
      + (names.isEmpty
        ? Wording("")
        : Wording(zh: "；须审批：", en: "; approved: ") + names.joined(zh: "、", en: ", "))
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) { state.review = settings }

  private var settings: ReviewSettings {
    var settings = ReviewSettings()
    settings.stillDays = stillDays
    if approvesClosing { settings.approvals.insert(.closing) }
    if approvesDeclining { settings.approvals.insert(.declining) }
    return settings
  }
}

/// How the office reviews its cases; the values at first are this project's and are to be confirmed.
public struct ReviewSettings: Hashable, Sendable {
  /// After how many days without an act a case counts as not moved.
  public internal(set) var stillDays = 15
  /// What a leader approves before a clerk may do it; an extension always.
  public internal(set) var approvals: Set<Approval.Kind> = []
}
