import Casework
import OfficeStore
import TerminalUI
import Wording

/// The two things a village can say about a month: nothing happened, or this happened.
struct ReportChoiceScreen: DeskScreen {
  private let village: Identifier
  private let name: String
  private let month: Month

  init(_ village: Identifier, _ name: String, _ month: Month) {
    self.village = village
    self.name = name
    self.month = month
  }

  let bindings = [
    Binding(
      "zero", [.text("0")],
      Wording(
        zh: "零报告：该月经排查未发现矛盾纠纷（代填）", en: "zero: checked, nothing found (typed for the village)")),
    Binding(
      "matters", [.text("1")],
      Wording(
        zh: "有情况：指明该月的纠纷（代填）", en: "matters: name the month's disputes (typed for the village)")),
  ]

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "\(name)  \(desk.say(month.wordingWithYear))" }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "zero": .replace(ReportForms.zero(village, name, month, desk))
    case "matters": .replace(ReportForms.matters(village, name, month, desk))
    default: .ignored
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let box = Rect(row: area.row + 7, column: area.column + 12, rows: 6, columns: area.columns - 24)
    surface.fill(box)
    surface.box(box, title: title(desk), note: desk.say("Esc 返回", "Esc goes back"))
    drawBody(on: &surface, in: box.inset(by: 2), desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.write(bindings.map { "\($0.keyName)  \(desk.say($0.label))" }, in: body)
    surface.cursor = Position(row: body.row, column: body.column)
  }
}

/// The forms of the two reports of a village's month.
enum ReportForms {
  static func zero(
    _ village: Identifier, _ name: String, _ month: Month, _ desk: Desk,
    resuming draft: Draft? = nil
  ) -> ActForm<ReportZero> {
    var act = ReportZero.blank
    act.village = village
    act.month = month
    var target = target(village, name, month)
    target.doubt = ReportZero.contradiction(of: recorded(village, month, desk).map(\.number))
    return ActForm(act, target, desk, resuming: draft)
  }

  static func matters(
    _ village: Identifier, _ name: String, _ month: Month, _ desk: Desk,
    resuming draft: Draft? = nil
  ) -> ActForm<ReportMatters> {
    var act = ReportMatters.blank
    act.village = village
    act.month = month
    let rows = recorded(village, month, desk)
    act.disputes = rows.map(\.id)
    var target = target(village, name, month)
    target.places = [.village(village)]
    target.foundOn = month.lastDay
    target.disputes = { desk in recorded(village, month, desk) }
    return ActForm(act, target, desk, resuming: draft)
  }

  /// The recorded disputes of a village that came in a month.
  static func recorded(_ village: Identifier, _ month: Month, _ desk: Desk) -> [CaseRow] {
    desk.ask([]) { office, viewer throws(OfficeError) in
      try office.disputes(in: village, during: month, for: viewer)
    }
  }

  private static func target(_ village: Identifier, _ name: String, _ month: Month) -> FormTarget {
    FormTarget(
      title: {
        Wording(
          zh: "\(name)  \(month.wordingWithYear.zh)  \($0.zh)",
          en: "\(name)  \(month.wordingWithYear.en)  \($0.en)")
      },
      draftName: "\(village) \(month)", isReport: true)
  }
}
