import Casework
import Paperwork
import TerminalUI
import Wording

/// The whole case in plain lines: what its screen has no room for.
struct CaseTextScreen: DeskScreen {
  private let file: CaseFile
  private let contents: [Identifier: [ContentLine]]
  private let offers: [Offer<CaseFile>]
  private var page = Page(title: "", lines: [])
  private var top = 0
  private var height = 19

  init(_ file: CaseFile, _ contents: [Identifier: [ContentLine]], _ offers: [Offer<CaseFile>]) {
    self.file = file
    self.contents = contents
    self.offers = offers
  }

  var bindings: [Binding] {
    [Binding("scroll", [.down, .up], Wording(zh: "翻看", en: "Scroll"), keyText: "↑↓ PgUp PgDn")]
  }

  func title(_ desk: Desk) -> String {
    desk.say("全文", "Full text") + "  " + (file.number?.description ?? "")
  }
  func position(_ desk: Desk) -> String {
    "\(min(top + height, page.lines.count))/\(page.lines.count)"
  }
  mutating func fit(_ size: Size) { height = size.rows }

  var subjects: [Identifier] { [file.id] }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  mutating func reload(_ desk: Desk) {
    page = CasePage(
      file: file, book: desk.book, viewer: desk.eyes, on: desk.today, offers: offers,
      contents: contents
    ).page(in: desk.language)
    scroll(to: top)
  }

  private mutating func scroll(to line: Int) {
    top = max(0, min(line, page.lines.count - height))
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch event {
    case .key(.up): scroll(to: top - 1)
    case .key(.down): scroll(to: top + 1)
    case .key(.pageUp): scroll(to: top - height + 1)
    case .key(.pageDown), .key(.text(" ")): scroll(to: top + height - 1)
    case .key(.home), .key(.controlHome): scroll(to: 0)
    case .key(.end), .key(.controlEnd): scroll(to: page.lines.count)
    default: return .ignored
    }
    return .taken
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let lines = page.lines.dropFirst(top).prefix(body.rows)
    for (offset, line) in lines.enumerated() {
      surface.write(line, row: body.row + offset, column: body.column, clip: body)
    }
    surface.cursor = Position(row: body.row, column: body.column)
  }
}
