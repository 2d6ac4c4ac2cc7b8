import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// The whole case in plain lines: what its screen has no room for.
struct CaseTextScreen: DeskScreen {
  private var file: CaseFile
  private var contents: [Identifier: [ContentLine]]
  private let offers: [Offer<CaseFile>]
  private var text = ScrolledText()
  private var isRevealed: Bool

  init(
    _ file: CaseFile, _ contents: [Identifier: [ContentLine]], _ offers: [Offer<CaseFile>],
    isRevealed: Bool
  ) {
    self.isRevealed = isRevealed
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

  /// It has come back on top, from the lock or another screen: numbers are hidden again.
  mutating func relabel(_ desk: Desk) {
    guard isRevealed, let masked = desk.subject(CaseFile.self, file.id) else { return }
    isRevealed = false
    file = masked
    contents = desk.ask([:]) { office, viewer throws(OfficeError) in
      try office.contents(of: masked, for: viewer)
    }
  }

  mutating func reload(_ desk: Desk) {
    text.lines =
      CasePage(
        file: file, book: desk.book, viewer: desk.eyes, on: desk.lookDay, offers: offers,
        contents: contents, tables: desk.tablesThen
      ).page(in: desk.language).lines
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    text.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    text.draw(on: &surface, in: body)
  }
}
