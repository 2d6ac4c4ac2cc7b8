import Casework
import OfficeStore
import TerminalUI
import Wording

/// 规: the line of a form that says which article asks for its act, and by when.
struct RuleLine {
  private(set) var rule: Rule?

  var rows: Int { rule == nil ? 0 : 1 }

  /// Asks the procedure and the tables anew, for the day that is typed; one that is no day yet changes nothing.
  mutating func reckon<A: Act>(
    _ act: A, _ target: FormTarget, on typed: String, _ desk: Desk
  ) {
    let day = try? Day(typed: typed, today: desk.today)
    guard let day = day ?? (rule == nil ? desk.today : nil) else { return }
    let circumstance = Circumstance(
      viewer: desk.eyes, day: day, book: desk.book, now: desk.means.clock())
    let state = period(of: act, desk) as? A.State ?? target.state(A.self, desk)
    rule =
      target.isCorrection
      ? state.rule(of: act, correcting: target.reverses, circumstance)
      : state.rule(of: act, circumstance)
  }

  /// What was said before of the round that a report is about; its form may not know the subject.
  private func period(of act: some Act, _ desk: Desk) -> VillagePeriod? {
    guard let report = act as? any VillageReport, let village = report.village,
      let round = report.asked
    else { return nil }
    return desk.ask(nil) { office, viewer throws(OfficeError) -> VillagePeriod? in
      try office.period(of: village, round, for: viewer)
    }
  }

  /// The fullest form that has room is drawn.
  func draw(on surface: inout Surface, in row: Rect, _ desk: Desk) {
    guard let rule else { return }
    let label = desk.say("规  ", "Rule  ")
    let room = row.columns - TextWidth.columns(of: label)
    let texts = rule.wordings.map { desk.say($0) }
    let text = texts.first { TextWidth.columns(of: $0) <= room } ?? texts.last ?? ""
    let end = surface.write(label, row: row.row, column: row.column, style: .title, clip: row)
    surface.write(text, row: row.row, column: row.column + end, clip: row)
  }
}
