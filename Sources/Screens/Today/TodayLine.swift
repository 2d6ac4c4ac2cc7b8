import Casework
import OfficeStore
import TerminalUI
import Wording

/// One line of Today: what, how many, and the list behind it.
struct TodayLine {
  let name: Wording
  let count: Int
  let unit: Wording
  let remark: Wording
  let style: Style
  let open: (Desk) -> any Screen<Desk>

  static func lines(_ desk: Desk) -> [TodayLine] {
    let viewer = desk.eyes
    let nextWorkDay = desk.tables.calendar.adding(workingDays: 1, to: desk.today) ?? desk.today + 1
    let overdue = CaseQuery(.overdue)
    let soon = CaseQuery(.due(from: nil, through: nextWorkDay))
    let mine = CaseQuery(.open, handler: viewer.officer)
    let waiting = CaseQuery(.stage(.registered))
    let counts = desk.ask([0, 0, 0, 0]) { office, viewer throws(OfficeError) in
      try office.counts([overdue, soon, mine, waiting], for: viewer)
    }
    let drafts = desk.ask([]) { office, viewer throws(OfficeError) in try office.drafts(of: viewer)
    }
    let unit = Wording(zh: "件", en: "case(s)")
    return [
      TodayLine(
        name: Wording(zh: "逾期", en: "Overdue"), count: counts[0], unit: unit,
        remark: Wording(zh: "已过法定最后一日", en: "past the last day by law"), style: .danger,
        open: { RegisterScreen($0, .overdue) }),
      TodayLine(
        name: Wording(zh: "近日到期", en: "Due soon"), count: counts[1], unit: unit,
        remark: Wording(
          zh: "下个工作日（\(nextWorkDay.short)）及以前到期",
          en: "by the next working day (\(nextWorkDay.short))"), style: .warning,
        open: { RegisterScreen($0, .soon) }),
      TodayLine(
        name: Wording(zh: "待我办理", en: "Mine"), count: counts[2], unit: unit,
        remark: Wording(zh: "本人承办、尚未办结", en: "open, in my hands"), style: .text,
        open: { RegisterScreen($0, .mine) }),
      TodayLine(
        name: Wording(zh: "待受理", en: "To accept"), count: counts[3], unit: unit,
        remark: Wording(zh: "已登记，尚未受理、转送或告知", en: "registered, no route chosen yet"), style: .text,
        open: { RegisterScreen($0, .registered) }),
      zeroReports(desk),
      TodayLine(
        name: Wording(zh: "未完成的登记", en: "Drafts"), count: drafts.count,
        unit: Wording(zh: "份", en: "form(s)"),
        remark: drafts.first.map { draft in
          let label = DraftLabel(draft, desk)
          return Wording("\(draft.saved)  ") + label.kind + Wording("  \(label.about)")
        } ?? Wording(""), style: .warning,
        open: { DraftsScreen($0) }),
    ]
  }

  private static func zeroReports(_ desk: Desk) -> TodayLine {
    let month = desk.today.month + -1
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.months([month], for: viewer)
    }
    let cells = rows.compactMap(\.cells.first).filter { $0 != .notOwed }
    let waiting = zip(rows, rows.map(\.cells)).filter {
      $1.first == .missing || $1.first == .notDue
    }.map(\.0.name)
    let received = cells.filter(\.isReceived)
    let onTime = received.filter { !$0.isLate }
    let missing = cells.filter { $0 == .missing }.count
    let due = desk.book.file.dueDay(of: month).short
    let names = waiting.prefix(2).joined(separator: " ") + (waiting.count > 2 ? "…" : "")
    let open =
      waiting.isEmpty
      ? Wording("")
      : missing > 0
        ? Wording(zh: "  未报：\(names)", en: "; \(names)")
        : Wording(zh: "  \(due)前应报：\(names)", en: "; due \(due): \(names)")
    return TodayLine(
      name: Wording(zh: "零报告缺报", en: "Months missing"), count: missing,
      unit: Wording(zh: "村", en: "village(s)"),
      remark: Wording(
        zh:
          "\(month.month)月 应报\(cells.count) 实报\(received.count) 按时\(onTime.count)",
        en: "\(month.wording.en): due \(cells.count), in \(received.count)") + open,
      style: .danger, open: { MatrixScreen($0) })
  }
}
