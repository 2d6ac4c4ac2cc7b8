import Casework
import OfficeStore
import TerminalUI
import Wording

/// A village's round: what was said, by whom, when; or who is to be rung about it; and what was put right since.
struct PeriodScreen: DeskScreen {
  private let village: Identifier
  private let round: Round
  private var list = HistoryList<VillagePeriod>()
  private var cell = RoundCell.notOwed
  private var balance = VillageBalance()
  private var disputes: [CaseFile] = []
  /// Disputes that the report leaves out and explains.
  private var leftOut: [CaseFile] = []
  /// Disputes of the round that the report neither names nor explains.
  private var unnamed: [CaseRow] = []

  init(_ village: Identifier, _ round: Round, _ desk: Desk) {
    self.village = village
    self.round = round
    reload(desk)
  }

  /// The screen of something that was recorded; nil when it may not be seen.
  init?(_ id: Identifier, _ desk: Desk) {
    guard let period = desk.subject(VillagePeriod.self, id), let village = period.village,
      let round = period.round
    else { return nil }
    self.init(village, round, desk)
  }

  var period: VillagePeriod? { list.state }

  var bindings: [Binding] {
    HistoryList<VillagePeriod>.bindings.filter { $0.id != "digit" } + [
      Binding("zero", [.text("0")], Wording(zh: "零报告", en: "Zero"), isShown: period?.report == nil),
      Binding(
        "matters", [.text("m"), .text("+")], Wording(zh: "有情况", en: "Matters"),
        isShown: period?.report == nil),
      Binding(
        "dispute", "123456789".map { .text($0) }, Wording(zh: "打开所列纠纷", en: "Open a dispute"),
        keyText: "1-9", isShown: period?.report != nil),
      HistoryList<VillagePeriod>.fullText,
    ]
  }

  func title(_ desk: Desk) -> String {
    "\(desk.book.village(village)?.name ?? "—")  \(desk.say(desk.book.name(of: round)))"
  }
  func help(_ desk: Desk) -> String { list.help(desk) }
  func position(_ desk: Desk) -> String { list.position }
  var subjects: [Identifier] { disputes.map(\.id) }

