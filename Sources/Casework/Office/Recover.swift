public import Wording

/// 使用恢复码: an administrator who had lost the password got in by the code on paper.
public struct Recover: Act {
  public static let kind = "recover"
  public static let name = Wording(zh: "使用恢复码", en: "Use the recovery code")
  public static let blank = Recover(officer: nil)
  public static let fields: [Field<Recover>] = []

  /// Whose password was set anew.
  public var officer: Identifier?

  /// Names who got in.
  public init(officer: Identifier?) {
    self.officer = officer
  }

  public func digest(_ codes: Codes) -> Wording { Wording("") }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.recovery = officer.map { Recovery(officer: $0, day: moment.day) }
  }
}

/// That the recovery code was used: by whom, and on which day.
public struct Recovery: Hashable, Sendable {
  public let officer: Identifier
  public let day: Day

  /// Everybody reads of it for thirty days.
  public func isShown(on today: Day) -> Bool { today - day < 30 }
}
