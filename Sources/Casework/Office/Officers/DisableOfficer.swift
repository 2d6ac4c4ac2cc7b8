public import Wording

/// 停用: the officer can no longer sign in; what he recorded keeps his name.
public struct DisableOfficer: Act {
  public static let kind = "disableOfficer"
  public static let name = Wording(zh: "停用", en: "Disable")
  public static let blank = DisableOfficer(reason: "")
  public static let fields: [Field<DisableOfficer>] = [
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(
        zh: "调离、退休等；手上未办结的事项请另行指定承办人",
        en: "Such as a move; assign the open cases to somebody else"))
  ]

  public var reason: String

  /// Disables an officer for a reason.
  public init(reason: String) {
    self.reason = reason
  }

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.disabledFrom = moment.day
    state.deputyship = nil
  }
}
