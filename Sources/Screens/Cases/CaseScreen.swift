import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// 卷宗: head, people, clocks with days left, history, the acts possible now and the refused ones with the reason.
struct CaseScreen: DeskScreen {
  private var id: Identifier
  private(set) var file: CaseFile?
  private(set) var clocks: [Clock] = []
  private(set) var offers: [Offer<CaseFile>] = []
  private var contents: [Identifier: [ContentLine]] = [:]
  /// Clocks first, then the history, the newest first.
  private var selected = 0
  /// The list that it was opened from.
  private var sequence: CaseSequence?
  /// Whether the numbers of its people are shown in full: until it is left.
  private var isRevealed = false

  init(_ id: Identifier, _ desk: Desk, among sequence: CaseSequence? = nil) {
    self.id = id
    self.sequence = sequence
    reload(desk)
  }

  var bindings: [Binding] {
    (sequence == nil ? [] : CaseSequence.bindings) + [
      Binding("acts", [.enter], Wording(zh: "办理", en: "Act")),
      Binding(
        "explain", [.text("?"), .text("？"), .function(6)], Wording(zh: "期限由来", en: "Why this date")),
      Binding("correct", [.text("c"), .control("e")], Wording(zh: "更正", en: "Correct")),
      Binding("undo", [.text("u"), .control("z")], Wording(zh: "撤销", en: "Undo")),
      Binding(
        "anew", [.text("r")],
        Wording(zh: "改登：登记错了类别", en: "Register anew under the other kind"), isShown: false),
      Binding("text", [.function(4)], Wording(zh: "全文", en: "Full text")),
      Binding("print", [.text("p")], Wording(zh: "打印", en: "Print")),
      Desk.revealing,
      Binding(
        "digit", "123456789".map { .text($0) }, Wording(zh: "直接办理", en: "Act at once"),
        keyText: "1-9", isShown: false),
      Binding("cutOff", CutOffScreen.binding.keys, CutOffScreen.binding.label, isShown: false),
    ] + LeaderKeys.bindings
  }

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String {
    // The mark of a past day needs the room.
    desk.say("卷宗  ", desk.cutOff == nil ? "Case file  " : "")
      + (file?.number?.description ?? "")
  }
  func position(_ desk: Desk) -> String { "\(min(selected + 1, count))/\(count)" }
  var subjects: [Identifier] { file.map { [$0.id] } ?? [] }

  private var history: [HistoryLine] { file?.history.reversed() ?? [] }
  private var count: Int { clocks.count + history.count }
  private var selectedLine: HistoryLine? {
    selected >= clocks.count ? history.dropFirst(selected - clocks.count).first : nil
  }

  func help(_ desk: Desk) -> String {
    if clocks.indices.contains(selected) {
      let limit = clocks[selected].limit
      return desk.say(limit.article) + desk.say("  期限过后：", "  Once over: ") + desk.say(limit.lapse)
    }
    guard let line = selectedLine else { return "" }
    let said = contents[line.entry, default: []].map { desk.say($0.wording(desk.book)) }
    let behalf = line.onBehalfOf.map { desk.say("  据\($0)报告", "  said by \($0)") } ?? ""
    let recorded = desk.say(
      "录入 \(line.recorded)  \(desk.book.name(ofOfficer: line.officer))\(behalf)",
      "Recorded \(line.recorded) by \(desk.book.name(ofOfficer: line.officer))\(behalf)")
    return ([recorded] + said).joined(separator: "  ")
  }

  /// It has come back on top: what was revealed before is hidden again.
  mutating func relabel(_ desk: Desk) { isRevealed = desk.takeRevealed() == .subject(id) }

