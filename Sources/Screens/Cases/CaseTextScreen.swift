import Casework
import Paperwork
import TerminalUI
import Wording

/// The whole case in plain lines: what its screen has no room for.
struct CaseTextScreen: DeskScreen {
  private let file: CaseFile
  private let contents: [Identifier: [ContentLine]]
  private let offers: [Offer<CaseFile>]
  private var text = ScrolledText()

  init(_ file: CaseFile, _ contents: [Identifier: [ContentLine]], _ offers: [Offer<CaseFile>]) {
    self.file = file
    self.contents = contents
    self.offers = offers
  }

  let bindings = [Scroll.binding]

  var looksBack: Bool { true }
  func title(_ desk: Desk) -> String {
    desk.say("全文", "Full text") + "  " + (file.number?.description ?? "")
  }
  func position(_ desk: Desk) -> String { text.position }
  mutating func fit(_ size: Size) { text.fit(size) }

  var subjects: [Identifier] { [file.id] }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  mutating func reload(_ desk: Desk) {
    text.lines =
      CasePage(
        file: file, book: desk.book, viewer: desk.eyes, on: desk.today, offers: offers,
        contents: contents
      ).page(in: desk.language).lines
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    text.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    text.draw(on: &surface, in: body)
  }
}
