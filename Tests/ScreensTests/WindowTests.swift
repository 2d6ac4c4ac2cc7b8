import TerminalUI
import Testing
import Wording

@testable import Screens

/// The window grows and shrinks.
@Suite struct WindowTests {
  @Test func `below 80×20 one line asks for a larger window, and back all is as before`() throws {
    let seat = try Seat(size: .classical)
    let terminal = VirtualTerminal(
      script: Event.keys("F7 1 1 Tab 王小花 40x10 lost F2 79x24 80x19 80x24 Tab"))
    var loop = Loop<Desk>()
    loop.fallback = Everywhere.handle
    loop.onIdle = Everywhere.lock
    #expect(loop.run(Home.screen(for: seat.desk), on: terminal, desk: seat.desk) == .hangup)
    let frames = terminal.frames
    let small = frames.filter { $0.size != .classical }
    #expect(small.count == 8)
    for frame in small {
      let rows = frame.text().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows[0].hasPrefix("窗口太小，请放大到 80×20") && rows.dropFirst().allSatisfy(\.isEmpty))
      #expect(TextWidth.columns(of: rows[0]) <= frame.size.columns && frame.cursor != nil)
    }
    let last = try #require(frames.last?.text())
    #expect(last.contains("王小花") && !last.contains("lost") && !last.contains("改正"))
  }

  @Test func `the wish for a larger window stands in both languages`() throws {
    let seat = try Seat()
    let terminal = VirtualTerminal(size: Size(rows: 10, columns: 70))
    Loop<Desk>().run(Home.screen(for: seat.desk), on: terminal, desk: seat.desk)
    #expect(terminal.text.contains("窗口太小，请放大到 80×20  Please enlarge to 80x20"))
  }

  @Test func `the row under the cursor stays in sight in a low window`() throws {
    for keys in ["F9 5 1", "F9 7", "F9 6"] {
      let seat = try Seat(size: Size(rows: 20, columns: 80)).press(keys)
      for key in ["Down", "End", "PgUp", "PgDn", "Home"] {
        seat.press(key, times: key == "Down" ? 25 : 1)
        let row = try #require(seat.surface.cursor?.row)
        #expect((2..<17).contains(row))
      }
    }
  }
}
