public import Wording

/// An officer: who signs in, with which roles, for which villages.
public struct OfficerFile: SubjectState {
  /// Whether the officer may sign in.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case active

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未设立", en: "Absent")
      case .active: Wording(zh: "在岗", en: "Active")
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
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.officer
  public static let procedures = [
    Procedure<OfficerFile>([
      Step(AddOfficer.self, from: [.absent], to: .active, by: [.administrator], listed: false),
      Step(ChangePassword.self, from: [.active], by: Set(Role.allCases), listed: false),
    ])
  ]

  public var procedure: Procedure<OfficerFile> { Self.procedures[0] }

  /// Whether the officer is of the staff, who handle matters.
  public var isStaff: Bool { !roles.isDisjoint(with: .office) }

  /// The officer as somebody who looks at the office on a day.
  public func viewer(on today: Day) -> Viewer {
    Viewer(
      officer: id, number: number, name: name, roles: roles, villages: Set(villages), today: today)
  }
}

/// 增加人员: somebody may sign in from now on.
public struct AddOfficer: Act {
  public static let kind = "addOfficer"
  public static let name = Wording(zh: "增加人员", en: "Add an officer")
  public static let blank = AddOfficer(number: "", name: "", position: "", roles: [], villages: [])
  public static let fields: [Field<AddOfficer>] = [
    Field("number", Wording(zh: "工号", en: "Number"), .text(\.number), required: true),
    Field("name", Wording(zh: "姓名", en: "Name"), .text(\.name), required: true),
    Field("position", Wording(zh: "职务", en: "Position"), .text(\.position)),
  ]

  public var number: String
  public var name: String
  public var position: String
  public var roles: [Role]
  public var villages: [Identifier]

  /// Describes an officer.
  public init(number: String, name: String, position: String, roles: [Role], villages: [Identifier])
  {
    self.number = number
    self.name = name
    self.position = position
    self.roles = roles
    self.villages = villages
  }

  public func digest(_ codes: Codes) -> Wording { Wording("\(number) \(name)") }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.number = number
    state.name = name
    state.position = position
    state.roles = Set(roles)
    state.villages = villages
  }
}

/// 更改口令: the journal says only that a password changed.
public struct ChangePassword: Act {
  public static let kind = "changePassword"
  public static let name = Wording(zh: "更改口令", en: "Change the password")
  public static let blank = ChangePassword()
  public static let fields: [Field<ChangePassword>] = []

  /// Says that it changed, and nothing of it.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficerFile, _ moment: Moment) {}
}