  mutating func reload(_ desk: Desk) {
    let revealed: Viewer.Revealed = isRevealed ? .subject(id) : .nothing
    let kept = selectedLine?.entry
    file = desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
      try office.caseFile(
        id, for: viewer.revealing(revealed), until: desk.cutOff?.day,
        knownBy: desk.cutOff?.instant)
    }
    guard let file else {
      (contents, clocks, offers, selected) = ([:], [], [], 0)
      return
    }
    contents = desk.ask([:]) { office, viewer throws(OfficeError) in
      try office.contents(of: file, for: viewer.revealing(revealed))
    }
    clocks = desk.clocks(of: file)
    offers = desk.cutOff == nil ? desk.offers(of: file) : []
    if let kept, let index = history.firstIndex(where: { $0.entry == kept }) {
      selected = clocks.count + index
    }
    if count > 0 { selected = min(selected, count - 1) }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard let file else { return .ignored }
    let key = bindings.id(for: event)
    if desk.cutOff != nil, let key, !Self.forReading.contains(key) {
      desk.tellPast()
      return .taken
    }
    if let kind = LeaderKeys.kind(key) { return desk.perform(kind, on: file) }
    switch key {
    case "next": return turn(by: 1, desk)
    case "previous": return turn(by: -1, desk)
    case "cutOff": return .push(CutOffScreen(desk))
    case "acts": return .push(ActsScreen(file, offers))
    case "explain":
      let index =
        clocks.indices.contains(selected) ? selected : clocks.firstIndex { $0.isRunning } ?? 0
      guard clocks.indices.contains(index) else { return .taken }
      return .push(ReckoningScreen(clocks[index]))
    case "correct": return desk.correct(selectedLine, of: file)
    case "undo": return desk.undo(file)
    case "anew": return desk.anew(file).map { .push($0) } ?? .taken
    case "text": return .push(CaseTextScreen(file, contents, offers, isRevealed: isRevealed))
    case "reveal": return desk.perform(Reveal<CaseFile>.kind, on: file)
    case "print": return PrintChoiceScreen.open(file, desk)
    case "digit":
      guard case .key(.text(let digit)) = event, let number = digit.wholeNumberValue else {
        return .taken
      }
      return desk.perform(number - 1, of: offers, on: file)
    default: break
    }
    switch event {
    case .key(.up): selected = max(0, selected - 1)
    case .key(.down): selected = min(max(0, count - 1), selected + 1)
    case .key(.home): selected = 0
    case .key(.end): selected = max(0, count - 1)
    case .key(.pageUp): selected = max(0, selected - 5)
    case .key(.pageDown): selected = min(max(0, count - 1), selected + 5)
    default: return .ignored
    }
    return .taken
  }

  /// The keys that work on a past day too.
  private static let forReading: Set<String> = ["next", "previous", "cutOff", "explain", "text"]

  private mutating func turn(by steps: Int, _ desk: Desk) -> Handled<Desk> {
    guard let other = sequence?.step(steps, from: id, desk) else {
      desk.tell(
        steps > 0
          ? Wording(zh: "这是名单中的最后一件", en: "This is the last of the list")
          : Wording(zh: "这是名单中的第一件", en: "This is the first of the list"), .muted)
      return .taken
    }
    (id, selected, isRevealed) = (other, 0, false)
    reload(desk)
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    guard let file else {
      let missing =
        desk.cutOff == nil
        ? OfficeError.notFound.wording
        : Wording(zh: "那时还没有收到或录入这一件", en: "It had not been received or recorded by then")
      surface.write(
        desk.say(missing), row: body.row + 1, column: body.column + 2, style: .danger)
      surface.cursor = Position(row: body.row + 1, column: body.column + 2)
      return
    }
    let parts = body.split(bottom: 3)
    drawOffers(on: &surface, in: parts.bottom, desk)
    let head = CaseHead.draw(file, on: &surface, in: parts.rest, desk)
    let rest = parts.rest.split(top: head - 1).rest.split(top: 2)
    let course = Course(of: file)
    CaseHead.draw(course, on: &surface, in: rest.top.split(left: 1).rest, desk)
    drawRows(file, CaseHead.next(file, course, desk), on: &surface, in: rest.rest, desk)
  }

  private func drawRows(
    _ file: CaseFile, _ next: String, on surface: inout Surface, in area: Rect, _ desk: Desk
  ) {
    var rows: [(text: (inout Surface, Rect) -> Void, index: Int?)] = []
    let oversight = desk.oversight(of: file)
    for line in oversight.waiting.map({ desk.say($0) }) {
      rows.append(({ $0.write(line, in: $1.split(left: 1).rest, style: .warning) }, nil))
    }
    if !clocks.isEmpty {
      rows.append(
        ({ $0.writeEnds(desk.say("时限", "Time limits"), next, in: $1, style: .title) }, nil))
      for (index, clock) in clocks.enumerated() {
        rows.append(
          ({ CaseHead.draw(clock, on: &$0, in: $1, desk, isSelected: index == selected) }, index))
      }
      for line in CaseHead.ladder(clocks, file, within: area.columns - 2, desk) {
        rows.append(({ $0.write(line, in: $1.split(left: 2).rest, style: .muted) }, nil))
      }
    }
    for line in oversight.settled.map({ desk.say($0) }) {
      rows.append(({ $0.write(line, in: $1.split(left: 2).rest) }, nil))
    }
    rows.append(
      (
        {
          $0.writeEnds(
            desk.say("办理记录", "History"),
            clocks.isEmpty && !next.isEmpty
              ? next : desk.say("\(history.count) 条", "\(history.count)"), in: $1,
            style: .title)
        }, nil
      ))
    for (offset, line) in history.enumerated() {
      let index = clocks.count + offset
      rows.append(
        (
          {
            CaseHead.draw(
              line, contents[line.entry] ?? [], on: &$0, in: $1, desk, isSelected: index == selected
            )
          }, index
        ))
    }
    let place = rows.firstIndex { $0.index == selected } ?? 0
    let first = max(0, min(place - area.rows / 2, rows.count - area.rows))
    for (offset, row) in rows.dropFirst(first).prefix(area.rows).enumerated() {
      let line = Rect(row: area.row + offset, column: area.column, rows: 1, columns: area.columns)
      row.text(&surface, line)
      if row.index == selected {
        surface.write(
          String(surface.glyphs.marker), row: line.row, column: line.column, style: .accent)
        surface.cursor = Position(row: line.row, column: line.column)
      }
    }
  }

  private func drawOffers(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let all = offers.filter { $0.refusal == nil }
    var possible = all.prefix(9).enumerated().map {
      "\($0 + 1) \(desk.say($1.step.act.name))"
    }
    if all.count > 9 {
      possible.append(desk.say("Enter 另有\(all.count - 9)项", "Enter: \(all.count - 9) more"))
    }
    let lines =
      possible.isEmpty
      ? [
        desk.cutOff == nil
          ? desk.say("现在没有可办的步骤", "Nothing can be done now")
          : desk.say(
            "看的是过去，只看不办；t 换一天，或回到今天", "This is the past, for reading; t: another day, or today")
      ]
      : PlainText.listed(
        [desk.say("可办：", "Possible: ") + possible[0]] + possible.dropFirst(), "  ",
        within: area.columns - 2)
    surface.write(lines.map { " " + $0 }, in: area.split(top: 2).top)
    if let file, let keys = LeaderKeys.line(file, desk) {
      surface.write(" " + keys, in: area.split(top: 2).rest, style: .muted)
      return
    }
    guard let close = offers.first(where: { $0.step.act.kind == Close.kind }),
      let refusal = close.refusal
    else { return }
    surface.write(" " + desk.say(refusal.wording), in: area.split(top: 2).rest, style: .muted)
  }
}
