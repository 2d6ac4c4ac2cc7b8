public import Wording

/// An officer: who signs in, with which roles, for which villages.
public struct OfficerFile: SubjectState {
  /// Whether the officer may sign in.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case active
    case disabled

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未设立", en: "Absent")
      case .active: Wording(zh: "在岗", en: "Active")
      case .disabled: Wording(zh: "已停用", en: "Disabled")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.absent
  /// What is typed to sign in: a label, not a key.
  public var number = ""
  public var name = ""
  public var position = ""
  public var roles: Set<Role> = []
  public var villages: [Identifier] = []
  /// For the call sheet, where known.
  public var phone: String?
  /// For whom the officer stands in, if for anybody.
  public var deputyship: Deputyship?
  /// Whether extensions may be approved, by delegation of the head.
  public var extensions: Delegation?
  /// The day from which on the officer is disabled.
  public var disabledFrom: Day?
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.officer
  public static let procedures = [
    Procedure<OfficerFile>([
      Step(AddOfficer.self, from: [.absent], to: .active, by: [.administrator], listed: false),
      Step(ChangeOfficer.self, from: [.active], by: [.administrator]),
      Step(ResetPassword.self, from: [.active], by: [.administrator]),
      Step(
        Deputize.self, from: [.active], by: [.administrator],
        unless: [.deputyAlready, .representedAlready, .ownSight]),
      Step(EndDeputy.self, from: [.active], by: [.administrator], unless: [.noDeputy]),
      Step(
        DelegateExtensions.self, from: [.active], by: [.administrator], unless: [.notSupervisor]),
      Step(
        WithdrawDelegation.self, from: [.active], by: [.administrator],
        unless: [.nothingDelegated]),
      Step(
        DisableOfficer.self, from: [.active], to: .disabled, by: [.administrator],
        unless: [.lastAdministrator]),
      Step(EnableOfficer.self, from: [.disabled], to: .active, by: [.administrator]),
      Step(
        ChangePassword.self, from: [.active], by: Set(Role.allCases), unless: [.anothersPassword],
        listed: false),
    ])
  ]

  public var procedure: Procedure<OfficerFile> { Self.procedures[0] }

  /// What happened to an officer is for the administrator.
  public func isOpen(to viewer: Viewer) -> Bool { viewer.may(.book) }

  /// Whether the officer is of the staff, who handle matters.
  public var isStaff: Bool { !roles.isDisjoint(with: .office) }

  /// Whether the officer had not been disabled by a day.
  public func isActive(on day: Day) -> Bool { disabledFrom.map { day < $0 } ?? true }

  /// The officer as somebody who looks at the office on a day, by the own roles and villages alone.
  public func viewer(on today: Day) -> Viewer {
    Viewer(
      officer: id, number: number, name: name, roles: roles, villages: Set(villages), today: today)
  }
}
