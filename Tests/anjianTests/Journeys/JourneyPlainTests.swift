import Foundation
import Testing

extension JourneyTests {
  /// A terminal that can place no cursor.
  @Suite struct JourneyPlainTests {
    private static let dumb = JourneyTerminal(
      columns: 80, rows: 24, type: "dumb", hasStatusLine: false)

    @Test func `a dumb terminal is asked line by line, and nothing is written but lines`() throws {
      let ui = try Journey(try JourneyOffice(), on: Self.dumb)
      try ui.sees("工号（必填）").type("02\r").sees("口令（必填）").type("lianxi02\r").sees("当前：")
      try ui.seesNot("： lianxi02").type("F7 1\r").sees("渠道（必填）").type("2\r").sees("信访人")
      try ui.type("余半山\r").sees("匿名").press("C-c").sees("结束 0", " icanon", " echo ")
      #expect(ui.office.holds("余半山"), "what was answered is kept")
      ui.never(sees: ["\u{1B}", "： lianxi02"])
    }
  }
}
