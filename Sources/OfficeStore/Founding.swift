public import Casework

/// What a new office begins with.
public struct Founding: Sendable {
  /// Somebody who will sign in; villages by key.
  public struct NewOfficer: Sendable {
    public let number: String
    public let name: String
    public let position: String
    public let roles: [Role]
    public let villages: [String]
    public let phone: String?
    /// The first password; nil leaves the officer unable to sign in.
    public var password: String?
    /// Whether its owner has to change it when signing in.
    public var isPasswordFirst = false

    /// Describes an officer.
    public init(
      number: String, name: String, position: String, roles: [Role], villages: [String],
      password: String?, phone: String? = nil
    ) {
      self.number = number
      self.name = name
      self.position = position
      self.roles = roles
      self.villages = villages
      self.password = password
      self.phone = phone
    }
  }

  public var office: Found
  public var tables: Tables
  /// With the first day on which each is in the roster.
  public var villages: [(village: AddVillage, from: Day)]
  public var officers: [NewOfficer]
  /// Figures kept elsewhere, each with the day up to which it counts and the instant of its entry.
  public var figures: [(figure: ManualFigure, asOf: Day, at: Instant)]
  /// When the office was founded, for the first entries.
  public var at: Instant
  /// The code by which an administrator gets in again; nil for an office that has none.
  public var recoveryCode: String?

  /// Puts together what an office begins with.
  public init(
    office: Found, tables: Tables, villages: [(village: AddVillage, from: Day)],
    officers: [NewOfficer],
    figures: [(figure: ManualFigure, asOf: Day, at: Instant)], at: Instant
  ) {
    self.office = office
    self.tables = tables
    self.villages = villages
    self.officers = officers
    self.figures = figures
    self.at = at
  }
}

/// What happened to one subject, or to several in the order of time, from the first act on: how sample data are told.
public struct Story: Sendable {
  /// One act of the story.
  public struct Step: Sendable {
    /// The subject, where a story tells of several.
    public let subject: Identifier?
    public let act: any Act
    public let day: Day
    /// When it was recorded.
    public let at: Instant
    public let officer: Identifier
    public let onBehalfOf: String?

    /// Tells one act.
    public init(
      _ act: any Act, about subject: Identifier? = nil, day: Day, at: Instant,
      officer: Identifier, onBehalfOf: String? = nil
    ) {
      self.subject = subject
      self.act = act
      self.day = day
      self.at = at
      self.officer = officer
      self.onBehalfOf = onBehalfOf
    }
  }

  /// The subject, when others refer to it; else a random one.
  public let subject: Identifier?
  public let steps: [Step]

  /// Tells what happened to one subject.
  public init(_ subject: Identifier? = nil, _ steps: [Step]) {
    self.subject = subject
    self.steps = steps
  }
}
