public import Casework
public import Wording

/// A case as one line of a list: what registers and today's page print of it.
public struct CaseLine: Hashable, Sendable {
  public let number: Number
  public let received: Day
  public let stage: CaseStage
  public let parties: Wording
  public let matter: String
  /// The places, by their short names.
  public let places: Wording
  public let left: DaysLeft
  /// What is due next; empty when nothing is.
  public let limit: Wording
  /// Its people with their numbers in full, a line each; empty unless they were revealed.
  public let numbers: [String]

  /// Writes a line down.
  public init(
    number: Number, received: Day, stage: CaseStage, parties: Wording, matter: String,
    places: Wording,
    left: DaysLeft, limit: Wording, numbers: [String] = []
  ) {
    self.number = number
    self.received = received
    self.stage = stage
    self.parties = parties
    self.matter = matter
    self.places = places
    self.left = left
    self.limit = limit
    self.numbers = numbers
  }
}
