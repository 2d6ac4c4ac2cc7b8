public import Casework
import GRDB

/// One visit as the list of visits shows it.
public struct VisitRow: Hashable, Sendable {
  public let id: Identifier
  public let number: Number
  public let received: Day
  public let headcount: Int
  public let isVoid: Bool
  public let places: [Place]
  /// Empty for an anonymous visitor.
  public let parties: String
  public let matter: String
  /// A code of `visit-outcomes`.
  public let outcome: String
  public let petition: Identifier?

  static let columns =
    "id, year, serial, received, headcount, isVoid, places, parties, matter, outcome, petition"

  init(_ row: Row, _ viewer: Viewer) {
    id = row.identifier(0)
    number = Number(.visit, year: row[1], serial: row[2])
    received = Day(number: row[3])
    headcount = row[4]
    isVoid = row[5] == 1
    places = [Place](stored: row[6])
    func shown(_ text: String) -> String { viewer.revealed == .list ? text : Mask.text(text) }
    parties = shown(row[7])
    matter = shown(row[8])
    outcome = row[9]
    petition = row.optionalIdentifier(10)
  }
}
