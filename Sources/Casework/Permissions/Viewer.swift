/// Who is looking, and on which day: every query takes one.
public struct Viewer: Hashable, Sendable {
  public let officer: Identifier
  public let number: String
  public let name: String
  public let roles: Set<Role>
  /// The villages a liaison answers for.
  public let villages: Set<Identifier>
  public let today: Day
  /// Whose numbers are shown in full.
  public private(set) var revealed = Revealed.nothing

  /// Of what the viewer has had the numbers of people shown in full: that is an entry with its reason.
  public enum Revealed: Hashable, Sendable {
    case nothing
    case subject(Identifier)
    /// A whole list.
    case list
  }

  /// Puts a viewer together from an officer and the day.
  public init(
    officer: Identifier, number: String, name: String, roles: Set<Role>, villages: Set<Identifier>,
    today: Day
  ) {
    self.officer = officer
    self.number = number
    self.name = name
    self.roles = roles
    self.villages = villages
    self.today = today
  }

  /// Whether the viewer sees the whole office's cases: clerk, supervisor or head.
  public var isStaff: Bool { !roles.isDisjoint(with: .office) }

  /// Whether the viewer is a liaison and nothing that sees more.
  public var isOnlyLiaison: Bool { roles.contains(.liaison) && !isStaff }

  /// Whether the viewer administers the office and sees no case, visit or month.
  public var isOnlyAdministrator: Bool {
    roles.contains(.administrator) && !isStaff && !isOnlyLiaison
  }

  /// Whether the viewer answers for a village.
  public func isLiaison(of village: Identifier) -> Bool {
    roles.contains(.liaison) && villages.contains(village)
  }

  /// The same viewer on another day.
  public func on(_ day: Day) -> Viewer {
    Viewer(
      officer: officer, number: number, name: name, roles: roles, villages: villages, today: day
    ).revealing(revealed)
  }

  /// The same viewer, to whom numbers are shown in full.
  public func revealing(_ revealed: Revealed) -> Viewer {
    var viewer = self
    viewer.revealed = revealed
    return viewer
  }
}
