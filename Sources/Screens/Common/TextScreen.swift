import Casework
import TerminalUI
import Wording

/// 全文: what a screen has no room for, in plain lines; read afresh in the language of the moment.
struct TextScreen: DeskScreen {
  private let name: (Desk) -> String
  private let lines: (Desk) -> [String]
  private var text = ScrolledText()
  private var columns = 80
  let subjects: [Identifier]

  init(
    _ name: @escaping (Desk) -> String, subjects: [Identifier] = [],
    lines: @escaping (Desk) -> [String]
  ) {
    self.name = name
    self.lines = lines
    self.subjects = subjects
  }

  let bindings = [Scroll.binding]

  func title(_ desk: Desk) -> String { desk.say("全文", "Full text") + "  " + name(desk) }
  func position(_ desk: Desk) -> String { text.position }
  mutating func hide(_ desk: Desk) -> Handled<Desk> { .pop }

  mutating func fit(_ size: Size) {
    text.fit(size)
    columns = size.columns
  }

  mutating func reload(_ desk: Desk) {
    text.lines = lines(desk).flatMap { TextWidth.wrapped($0, to: columns - 2) }
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    text.handle(event) ? .taken : .ignored
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    text.draw(on: &surface, in: body.inset(rows: 0, columns: 1))
  }
}
