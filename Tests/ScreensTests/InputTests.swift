import Casework
import TerminalUI
import Testing
import Wording

/// What is typed and pasted: nothing harmful reaches the screen, nothing long stops the program.
@Suite struct InputTests {
  @Test(arguments: ["F7 1 1 Tab", "F3", "F9 5 F3"])
  func `pasted escape sequences never reach a cell`(_ keys: String) throws {
    let nasty = "王\u{1B}[31m小\u{1B}]0;题\u{07}花\u{202E}\u{9B}2J\u{00}\u{7F}\r\n\t完"
    let seat = try Seat().press(keys).paste(nasty)
    seat.sees("王", "小").seesNothing(of: "[31m")
    for row in 0..<24 {
      for column in 0..<80 {
        let scalars = seat.surface[row, column].character?.unicodeScalars.map(\.value) ?? []
        #expect(scalars.allSatisfy { $0 >= 0x20 && !(0x7F...0x9F).contains($0) && $0 != 0x202E })
      }
    }
  }

  @Test func `a name pasted with control characters is kept without them`() throws {
    let seat = try Seat().press("F7 1 1 Tab").paste("王\u{1B}[2J小\u{0}花").press("Tab", times: 5)
    seat.press("05 Tab").paste("反映\n路灯\t不亮").press("F2").sees("XF-2026-0019")
    let file = try seat.sample.caseFile("XF-2026-0019")
    #expect(file.people.map(\.name) == ["王小花"])
    #expect(file.matter == "反映 路灯 不亮")
  }

  @Test func `a hundred thousand pasted characters are refused with a sentence`() throws {
    let seat = try Seat().press("F7 1 1 Tab").type("王小花").press("Tab", times: 5).press("05 Tab")
    seat.paste(String(repeating: "诉", count: 100_000)).press("F2")
    seat.sees("“反映事项”有100000字，最多200字", "✗ 反映事项")
    #expect(try seat.sample.cases(for: try seat.sample.viewer("02")).count == 27)
    seat.press("Tick Ctrl-U").type("反映路灯").press("F2").sees("已登记 XF-2026-0019")
  }

  @Test func `emoji and characters of the far extensions are drawn in their width`() throws {
    let seat = try Seat().press("F7 1 1 Tab").type("𱍐小花👍🏽").press("Tab", times: 5).press("05 Tab")
    seat.type("反映🚧路灯").press("F2").sees("XF-2026-0019")
    #expect(try seat.sample.caseFile("XF-2026-0019").people.map(\.name) == ["𱍐小花👍🏽"])
  }

  @Test func `while a text field has the focus every printable key is text`() throws {
    let seat = try Seat().press("F7 1 1 Tab").type("n?c/[]19 q").sees("n?c/[]19 q")
    seat.press("F9 1 F3").type("n?c/19").sees("n?c/19")
  }

  @Test func `a wrong check digit of an ID number is a warning and no hindrance`() throws {
    let seat = try Seat().press("F7 1 1 Tab").type("王小花").press("Tab Tab Tab")
    seat.type("110101199003070012").press("Tab").sees("! 证件号码校验位不符，请核对").press("Tab 05 Tab").type(
      "反映路灯")
    seat.press("F2").sees("已登记 XF-2026-0019")
  }
}
