import TerminalUI
import Testing
import Wording

/// What holds on every screen, whatever is done to it.
@Suite struct SceneTests {
  @Test(arguments: Scenes.all)
  func `a screen is as before after a resize, keys that mean nothing, and a look at the help`(
    _ scene: Scene
  ) throws {
    let seat = try scene.played(.chinese)
    let before = seat.text
    for (columns, rows) in [(120, 40), (80, 20), (200, 60), (80, 24)] {
      FrameCheck(seat.resize(columns, rows)).runWhole(at: #_sourceLocation)
    }
    #expect(seat.text == before)
    guard !scene.name.hasPrefix("help"), !scene.name.hasPrefix("reckoning") else { return }
    let lasting = seat.lasting
    seat.press("F12 Ins Alt-X Ctrl-G")
    #expect(seat.lasting == lasting)
    guard scene.officer != nil, !Self.isLocked(scene) else { return }
    let bindings = seat.stack.top.bindings
    let help = seat.helpText()
    #expect(help.contains("帮助"))
    for binding in bindings where !binding.keyName.isEmpty {
      #expect(help.contains(binding.label.zh), "“\(binding.label.zh)” is not in\n\(help)")
    }
    #expect(seat.lasting == lasting)
  }

  private static func isLocked(_ scene: Scene) -> Bool { scene.name.hasPrefix("lock") }
}
