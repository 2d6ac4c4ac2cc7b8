public import Wording

/// 增加人员: somebody may sign in from now on.
public struct AddOfficer: Act, DescribesOfficer, GivesPassword {
  public static let kind = "addOfficer"
  public static let name = Wording(zh: "增加人员", en: "Add an officer")
  public static let blank = AddOfficer(number: "", name: "", position: "", roles: [], villages: [])
  public static let fields = description

  public var number: String
  public var name: String
  public var position: String
  public var roles: [Role]
  public var villages: [Identifier]
  public var phone: String?

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
  public func apply(to state: inout OfficerFile, _ moment: Moment) { describe(&state) }

  public func problems(in state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    descriptionProblems(of: state, circumstance)
  }
}
