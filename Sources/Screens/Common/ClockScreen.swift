import OfficeStore
import TerminalUI
import Wording

/// Asks whether today's date is right, over a screen that signs without a form; what was to be signed is signed by its key again.
struct ClockScreen: Screen {
  private var asked: FormDialog

  init(_ error: OfficeError, _ desk: Desk) { asked = FormDialog(.clock(error), desk) }

  var bindings: [Binding] { asked.bindings }
  var isOverlay: Bool { true }

  mutating func handle(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard case .key = event else { return .ignored }
    if event == .key(.function(1)) { return .ignored }
    switch asked.dialog.handle(event) {
    case .taken: return .taken
    case .cancelled: return .pop
    case .chosen(let id):
      if id == "confirmClock" {
        desk.ask(()) { office, viewer throws(OfficeError) in
          try office.confirmClock(by: viewer)
        }
        desk.tell(Wording(zh: "日期已确认，请再签报一次", en: "The date is confirmed: sign once more"))
      }
      return .pop
    }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    asked.dialog.draw(on: &surface, in: area)
  }
}
