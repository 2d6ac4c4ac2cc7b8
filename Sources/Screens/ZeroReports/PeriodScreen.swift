import Casework
import OfficeStore
import TerminalUI
import Wording

/// What a village said about a month: who, how checked, when received, the disputes named.
struct PeriodScreen: DeskScreen {
  private let id: Identifier
  private var period: VillagePeriod?
  private var disputes: [CaseFile] = []

  init(_ id: Identifier, _ desk: Desk) {
    self.id = id
    reload(desk)
  }

  func title(_ desk: Desk) -> String {
    let village = period?.village.flatMap { desk.book.village($0)?.name } ?? ""
    return "\(village)  \(period?.month.map { desk.say($0.wordingWithYear) } ?? "")"
  }

  mutating func reload(_ desk: Desk) {
    period = desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
      try office.period(id, for: viewer)
    }
    let named = period?.report?.disputes ?? []
    disputes = named.compactMap { id in
      desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
        try office.caseFile(id, for: viewer)
      }
    }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue,
      disputes.indices.contains(number - 1)
    else { return .ignored }
    return .push(CaseScreen(disputes[number - 1].id, desk))
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    var lines: [String] = []
    for line in period?.history ?? [] {
      lines.append("\(desk.say(line.name))  \(desk.say(line.digest))")
      lines.append(
        desk.say("签报人  ", "Signed by  ")
          + (line.onBehalfOf ?? desk.book.name(ofOfficer: line.officer)))
      if line.onBehalfOf != nil {
        lines.append(desk.say("代填  ", "Typed by  ") + desk.book.name(ofOfficer: line.officer))
      }
      lines.append(desk.say("收到  ", "Received  ") + line.recorded.description)
    }
    if !disputes.isEmpty {
      let live = disputes.count { $0.stage != .void }
      lines.append(desk.say("有情况\(live)件", "\(live) matter(s)"))
    }
    lines.append("")
    for (index, file) in disputes.enumerated() {
      lines.append(
        "\(index + 1)  \(file.number?.description ?? "")  \(desk.say(file.stage.wording))  \(desk.say(file.partiesLine))  \(file.matter)"
      )
    }
    surface.write(lines, in: body.inset(rows: 1, columns: 2))
    surface.cursor = Position(row: body.row + 1, column: body.column + 2)
  }
}