  mutating func reload(_ desk: Desk) {
    let found = desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
      try office.period(of: village, round, for: viewer)
    }
    list.show(found ?? .blank(village, round), desk)
    let row = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: [round], for: viewer)
    }.first { $0.village == village }
    cell = row?.cells.first ?? .notOwed
    disputes = (period?.report?.disputes ?? []).compactMap { desk.subject(CaseFile.self, $0) }
    leftOut = (period?.report?.remarks ?? []).map(\.about)
      .filter { period?.report?.disputes.contains($0) == false }
      .compactMap { desk.subject(CaseFile.self, $0) }
    let answered = period?.report?.answered ?? []
    unnamed =
      cell.isContradicted
      ? ReportForms.recorded(village, round, desk).filter { !answered.contains($0.id) } : []
    guard let terms = desk.book.terms(of: round) else { return }
    balance =
      desk.ask([:]) { office, viewer throws(OfficeError) in
        try office.balances(over: terms.span, for: viewer)
      }[village] ?? VillageBalance()
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    switch key {
    case "zero": return report(ReportZero.self, desk)
    case "matters": return report(ReportMatters.self, desk)
    case "dispute":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue,
        disputes.indices.contains(number - 1)
      else { return .taken }
      return .push(CaseScreen(disputes[number - 1].id, desk))
    case "text":
      let screen = self
      return .push(
        TextScreen({ screen.title($0) }, subjects: subjects) { desk in
          screen.head(desk).map(\.text) + screen.earlier(desk) + [""] + screen.list.text(desk)
        })
    default: return list.press(key, event, desk)
    }
  }

  private func report<A: Act<VillagePeriod> & VillageReport>(_ type: A.Type, _ desk: Desk)
    -> Handled<Desk>
  {
    if let refusal = ReportForms.refusal(village, round, period, desk) {
      desk.tell(refusal)
      return .taken
    }
    return .push(ReportForms.form(type, village, round, desk))
  }

  /// The reports that can be made now, with their keys.
  private func reports(_ desk: Desk) -> [String] {
    guard ReportForms.refusal(village, round, period, desk) == nil else { return [] }
    return ["0 \(desk.say(ReportZero.name))", "m \(desk.say(ReportMatters.name))"]
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let lines = head(desk).fitted(to: body.rows - 7) { (desk.more($0), .muted) }
    let top = body.split(top: lines.count + 1)
    for (offset, line) in lines.enumerated() {
      surface.write(
        line.text, row: top.top.row + offset, column: top.top.column + 1, style: line.style,
        clip: top.top)
    }
    list.draw(on: &surface, in: top.rest, desk, hasDigits: false, also: reports(desk))
  }

  private func head(_ desk: Desk) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = [standing(desk)]
    if let reason = period?.returnReason, period?.stage == .returned {
      lines.append((desk.say("退回理由  ", "Sent back  ") + reason, .warning))
    }
    if let excuse = period?.excuse, period?.stage == .excused {
      lines.append(
        (
          desk.say("免报依据  ", "Order  ")
            + "\(excuse.order) \(excuse.ordered?.description ?? "")：\(excuse.reason)", .text
        ))
    }
    if let report = period?.report {
      lines += said(report, desk)
    } else if cell.isWaitedFor {
      lines += contacts(desk)
    }
    if let locked = locked(desk) { lines.append((locked, .warning)) }
    for exception in period?.exceptions ?? [] {
      let state = exception.runs(on: desk.today) ? "" : desk.say("（已到期）", " (expired)")
      lines.append(
        (
          desk.say(
            "锁定后例外  \(desk.book.name(ofOfficer: exception.officer))准许至\(exception.until)\(state)：\(exception.reason)",
            "Exception  \(desk.book.name(ofOfficer: exception.officer)), until \(exception.until)\(state): \(exception.reason)"
          ), .muted
        ))
    }
    lines.append(
      (
        desk.say(
          "纠纷  上期未化解\(balance.before) + 新增\(balance.found) − 化解\(balance.settled)"
            + (balance.otherwise > 0 ? " − 其他销号\(balance.otherwise)" : "")
            + " = 期末未化解\(balance.remaining)；上报镇\(balance.raised)"
            + (balance.grave.isEmpty
              ? "" : "；重大 \(balance.grave.map(\.description).joined(separator: "、"))"),
          "Disputes  before \(balance.before) + found \(balance.found) − settled \(balance.settled)"
            + (balance.otherwise > 0 ? " − ended otherwise \(balance.otherwise)" : "")
            + " = open \(balance.remaining); to the town \(balance.raised)"
            + (balance.grave.isEmpty
              ? "" : "; grave \(balance.grave.map(\.description).joined(separator: ", "))")),
        .text
      ))
    return lines
  }

  /// That it is locked, and no exception runs.
  private func locked(_ desk: Desk) -> String? {
    guard let terms = desk.book.terms(of: round), terms.isLocked(at: desk.means.clock()),
      period?.hasException(on: desk.today) == false, cell.isWaitedFor || cell.isContradicted,
      let day = terms.lockDay
    else { return nil }
    return desk.say(
      "已于\(day)锁定，须分管领导准许例外后才能补报或更正",
      "Locked on \(day): the supervisor grants an exception first")
  }

  private func standing(_ desk: Desk) -> (text: String, style: Style) {
    let due = desk.book.terms(of: round)?.due
    let text = desk.say(cell.wording)
    guard cell.isWaitedFor, let due, let terms = desk.book.terms(of: round) else {
      return (text, cell.isContradicted ? .danger : .title)
    }
    return (
      text + desk.say("  应报 ", "  due ") + desk.say(terms.deadline) + "  "
        + desk.say(Reminder.wording(due: due, on: desk.today)),
      cell.content == .missing ? .danger : .title
    )
  }

  private func said(_ report: VillagePeriod.Report, _ desk: Desk) -> [(text: String, style: Style)]
  {
    let name = desk.book.name(ofOfficer: report.officer)
    var lines: [(text: String, style: Style)] = [
      (
        desk.say("排查方式  ", "Checked by  ")
          + desk.say(desk.tables.codes.name(report.check, in: .checks))
          + desk.say("  \(report.sweeps)次", ", \(report.sweeps)×"), .text
      ),
      (
        desk.say("签报人  ", "Signed by  ") + (report.onBehalfOf ?? name)
          + (report.onBehalfOf == nil ? "" : desk.say("  代填  \(name)", "  typed by \(name)")), .text
      ),
      (receipt(report, desk), .text),
    ]
    if let first = period?.statements.first, report.amends != nil {
      lines.append(
        (
          desk.say("原报告  ", "First report  ") + "\(first.received)  " + desk.say(first.wording)
            + desk.say("，更正理由：\(report.amends ?? "")", "; amended: \(report.amends ?? "")"), .muted
        ))
    }
    if let collective = report.collective {
      lines.append((desk.say("集体访苗头  ", "Collective  ") + collective, .warning))
    }
    for (index, file) in disputes.enumerated() {
      let remark = report.remarks[about: file.id].map { desk.say("（\($0)）", " (\($0))") } ?? ""
      lines.append(
        (
          "\(index + 1)  \(file.number?.description ?? "")  \(desk.say(file.stage.wording))\(remark)  \(desk.say(file.partiesLine))  \(file.matter)",
          .text
        ))
    }
    for file in leftOut {
      let remark = report.remarks[about: file.id] ?? ""
      lines.append(
        (
          desk.say("未列入  ", "Left out  ") + "\(file.number?.description ?? "")：\(remark)", .muted
        ))
    }
    if !unnamed.isEmpty {
      let numbers = unnamed.map(\.number.description).joined(separator: "、")
      lines.append(
        (
          desk.say(
            "没有列入：\(numbers)，请按 Enter 更正报告", "Not named: \(numbers). Enter: amend the report"),
          .danger
        ))
    }
    return lines
  }

  /// What was said before the report that stands, for the full text.
  private func earlier(_ desk: Desk) -> [String] {
    (period?.statements.dropLast() ?? []).flatMap { report -> [String] in
      let about = (report.disputes + report.remarks.map(\.about)).once
      return ["", "\(report.received)  \(desk.say(report.wording))"]
        + about.compactMap { id in
          guard let file = desk.subject(CaseFile.self, id) else { return nil }
          let isNamed = report.disputes.contains(id)
          let remark = report.remarks[about: id].map { "：\($0)" } ?? ""
          return desk.say(isNamed ? "  列入  " : "  未列入  ", isNamed ? "  named  " : "  left out  ")
            + "\(file.number?.description ?? "")\(remark)"
        }
    }
  }

  /// When it was received, and when it was typed where that was later.
  private func receipt(_ report: VillagePeriod.Report, _ desk: Desk) -> String {
    let received = (period?.received ?? report.received)
    let text = desk.say("首次收到  ", "Received  ") + received.day.description
    guard report.recorded.day != report.received.day else { return text }
    return text + desk.say("  录入 \(report.recorded)", "  typed \(report.recorded)")
  }

  /// Whom to ring: the liaisons and who stands in for them.
  private func contacts(_ desk: Desk) -> [(text: String, style: Style)] {
    guard desk.eyes.isStaff else { return [] }
    return Contact.wordings(of: village, desk.book, on: desk.today).map { contact in
      (desk.say("联系人  ", "Contact  ") + desk.say(contact), .text)
    }
  }
}
