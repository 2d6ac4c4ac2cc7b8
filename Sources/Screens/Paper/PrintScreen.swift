import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// A form as it will stand on paper: to be read through, printed, or saved.
struct PrintScreen: DeskScreen {
  private let order: PaperOrder
  private var form: PrintedForm?
  private var fault: Wording?
  private var lines: [(line: PrintedLine?, page: Int)] = []
  private var scroll = Scroll()
  private var ticket: PrintTicket?
  private var layout: FormTicket?
  /// Whether something was recorded since the form that is being laid out was asked for.
  private var isStale = false
  /// What became of the last print, where it is too long for one line; it stays until a key is pressed.
  private var note: [String] = []

  /// Whose numbers are shown in full: until it is left.
  private var revealed = Viewer.Revealed.nothing

  private init(_ order: PaperOrder, _ desk: Desk) {
    self.order = order
    reload(desk)
  }

  /// Opens a form, or says why there is none.
  static func open(_ order: PaperOrder, _ desk: Desk) -> Handled<Desk> {
    let screen = PrintScreen(order, desk)
    // What is too long for one line, like the names of a template, has the screen to itself.
    if let fault = screen.fault, TextWidth.columns(of: desk.say(fault)) <= 76 {
      desk.tell(fault, .warning)
      return .taken
    }
    return .push(screen)
  }

  private static let ways: [(id: String, way: PaperWay)] = [
    ("print", .printer), ("pdf", .pdf), ("text", .text),
  ]

  var bindings: [Binding] {
    [
      Binding("print", [.text("1"), .text("１")], Wording(zh: "打印", en: "Print")),
      Binding("pdf", [.text("2"), .text("２")], Wording(zh: "存为PDF", en: "Save as PDF")),
      Binding("text", [.text("3"), .text("３")], Wording(zh: "存为文本", en: "Save as text")),
      Scroll.binding,
    ] + (order.holdsNumbers ? [Desk.revealing] : [])
  }

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String {
    desk.say("打印", "Print") + "  " + desk.say(order.kind.wording) + "  " + (form?.label ?? "")
  }
  func help(_ desk: Desk) -> String {
    ticket == nil
      ? desk.say(
        "在屏幕上查看不算打印；打印或保存后记入办理记录",
        "To look at it is no print; printing and saving are recorded")
      : desk.say("正在打印，请稍候", "Printing, please wait")
  }
  func position(_ desk: Desk) -> String {
    guard let form, !lines.isEmpty else { return "" }
    let page = lines[min(scroll.top, lines.count - 1)].page + 1
    return desk.say("第\(page)页 共\(form.pages.count)页", "page \(page) of \(form.pages.count)")
  }
  mutating func fit(_ size: Size) { scroll.fit(size) }

  var subjects: [Identifier] { order.subjects }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  /// A form of thousands of rows is laid out apart, so that the keys answer meanwhile.
  mutating func reload(_ desk: Desk) {
    if case .register = order {
      isStale = layout != nil
      if !isStale { lay(desk) }
    } else {
      show(
        Result {
          try Self.form(
            order, desk.office, desk.eyes.revealing(revealed), desk.means, desk.language)()
        })
    }
    _ = look(desk)
  }

  private mutating func lay(_ desk: Desk) {
    let layout = FormTicket()
    self.layout = layout
    let job = Self.form(
      order, desk.office, desk.eyes.revealing(revealed), desk.means, desk.language)
    desk.means.run { layout.finish(job) }
  }

  private static func form(
    _ order: PaperOrder, _ office: Office, _ viewer: Viewer, _ means: Desk.Means,
    _ language: Language
  ) -> @Sendable () throws -> PrintedForm {
    let (now, tray) = (means.clock(), means.paper)
    return {
      try order.form(
        in: office, for: viewer, at: now, language: language, tray: tray, isShown: true)
    }
  }

