import Casework
import OfficeStore
import TerminalUI
import Wording

/// The columns in which cases are listed.
enum CaseColumns {
  /// By what is due: remaining, number, matter, village, limit.
  static func urgent(_ desk: Desk) -> Table<CaseRow> {
    Table(columns: [
      TableColumn(desk.say("剩余", "Left"), .cells(9), styled: { desk.remaining($0) }),
      number(desk),
      matter(desk),
      village(desk),
      TableColumn(desk.say("到期事项", "Due"), .cells(desk.language == .chinese ? 18 : 21)) { row in
        "\(desk.limitName(row)) \(row.due.map { desk.short($0) } ?? "")"
      },
    ])
  }

  /// By the register: number, received, parties, matter, village, stage, remaining.
  static func register(_ desk: Desk) -> Table<CaseRow> {
    Table(columns: [
      number(desk),
      TableColumn(desk.say("收到", "Received"), .cells(8)) { desk.short($0.received) },
      TableColumn(desk.say("当事人", "Parties"), .cells(11)) { desk.say($0.parties) },
      matter(desk),
      village(desk),
      TableColumn(desk.say("阶段", "Stage"), .cells(desk.language == .chinese ? 8 : 10)) {
        desk.say($0.stage.wording)
      },
      TableColumn(desk.say("剩余", "Left"), .cells(9), styled: { desk.remaining($0) }),
    ])
  }

  private static func number(_ desk: Desk) -> TableColumn<CaseRow> {
    TableColumn(desk.say("编号", "Number"), .cells(12)) { $0.number.description }
  }

  /// What it is about; restricted, and urgent while nobody was told, said in front.
  private static func matter(_ desk: Desk) -> TableColumn<CaseRow> {
    TableColumn(desk.say("事项", "Matter"), .rest(1)) { row in
      (row.isUrgentUntold ? desk.say("〔急 未报告〕", "[URGENT, untold] ") : "")
        + (row.isGuarded ? desk.say("〔限〕", "[R] ") : "") + row.matter
    }
  }

  private static func village(_ desk: Desk) -> TableColumn<CaseRow> {
    TableColumn(desk.say("属地", "Where"), .cells(7)) { desk.places($0.places) }
  }
}
