public import Casework
import Foundation
import GRDB
public import Wording

/// One line of the register.
public struct CaseRow: Hashable, Sendable {
  public let id: Identifier
  public let kind: CaseKind
  public let number: Number
  public let received: Day
  public let stage: CaseStage
  /// The raw day that is due next; nil when nothing runs.
  public let due: Day?
  /// Its last day by law; nil when nothing runs or the year has no holiday table.
  public let legal: Day?
  /// Whether it is grave and urgent and nobody who must know has been told.
  public let isUrgentUntold: Bool
  /// Whether what is due next is a guideline, which is never overdue.
  public let isGuideline: Bool
  /// The limit that is due next: an id of `TimeLimit`.
  public let limitID: String?
  public let handler: Identifier?
  public let channel: String
  public let isGuarded: Bool
  public let places: [Place]
  public let parties: Wording
  public let matter: String
  /// Its people with their numbers in full; empty unless they were revealed to the viewer.
  public internal(set) var numbers: [String] = []

  static let columns = """
    row, id, kind, year, serial, received, stage, due, legal, limitID, handler, channel, guarded, places, \
    parties, partiesEn, matter
    """

  init(_ row: Row, _ ordinals: Ordinals, _ viewer: Viewer) {
    id = row.identifier(1)
    kind = CaseKind(code: row[2])
    number = Number(kind == .petition ? .petition : .dispute, year: row[3], serial: row[4])
    received = Day(number: row[5])
    stage = CaseStage(code: row[6])
    let number: Int = row[7]
    isUrgentUntold = number < 0
    due =
      number < CaseTable.nothingRuns
      ? Day(number: isUrgentUntold ? number + CaseTable.urgency : number) : nil
    legal = row[8] < CaseTable.nothingRuns ? Day(number: row[8]) : nil
    isGuideline = due != nil && row[8] == CaseTable.nothingRuns
    limitID = due == nil ? nil : row[9]
    handler = ordinals.officerIDs[row[10]]
    channel = row[11]
    isGuarded = row[12] == 1
    places = [Place](stored: row[13])
    func shown(_ text: String) -> String { viewer.revealed == .list ? text : Mask.text(text) }
    parties = Wording(zh: shown(row[14]), en: shown(row[15]))
    matter = shown(row[16])
  }

  /// The row of a case as it stood then, under the tables of then.
  public init?(_ file: CaseFile, _ tables: Tables) {
    guard let number = file.number, let received = file.received else { return nil }
    let clock = file.nextClock(tables)
    id = file.id
    (self.number, kind, self.received, stage) = (number, file.kind, received, file.stage)
    (due, limitID) = (clock?.due, clock?.limit.id)
    isGuideline = clock?.limit.owner == .guideline
    legal = isGuideline ? nil : clock?.reckoning.legal
    isUrgentUntold = file.isUrgentUntold
    (handler, channel, isGuarded) = (file.handler, file.channel, file.sight.isRestricted)
    (places, parties, matter) = (file.places, file.partiesLine, file.matter)
  }

  /// Whether a duty of ours is past its last day by law.
  public func isOverdue(on today: Day) -> Bool {
    stage.isOpen && legal.map { $0 < today } ?? false
  }
}
