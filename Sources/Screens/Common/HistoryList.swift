import Casework
import OfficeStore
import TerminalUI
import Wording

/// The history of a subject, the newest first, with a cursor on one line; what can be done stands below it.
struct HistoryList<State: SubjectState> {
  private(set) var state: State?
  private(set) var offers: [Offer<State>] = []
  private var contents: [Identifier: [ContentLine]] = [:]
  private var selected = 0

  /// Keys that every screen of a subject has, as far as its procedure has the act.
  static var bindings: [Binding] {
    let mistakes = [
      Binding("correct", [.text("c"), .control("e")], Wording(zh: "更正", en: "Correct")),
      Binding("undo", [.text("u"), .control("z")], Wording(zh: "撤销", en: "Undo")),
    ]
    let kinds = Set(State.procedures.flatMap(\.steps).map { $0.act.kind })
    return [Binding("acts", [.enter], Wording(zh: "办理", en: "Act"))]
      + mistakes.filter { kinds.contains($0.id) } + [
        Binding(
          "digit", "123456789".map { .text($0) }, Wording(zh: "直接办理", en: "Act at once"),
          keyText: "1-9", isShown: false)
      ]
  }

  /// The key of the full text, on screens whose head may have more lines than there is room for.
  static var fullText: Binding {
    Binding("text", [.function(4)], Wording(zh: "全文", en: "Full text"))
  }

  private var lines: [HistoryLine] { state?.history.reversed() ?? [] }
  var line: HistoryLine? { lines.indices.contains(selected) ? lines[selected] : nil }
  var position: String { lines.isEmpty ? "" : "\(selected + 1)/\(lines.count)" }

  /// Reads the subject anew.
  mutating func reload(_ id: Identifier, _ desk: Desk, isRevealed: Bool = false) {
    let revealed: Viewer.Revealed = isRevealed ? .subject(id) : .nothing
    let shown = desk.ask(nil) { office, viewer throws(OfficeError) -> State? in
      try office.subject(State.self, id, for: viewer.revealing(revealed))
    }
    show(shown, desk, revealed)
  }

  /// Shows a subject at hand; nil for one that may not be seen.
  mutating func show(
    _ shown: State?, _ desk: Desk, _ revealed: Viewer.Revealed = .nothing
  ) {
    state = shown
    guard let state else {
      (offers, contents, selected) = ([], [:], 0)
      return
    }
    offers = desk.offers(of: state)
    contents = desk.ask([:]) { office, viewer throws(OfficeError) in
      try office.contents(of: state, for: viewer.revealing(revealed))
    }
    selected = min(selected, max(0, lines.count - 1))
  }

  /// What the line under the cursor says, who recorded it and when.
  func help(_ desk: Desk) -> String {
    guard let line else { return "" }
    let behalf = line.onBehalfOf.map { desk.say("  据\($0)报告", "  said by \($0)") } ?? ""
    let who = desk.book.name(ofOfficer: line.officer)
    let said = contents[line.entry, default: []].map { desk.say($0.wording(desk.book)) }
    return
      ([
        desk.say(
          "录入 \(line.recorded)  \(who)\(behalf)", "Recorded \(line.recorded) by \(who)\(behalf)")
      ]
      + said).joined(separator: "  ")
  }

  /// Every line with what it says, for the full text.
  func text(_ desk: Desk) -> [String] {
    [desk.say("经过", "History")]
      + lines.map { line in
        let said = contents[line.entry, default: []].map { desk.say($0.wording(desk.book)) }
        let who = desk.book.name(ofOfficer: line.officer)
        let behalf = line.onBehalfOf.map { desk.say("（据\($0)报告）", " (said by \($0))") } ?? ""
        let undone = line.undoneBy == nil ? "" : desk.say("〔已撤销〕", " [undone]")
        return
          (["  \(line.reported)  \(desk.say(line.name))\(undone)  \(who)\(behalf)"] + said)
          .joined(separator: "  ")
      }
  }

  /// Does what a key of `bindings` means, or moves the cursor.
  mutating func press(_ id: String?, _ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard let state else { return .ignored }
    switch id {
    case "acts": return .push(ActsScreen(state, offers))
    case "correct": return desk.correct(line, of: state)
    case "undo": return desk.undo(state)
    case "digit":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue else {
        return .taken
      }
      return desk.perform(number - 1, of: offers, on: state)
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(max(0, lines.count - 1), selected + 1)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, lines.count - 1)
    case .key(.pageUp): selected = max(0, selected - 8)
    case .key(.pageDown): selected = min(max(0, lines.count - 1), selected + 8)
    default: return .ignored
    }
    return .taken
  }

  /// Draws title, lines and what can be done; on so many rows below that, what cannot and why.
  ///
  /// `hasDigits` is false where digits mean something else on the screen, `also` is what else its keys do.
  func draw(
    on surface: inout Surface, in area: Rect, _ desk: Desk, refusals: Int = 0,
    hasDigits: Bool = true, also: [String] = []
  ) {
    let (area, foot) = (area.split(bottom: refusals).rest, area.split(bottom: refusals).bottom)
    let refused = offers.compactMap { offer in
      offer.refusal.map { " \(desk.say(offer.step.act.name))  \(desk.say($0.sentence))" }
    }
    surface.write(refused, in: foot, style: .muted)
    surface.writeEnds(
      desk.say("经过", "History"), desk.say("\(lines.count) 条", "\(lines.count)"),
      in: area.split(top: 1).top, style: .title)
    if lines.isEmpty {
      surface.write(
        desk.say("还没有记录。", "Nothing is recorded yet."), row: area.row + 1,
        column: area.column + 2, style: .muted, clip: area)
      surface.cursor = Position(row: area.row + 1, column: area.column + 2)
    }
    let room = max(0, area.rows - 3)
    let first = max(0, min(selected - room / 2, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let row = Rect(
        row: area.row + 1 + offset, column: area.column, rows: 1, columns: area.columns)
      let isSelected = first + offset == selected
      CaseHead.draw(
        line, contents[line.entry] ?? [], on: &surface, in: row, desk, isSelected: isSelected)
      guard isSelected else { continue }
      surface.write(
        String(surface.glyphs.marker), row: row.row, column: row.column, style: .accent)
      surface.cursor = Position(row: row.row, column: row.column)
    }
    let possible =
      also
      + offers.filter { $0.refusal == nil }.enumerated().map {
        (hasDigits ? "\($0 + 1) " : "") + desk.say($1.step.act.name)
      }
    surface.write(
      possible.isEmpty
        ? desk.say("现在没有可办的步骤", "Nothing can be done now")
        : desk.say("可办：", "Possible: ") + possible.joined(separator: "  "),
      row: area.endRow - 1, column: area.column + 1, clip: area)
  }
}
