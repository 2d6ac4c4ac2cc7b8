import TerminalUI
import TestSupport
import Testing
import Wording

@testable import Screens

/// What every screen looks like, in both languages.
@Suite struct GoldenTests {
  @Test(arguments: Scenes.all)
  func `every screen stands as its golden, and F8 says the same in the other language`(
    _ scene: Scene
  ) throws {
    let seat = try scene.played(.chinese)
    let chinese = seat.text
    expectGolden(seat, scene.name)
    let english = try scene.played(.english)
    expectGolden(english, scene.name)
    seat.press("F8")
    #expect(seat.text == english.text)
    seat.press("F8")
    #expect(seat.text == chinese)
    FrameCheck(english.resize(80, 20)).runWhole(at: #_sourceLocation)
  }

  @Test(arguments: ["today", "register", "case-petition"], Language.allCases)
  func `a window of twenty rows leaves no part out`(_ name: String, _ language: Language) throws {
    expectGolden(try scene(name).played(language, size: Size(rows: 20, columns: 80)), name)
  }

  @Test(arguments: ["today", "register", "case-petition", "review"], Language.allCases)
  func `a wide window has more beside the list`(_ name: String, _ language: Language) throws {
    expectGolden(try scene(name).played(language, size: Size(rows: 40, columns: 120)), name)
  }

  @Test(arguments: ["today", "register", "review", "intake-petition-errors"], Language.allCases)
  func `a terminal that knows no lines and signs gets ASCII ones`(
    _ name: String, _ language: Language
  ) throws {
    let seat = try scene(name).played(language, glyphs: .ascii)
    expectGolden(seat, name, "ascii")
    let signs: Set<Character> = ["─", "│", "┌", "┐", "└", "┘", "…", "▸", "█", "✓", "✗", "▴", "▾"]
    #expect(signs.isDisjoint(with: seat.text))
  }

  @Test(arguments: ["today", "register", "matrix", "intake-petition-errors"])
  func `the roles of what stands there are as their golden`(_ name: String) throws {
    let seat = try scene(name).played(.chinese)
    TestSupport.expectGolden(seat.surface.styled(), "\(name).zh.80x24.roles")
  }

  private func scene(_ name: String) throws -> Scene {
    try #require(Scenes.all.first { $0.name == name })
  }

  /// Compares what stands on a seat's screen with a golden, and where the cursor is.
  private func expectGolden(
    _ seat: Seat, _ name: String, _ variant: String? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    FrameCheck(seat).runWhole(at: location)
    let cursor = seat.surface.cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
    let parts = [
      name, seat.desk.language.rawValue, "\(seat.size.columns)x\(seat.size.rows)", variant,
    ]
    let file = parts.compactMap { $0 }.joined(separator: ".")
    TestSupport.expectGolden("\(seat.text)\ncursor \(cursor)", file, at: location)
  }
}
