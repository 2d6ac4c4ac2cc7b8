import Casework
import OfficeStore
import TerminalUI
import Wording

/// What a village said about a month: who, how checked, when received, the disputes named; and what was put right since.
struct PeriodScreen: DeskScreen {
  private let id: Identifier
  private var list = HistoryList<VillagePeriod>()
  private var disputes: [CaseFile] = []

  init(_ id: Identifier, _ desk: Desk) {
    self.id = id
    reload(desk)
  }

  private var period: VillagePeriod? { list.state }

  var bindings: [Binding] {
    HistoryList<VillagePeriod>.bindings.filter { $0.id != "digit" } + [
      Binding(
        "dispute", "123456789".map { .text($0) }, Wording(zh: "打开所列纠纷", en: "Open a dispute"),
        keyText: "1-9")
    ]
  }

  func title(_ desk: Desk) -> String { period.map { desk.say(desk.label(of: $0)) } ?? "" }
  func help(_ desk: Desk) -> String { list.help(desk) }
  func position(_ desk: Desk) -> String { list.position }
  var subjects: [Identifier] { disputes.map(\.id) }

  mutating func reload(_ desk: Desk) {
    list.reload(id, desk)
    disputes = (period?.report?.disputes ?? []).compactMap { id in
      desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
        try office.caseFile(id, for: viewer)
      }
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let key = bindings.id(for: event)
    if key == "dispute" {
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue,
        disputes.indices.contains(number - 1)
      else { return .taken }
      return .push(CaseScreen(disputes[number - 1].id, desk))
    }
    return list.press(key, event, desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let lines = report(desk)
    surface.write(lines, in: body.split(top: lines.count + 1).top.inset(rows: 0, columns: 1))
    list.draw(
      on: &surface, in: body.split(top: lines.count + 1).rest, desk, hasDigits: false)
  }

  private func report(_ desk: Desk) -> [String] {
    guard let report = period?.report else {
      return [desk.say("报告已作废，本月待报", "The report was voided: the month is owed")]
    }
    let name = desk.book.name(ofOfficer: report.officer)
    let live = disputes.count { $0.stage != .void }
    var lines = [
      report.disputes.isEmpty
        ? desk.say("零报告：经排查未发现矛盾纠纷", "Zero: nothing was found")
        : desk.say("有情况\(live)件", "\(live) matter(s)"),
      desk.say("排查方式  ", "Checked by  ")
        + desk.say(desk.tables.codes.name(report.check, in: .checks))
        + desk.say("  \(report.sweeps)次", ", \(report.sweeps)×"),
      desk.say("签报人  ", "Signed by  ") + (report.onBehalfOf ?? name)
        + (report.onBehalfOf == nil ? "" : desk.say("  代填  \(name)", "  typed by \(name)")),
      desk.say("收到  ", "Received  ") + report.received.description,
    ]
    for (index, file) in disputes.enumerated() {
      lines.append(
        "\(index + 1)  \(file.number?.description ?? "")  \(desk.say(file.stage.wording))  \(desk.say(file.partiesLine))  \(file.matter)"
      )
    }
    return lines
  }
}
