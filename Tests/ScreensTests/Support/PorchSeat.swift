import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Somebody at the screens before there is an office.
final class PorchSeat {
  let porch: Porch
  private(set) var stack: ScreenStack<Porch>
  private(set) var isOver = false
  private let made: Made

  /// What was made, if anything was.
  var plan: Plan? { made.plan }

  private final class Made { var plan: Plan? }

  init(_ language: Language = .chinese, failing error: OfficeError? = nil) {
    let made = Made()
    self.made = made
    let taken = "/data/taken.anjian"
    porch = Porch(
      language: language,
      means: Porch.Means(
        today: "2026-11-26".day, officePath: "/data/office.anjian", exists: { $0 == taken },
        readText: SampleFiles.text, sampleVillages: { "01 所城 所城社区居委会\n05 神前 神前村委会" },
        make: { plan in
          if let error { throw error }
          made.plan = plan
          return MadeOffice(
            recoveryCode: "ABCDE-FGHJK-LMNPQ-RSTUV",
            passwords: plan.officers.map { ($0.number, $0.name, "首次口令") })
        }, notices: []))
    stack = ScreenStack(root: Porch.start(porch), size: .classical, desk: porch)
  }

  var surface: Surface {
    var surface = Surface(size: .classical, glyphs: .unicode)
    stack.draw(on: &surface, porch)
    return surface
  }

  var text: String { surface.text() }

  private func take(_ event: Event) {
    if stack.handle(event, porch, fallback: Porch.handle) == .end { isOver = true }
  }

  @discardableResult
  func press(_ keys: String) -> PorchSeat {
    for event in Event.keys(keys) { take(event) }
    return checked()
  }

  @discardableResult
  func type(_ text: String) -> PorchSeat {
    for event in Event.typed(text) { take(event) }
    return checked()
  }

  @discardableResult
  func sees(_ parts: String..., at location: SourceLocation = #_sourceLocation) -> PorchSeat {
    for part in parts {
      #expect(text.contains(part), "no “\(part)” in\n\(text)", sourceLocation: location)
    }
    return self
  }

  /// Every line fits its width, and the cursor is on the screen.
  private func checked() -> PorchSeat {
    guard !isOver else { return self }
    for row in text.split(separator: "\n") { #expect(TextWidth.columns(of: String(row)) <= 80) }
    #expect(surface.cursor.map { Rect(.classical).contains($0) } ?? false, "no cursor in\n\(text)")
    return self
  }
}
