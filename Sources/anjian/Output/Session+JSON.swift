import Casework
import OfficeStore
import Wording

extension Session {
  /// A line of the register.
  func json(_ row: CaseRow) -> JSONValue {
    .object([
      "channel": .string(row.channel), "due": .day(row.due), "handler": .officer(row.handler, book),
      "kind": .string(row.kind.rawValue), "legal": .day(row.legal), "limit": .text(row.limitID),
      "matter": .string(row.matter), "number": .string(row.number.description),
      "overdue": .bool(row.isOverdue(on: today)), "parties": .wording(row.parties),
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

  /// A village's row of the matrix, with what each report said.
  func json(_ row: MonthRow, _ months: [Month]) throws -> JSONValue {
    let cells = try zip(zip(months, row.cells), row.reports).map { cell, report in
      let period = try report.flatMap { try office.period($0, for: viewer) }
      return JSONValue.object([
        "late": .bool(cell.1.isLate), "month": .string(cell.0.description),
        "report": json(period?.report, cell.1),
        "state": .string(Self.state(cell.1)),
      ])
    }
    return .object([
      "months": .array(cells), "name": .string(row.name),
      "village": .text(book.village(row.village)?.key),
    ])
  }

  /// A village's month after it was signed, and what looked odd.
  func json(
    _ report: (period: VillagePeriod, cell: MonthCell)?, warnings: [Wording]
  ) -> JSONValue {
    .object([
      "month": .text(report?.period.month?.description),
      "report": report.map { json($0.period.report, $0.cell) } ?? .null,
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

  private func json(_ report: VillagePeriod.Report?, _ cell: MonthCell) -> JSONValue {
    guard let report else { return .null }
    return .object([
      "check": .string(report.check), "disputes": .int(cell.disputes),
      "officer": .officer(report.officer, book),
      "onBehalfOf": .text(report.onBehalfOf), "received": .day(report.received),
      "sweeps": .int(report.sweeps),
    ])
  }

  private static func state(_ cell: MonthCell) -> String {
    switch cell {
    case .notOwed: "notOwed"
    case .notDue: "notDue"
    case .zero: "zero"
    case .matters: "matters"
    case .missing: "missing"
    }
  }
}
