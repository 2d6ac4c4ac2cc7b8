import Casework
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Every screen, read out line by line.
@Suite struct PlainScreenTests {
  /// The lines of the menu, by what one is.
  private static let menus: [(officer: String, keys: String)] = [
    ("02", "123456789a"), ("105", "1234"), ("09", "123456789ab"), ("90", "12345"),
  ]

  @Test(arguments: menus, Language.allCases)
  func `every line of the menu opens a screen that says what it is`(
    _ menu: (officer: String, keys: String), _ language: Language
  ) throws {
    let reader = try PlainReader(language)
    for key in menu.keys {
      let told = try reader.types(PlainReader.signIn(menu.officer) + ["F9 \(key)", "?"])
      let titles = told.split(separator: "\n").filter { $0.hasPrefix("== ") }
      // The first line of the menu is where one begins.
      #expect(titles.count == (key == "1" ? 2 : 3), "\(menu.officer) \(key): \(titles)")
      #expect(titles.allSatisfy { $0.contains(language == .chinese ? "练习数据" : "Practice data") })
    }
  }

  @Test(arguments: Scenes.all)
  func `every screen can be read and asks for something`(_ scene: Scene) throws {
    for language in Language.allCases {
      let seat = try scene.played(language)
      let device = VirtualLines([])
      let plain = PlainTerminal(device)
      seat.resize(plain.size.columns, plain.size.rows)
      var surface = Surface(size: plain.size, glyphs: plain.glyphs)
      seat.stack.draw(on: &surface, seat.desk)
      plain.show(surface)
      #expect(plain.next(timeoutMilliseconds: nil) == .hangup)
      PlainReader.check(device.transcript)
      #expect(device.transcript.contains("== "))
      #expect([">", "：", ":"].contains { device.transcript.hasSuffix("\($0) ") })
    }
  }
}
