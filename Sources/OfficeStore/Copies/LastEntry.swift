public import Casework
import GRDB
public import Wording

/// The entry with which a file's journal ends: its number, what was done and when, and nothing of whom it is about.
public struct LastEntry: Hashable, Sendable {
  public let sequence: Int
  public let act: Wording
  public let recorded: Instant
  let hash: [UInt8]

  /// The journal's head as figures carry it, and the instant: `3031-1f2e3d4c5b6a 2026-11-26 18:00`.
  public var description: String { "\(Self.label(sequence, hash)) \(recorded)" }
}

extension LastEntry {
  /// Where a journal ends, as figures carry it: the last sequence and the first digits of its hash.
  static func label(_ sequence: Int, _ hash: [UInt8]) -> String {
    let digits = hash.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "\(sequence)-" + digits.joined()
  }

  /// Reads it; nil when the journal is empty.
  static func read(_ db: Database) throws -> LastEntry? {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT sequence, subjectKind, act, recordedAt, hash FROM entry ORDER BY position DESC LIMIT 1"
    )
    return row.map { row in
      LastEntry(
        sequence: row[0], act: Self.name(ofAct: row[2], about: row[1]),
        recorded: Instant(milliseconds: row[3]), hash: row.bytes(4))
    }
  }

  private static func name(ofAct act: String, about kind: String) -> Wording {
    func name<State: SubjectState>(_ type: State.Type) -> Wording? { State.act(act)?.name }
    let found: Wording? =
      switch Subject.Kind(rawValue: kind) {
      case .caseFile: name(CaseFile.self)
      case .visit: name(VisitFile.self)
      case .villagePeriod: name(VillagePeriod.self)
      case .village: name(VillageFile.self)
      case .officer: name(OfficerFile.self)
      case .office: name(OfficeFile.self)
      case .round: name(RoundFile.self)
      case nil: nil
      }
    return found ?? Wording(act)
  }
}
