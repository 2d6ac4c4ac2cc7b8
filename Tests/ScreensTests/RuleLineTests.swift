import Casework
import TerminalUI
import Testing
import Wording

@testable import Screens

/// The line of a form that says what asks for its act.
@Suite struct RuleLineTests {
  private func rule(_ seat: Seat) -> String { seat.line(seat.size.rows - 4) }

  @Test func `the day of the notice moves with the day of receipt as it is typed`() throws {
    let seat = try Seat().press("F7 1")
    #expect(rule(seat).contains("规  第二十三条第二款：收到之日起15日内书面告知，不迟于 12月8日（周二）"))
    seat.press("Shift-Tab").type("11-20")
    #expect(rule(seat).contains("不迟于 12月7日（周一）"))
    seat.press("Ctrl-U").type("20")
    #expect(rule(seat).contains("不迟于 12月7日（周一）"), "what is no day yet moves nothing")
  }

  @Test func `a channel from above brings the limit of what is sent from above`() throws {
    let seat = try Seat().press("F7 1").type("上级交办").press("Enter Tab")
    #expect(rule(seat).contains("第二十三条第三款"))
  }

  @Test func `an act of a case says its last day, and one without an article has no line`() throws {
    let seat = try Seat().open("XF-2026-0001").chooseAct("书面告知")
    #expect(rule(seat).contains("已逾期"))
    seat.press("Esc").chooseAct("记录进展")
    #expect(!rule(seat).contains("规  "))
  }

  @Test(arguments: Language.allCases, [24, 20])
  func `the line fits eighty columns whole, in every form that has one`(
    _ language: Language, _ rows: Int
  ) throws {
    for keys in ["F7 1", "F7 2", "F7 3"] {
      let seat = try Seat("02", language, size: Size(rows: rows, columns: 80)).press(keys)
      let line = rule(seat)
      #expect(line.contains(language == .chinese ? "规  " : "Rule  "), "\(seat.text)")
      #expect(!line.contains("…") && TextWidth.columns(of: line) <= 80)
    }
  }
}