  private mutating func show(_ result: Result<PrintedForm, any Error>) {
    lines = []
    switch result {
    case .success(let form):
      self.form = form
      fault = nil
      for (index, page) in form.pages.enumerated() {
        if index > 0 { lines.append((nil, index)) }
        lines += form.lines(of: page).map { (line: $0, page: index) }
      }
    case .failure(let error):
      form = nil
      fault = PaperTray.wording(of: error)
    }
    scroll.count = lines.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    // Who left now would not learn what became of it.
    guard ticket == nil else { return .taken }
    note = []
    if let way = Self.ways.first(where: { $0.id == bindings.id(for: event) })?.way {
      if form != nil { begin(way, desk) }
      return .taken
    }
    if bindings.id(for: event) == "reveal" { return order.reveal(desk) }
    return scroll.handle(event) ? .taken : .ignored
  }

  /// It has come back on top: what was revealed before is hidden again.
  mutating func relabel(_ desk: Desk) { revealed = desk.takeRevealed() }

  private mutating func begin(_ way: PaperWay, _ desk: Desk) {
    let ticket = PrintTicket()
    let (order, office, tray) = (order, desk.office, desk.means.paper)
    let viewer = desk.eyes.revealing(revealed)
    let (now, language) = (desk.means.clock(), desk.language)
    self.ticket = ticket
    desk.means.run {
      ticket.finish {
        let form = try order.form(
          in: office, for: viewer, at: now, language: language, tray: tray, isShown: false)
        return try order.put(form, way, in: office, by: viewer, tray: tray)
      }
    }
    _ = look(desk)
  }

  mutating func look(_ desk: Desk) -> Bool {
    let isLaid = takeLayout(desk)
    guard let outcome = ticket?.taken() else { return isLaid }
    ticket = nil
    desk.tell(outcome.wording, outcome.isFault ? .warning : .ok)
    let said = desk.say(outcome.wording)
    note = TextWidth.columns(of: said) > 56 ? TextWidth.wrapped(said, to: 76) : []
    return true
  }

  private mutating func takeLayout(_ desk: Desk) -> Bool {
    guard let result = layout?.taken() else { return false }
    layout = nil
    show(result)
    if isStale {
      isStale = false
      lay(desk)
    }
    return true
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.cursor = Position(row: body.row, column: body.column)
    if form == nil, layout != nil {
      surface.write(
        desk.say("正在排版，请稍候", "Being laid out, please wait"), row: body.row + 1,
        column: body.column + 2, style: .muted, clip: body)
      return
    }
    if let fault { return surface.write(fault: desk.say(fault), in: body) }
    let columns = form?.layout.columns ?? body.columns
    let indent = max(0, (min(body.columns, 80) - columns) / 2)
    for (offset, shown) in lines.dropFirst(scroll.top).prefix(body.rows).enumerated() {
      let (row, column) = (body.row + offset, body.column + indent)
      guard let line = shown.line else {
        surface.write(
          String(repeating: String(surface.glyphs.horizontal), count: columns), row: row,
          column: column, style: .muted, clip: body)
        continue
      }
      surface.write(line.text, row: row, column: column, style: Self.style(line), clip: body)
    }
    drawNote(on: &surface, in: body)
  }

  /// Where a file went must be read whole: over the end of the form.
  private func drawNote(on surface: inout Surface, in body: Rect) {
    guard !note.isEmpty else { return }
    let rule = String(repeating: String(surface.glyphs.horizontal), count: body.columns)
    for (offset, text) in ([rule] + note.map { " " + $0 }).enumerated() {
      let row = body.row + body.rows - note.count - 1 + offset
      surface.write(
        TextWidth.padded(text, to: body.columns), row: row, column: body.column,
        style: offset == 0 ? .muted : .text, clip: body)
    }
  }

  private static func style(_ line: PrintedLine) -> Style {
    switch line.emphasis {
    case .title, .heading: .title
    case .fine: .muted
    case .body: .text
    }
  }
}

extension Surface {
  fileprivate mutating func write(fault: String, in body: Rect) {
    write(
      TextWidth.wrapped(fault, to: body.columns - 4).map { "  " + $0 }, in: body, style: .danger)
  }
}
