import Casework
import OfficeStore
import Wording

extension Session {
  /// A line of the register.
  func json(_ row: CaseRow, on day: Day? = nil) -> JSONValue {
    .object([
      "channel": .string(row.channel), "due": .day(row.due), "handler": .officer(row.handler, book),
      "kind": .string(row.kind.rawValue), "legal": .day(row.legal), "limit": .text(row.limitID),
      "matter": .string(row.matter), "number": .string(row.number.description),
      "numbers": .texts(row.numbers), "overdue": .bool(row.isOverdue(on: day ?? today)),
      "parties": .wording(row.parties),
      "places": .places(row.places, book),
      "received": .day(row.received), "stage": .string(row.stage.rawValue),
    ])
  }

  /// A visit; the petition that it became by its number, where the viewer may see it.
  func json(_ row: VisitRow) throws -> JSONValue {
    let petition = try row.petition.flatMap { try office.caseFile($0, for: viewer)?.number }
    return .object([
      "anonymous": .bool(row.parties.isEmpty), "headcount": .int(row.headcount),
      "matter": .string(row.matter),
      "number": .string(row.number.description), "outcome": .string(row.outcome),
      "parties": .string(row.parties),
      "petition": .text(petition?.description), "places": .places(row.places, book),
      "received": .day(row.received),
      "void": .bool(row.isVoid),
    ])
  }

  /// A round: its key, its name, its last day in time.
  func json(_ round: Round) -> JSONValue {
    .object([
      "due": .day(book.terms(of: round)?.due), "name": .wording(book.name(of: round)),
      "round": .string(name(of: round)),
    ])
  }

  /// A round as commands take it.
  private func name(of round: Round) -> String {
    switch round {
    case .month(let month): month.description
    case .day(let day, let id): "\(book.round(id)?.name ?? "")@\(day)"
    case .sweep(let id): book.round(id)?.name ?? ""
    }
  }

  /// A village's row of the matrix, with what each report said.
  func json(_ row: RoundRow, _ rounds: [Round]) throws -> JSONValue {
    let cells = try rounds.indices.map { index in
      let cell = row.cells[index]
      let period = try row.periods[index].flatMap { try office.period($0, for: viewer) }
      return JSONValue.object([
        "contradicted": .bool(cell.isContradicted), "late": .bool(cell.isLate),
        "month": .text(rounds[index].month?.description),
        "owed": .bool(cell.isOwed && cell.content != .excused),
        "report": json(period, cell),
        "returned": .bool(cell.isReturned), "round": .string(name(of: rounds[index])),
        "state": .string(Self.state(cell)),
      ])
    }
    return .object([
      "name": .string(row.name),
      rounds.contains { $0.month == nil } ? "rounds" : "months": .array(cells),
      "village": .text(book.village(row.village)?.key),
    ])
  }

  /// A village's round after it was signed, and what looked odd.
  func json(
    _ report: (period: VillagePeriod, cell: RoundCell)?, warnings: [Wording]
  ) -> JSONValue {
    .object([
      "month": .text(report?.period.round?.month?.description),
      "report": report.map { json($0.period, $0.cell) } ?? .null,
      "round": .text(report?.period.round.map { name(of: $0) }),
      "village": .text(report?.period.village.flatMap { book.village($0)?.key }),
      "warnings": .array(warnings.map { .wording($0) }),
    ])
  }

  /// A verification.
  func json(_ verification: Verification) -> JSONValue {
    .object([
      "entries": .int(verification.entries),
      "faults": .array(
        verification.faults.map { fault in
          .object(["sequence": .number(fault.sequence), "wording": .wording(fault.wording)])
        }),
      "redacted": .array(verification.redacted.map { .int($0) }),
      "subjects": .int(verification.subjects),
      "whole": .bool(verification.isWhole),
    ])
  }

  private func json(_ period: VillagePeriod?, _ cell: RoundCell) -> JSONValue {
    guard let period, let report = period.report else { return .null }
    return .object([
      "amends": .text(report.amends), "check": .string(report.check),
      "disputes": .int(cell.disputes), "officer": .officer(report.officer, book),
      "onBehalfOf": .text(report.onBehalfOf), "received": .day(period.received?.day),
      "sweeps": .int(report.sweeps),
    ])
  }

  private static func state(_ cell: RoundCell) -> String {
    switch cell.content {
    case nil: "notOwed"
    case .notDue: "notDue"
    case .zero: "zero"
    case .matters: "matters"
    case .missing: "missing"
    case .excused: "excused"
    }
  }
}
