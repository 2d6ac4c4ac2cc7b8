public import Casework

/// A village's row in the matrix of reports: a cell for each round asked for.
public struct RoundRow: Hashable, Sendable {
  public let village: Identifier
  /// What it was called on the last day of the rounds.
  public let name: String
  /// By round, in the order asked for.
  public let cells: [RoundCell]
  /// The report's subject by round, where something was recorded of it.
  public let periods: [Identifier?]

  /// Whether a report of the village is still waited for.
  public var isWaitedFor: Bool { cells.contains(where: \.isWaitedFor) }
}

/// A village and a round.
public struct VillageRound: Hashable, Sendable {
  public let village: Identifier
  public let round: Round

  /// Names both.
  public init(village: Identifier, round: Round) {
    self.village = village
    self.round = round
  }
}
