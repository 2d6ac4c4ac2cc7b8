public import Wording

/// 变更人员: the whole new description of an officer; a new number is one too.
public struct ChangeOfficer: Act, DescribesOfficer {
  public static let kind = "changeOfficer"
  public static let name = Wording(zh: "变更", en: "Change")
  public static let blank = ChangeOfficer(
    number: "", name: "", position: "", roles: [], villages: [])
  public static let fields = description

  public var number: String
  public var name: String
  public var position: String
  public var roles: [Role]
  public var villages: [Identifier]
  public var phone: String?

  /// Describes an officer anew.
  public init(number: String, name: String, position: String, roles: [Role], villages: [Identifier])
  {
    self.number = number
    self.name = name
    self.position = position
    self.roles = roles
    self.villages = villages
  }

  /// Begins with what the officer is now.
  public init(of officer: OfficerFile) {
    self.init(
      number: officer.number, name: officer.name, position: officer.position,
      roles: Role.allCases.filter(officer.roles.contains), villages: officer.villages)
    phone = officer.phone
  }

  public static func begun(on state: OfficerFile) -> ChangeOfficer { ChangeOfficer(of: state) }

  public func digest(_ codes: Codes) -> Wording {
    Wording("\(number) \(name) ") + roles.map(\.wording).joined()
  }
  public func apply(to state: inout OfficerFile, _ moment: Moment) { describe(&state) }

  public func problems(in state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    var problems = descriptionProblems(of: state, circumstance)
    if !roles.contains(.administrator), state.isLastAdministrator(circumstance.book) {
      problems.append(Problem("roles", OfficerFile.lastAdministrator))
    }
    return problems
  }
}
