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
    ] + asked(desk) + running(desk) + questions(desk)
  }

  private static func zeroReports(_ desk: Desk) -> TodayLine {
    let month = desk.book.file.lastEndedMonth(before: desk.today)
    let months = max(desk.book.file.firstMonthOwed, month + -11).through(month)
    let rows = rows(of: months.map { .month($0) }, desk)
    let isClosed = months.map { desk.book.file(of: .month($0))?.stage == .closed }
    let last = rows.filter { $0.cells.last != .notOwed }
    let tally = RoundTally(last.compactMap(\.cells.last))
    let earlier = months.indices.dropLast().reduce(0) { sum, index in
      isClosed[index] ? sum : sum + RoundTally(rows.map { $0.cells[index] }).missing
    }
    let due = desk.book.file.dueDay(of: month)
    let waiting = names(
      last.filter { $0.cells.last?.isWaitedFor ?? false }, due < desk.today ? 2 : 1)
    // Nobody is to be rung before the ladder has begun, nor of a month that is closed.
    let reminder = isClosed.last ?? false ? nil : Reminder(due: due, on: desk.today)
    let open =
      isClosed.last ?? false
      ? Wording(zh: " 已关闭", en: ", closed")
      : waiting.isEmpty || reminder == nil
        ? Wording("")
        : Wording(zh: " ", en: ", ") + Reminder.wording(due: due, on: desk.today)
          + Wording(zh: " \(waiting)", en: ": \(waiting)")
    let before =
      earlier > 0
      ? Wording(zh: " 旧欠\(earlier)", en: ", \(earlier) older")
      : Wording(zh: " 按时\(tally.onTime)", en: "")
    return TodayLine(
      name: Wording(zh: "零报告缺报", en: "Months missing"), count: tally.missing,
      unit: Wording(zh: "村", en: "village(s)"),
      remark: Wording(
        zh: "\(month.month)月应报\(tally.roster - tally.excused) 实报\(tally.received)",
        en: "\(month) \(tally.received)/\(tally.roster - tally.excused)")
        + before + open,
      style: reminder?.presses(desk.eyes.roles) ?? false ? .danger : .warning,
      open: { MatrixScreen($0) })
  }

  /// What leaders want to hear or have said of the viewer's cases, what waits for his approval and what was
  /// replied to him; no line where nothing is.
  private static func asked(_ desk: Desk) -> [TodayLine] {
    var lines: [(name: Wording, remark: Wording, query: CaseQuery)] = []
    func add(
      _ name: Wording, _ remark: Wording, _ query: CaseQuery, _ narrow: (inout CaseQuery) -> Void
    ) {
      var query = query
      narrow(&query)
      lines.append((name, remark, query))
    }
    let me = desk.eyes.officer
    let approvals = desk.book.approvals(of: desk.eyes, on: desk.today)
    add(
      Wording(zh: "领导催办督办", en: "Leaders ask"),
      Wording(zh: "等我回复：打开卷宗，按 h", en: "they wait for my reply: h on the case"),
      CaseQuery(.open, handler: me)
    ) { $0.isDemanded = true }
    // Who has never looked is told all that stands.
    let last = desk.lastLook ?? Instant(milliseconds: 0)
    let since =
      desk.lastLook.map { desk.say("\(desk.short($0.day))登录后", "since \(desk.short($0.day))") }
      ?? desk.say("首次登录", "first sign-in")
    add(
      Wording(zh: "领导批示审批", en: "Leaders said"),
      Wording(zh: "\(since)：批示、审批、责任、节点", en: "\(since): instructions, approvals, steps"),
      CaseQuery(.all)
    ) { $0.told = .init(CaseFile.tellings, since: last, concerning: me) }
    if !approvals.isEmpty {
      add(
        Wording(zh: "收到回复", en: "Replies"),
        Wording(zh: "\(since)：对催办、督办的回复", en: "\(since): to what was asked"), CaseQuery(.all)
      ) { $0.told = .init([Respond.kind], since: last) }
      add(
        Wording(zh: "待审批", en: "To approve"),
        Wording(zh: "报请延期、办结、不予受理", en: "extensions, closings, refusals"), CaseQuery(.open)
      ) { $0.asked = approvals }
    }
    let queries = lines.map(\.query)
    let counts = desk.ask(queries.map { _ in 0 }) { office, viewer throws(OfficeError) in
      try office.counts(queries, for: viewer)
    }
    return zip(lines, counts).filter { $0.1 > 0 }.map { line, count in
      TodayLine(
        name: line.name, count: count, unit: Wording(zh: "件", en: "case(s)"), remark: line.remark,
        style: .warning, open: { RegisterScreen($0, line.name, line.query) })
    }
  }

  /// How many rounds have a line of their own.
  private static let shownRounds = 2

  /// Sensitive periods that are on and sweeps that have begun: what is still to come, the most urgent first.
  static func running(_ desk: Desk) -> [TodayLine] {
    let now = desk.means.clock()
    let found = desk.book.rounds.compactMap { file -> (line: TodayLine, missing: Int, due: Day)? in
      guard file.stage == .open, let first = file.first, first <= desk.today,
        let end = file.last, desk.today <= end + Reminder.longest
      else { return nil }
      let rounds = file.rounds.filter { round in
        desk.book.terms(of: round).map { $0.span.lowerBound <= desk.today } ?? false
      }
      let rows = rows(of: rounds, desk)
      let waiting = rows.filter(\.isWaitedFor)
      guard let last = rounds.last.flatMap({ desk.book.terms(of: $0) }),
        !waiting.isEmpty || desk.today <= end
      else { return nil }
      let missing = RoundTally(rows.flatMap(\.cells)).missing
      let line = TodayLine(
        name: Wording(file.name), count: waiting.count,
        unit: Wording(zh: "村", en: "village(s)"),
        remark: (now >= last.dueBefore && last.due == desk.today
          ? Wording(zh: "今天已过时限", en: "past today’s hour")
          : Reminder.wording(due: last.due, on: desk.today))
          + (missing > 0
            ? Wording(zh: "  未报：\(names(waiting))", en: "  missing: \(names(waiting))")
            : Wording(zh: "  待报：\(names(waiting))", en: "  to come: \(names(waiting))")),
        style: missing > 0 ? .danger : .warning, open: { _ in MatrixScreen(.file(file.id)) })
      return (line, missing, last.due)
    }.sorted { ($0.missing == 0 ? 1 : 0, $0.due) < ($1.missing == 0 ? 1 : 0, $1.due) }
    guard found.count > shownRounds else { return found.map(\.line) }
    let rest = found.dropFirst(shownRounds - 1)
    return found.prefix(shownRounds - 1).map(\.line) + [
      TodayLine(
        name: Wording(zh: "另有期次", en: "More rounds"), count: rest.count,
        unit: Wording(zh: "个", en: ""),
        remark: rest.map(\.line.name).joined(), style: .warning, open: { RoundsScreen($0) })
    ]
  }

  /// What the supervisor alone is told: reports that are contradicted, zeros beside petitions, long silence.
  static func questions(_ desk: Desk) -> [TodayLine] {
    guard desk.eyes.may(.questions) else { return [] }
    let count = QuestionsScreen.questions(desk).count
    guard count > 0 else { return [] }
    return [
      TodayLine(
        name: Wording(zh: "零报告疑问", en: "To ask about"), count: count,
        unit: Wording(zh: "处", en: ""),
        remark: Wording(
          zh: "待更正、报零而有信访、长期零报告", en: "contradicted, beside petitions, long silent"),
        style: .warning, open: { QuestionsScreen($0) })
    ]
  }

  private static func rows(of rounds: [Round], _ desk: Desk) -> [RoundRow] {
    desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: rounds, for: viewer)
    }
  }

  private static func names(_ rows: [RoundRow], _ count: Int = 2) -> String {
    rows.prefix(count).map(\.name).joined(separator: " ") + (rows.count > count ? "…" : "")
  }
}
