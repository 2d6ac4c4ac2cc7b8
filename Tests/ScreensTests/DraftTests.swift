import TerminalUI
import Testing
import Wording

/// What is half typed is never lost and never comes back by itself.
@Suite struct DraftTests {
  private func half() throws -> Seat {
    try Seat().press("F7 1 1 Tab").type("王小花").press("Tab", times: 5).press("05 Tab")
      .type("反映路灯")
  }

  @Test func `a draft is offered by name and time and is not restored by itself`() throws {
    let seat = try half().press("Tick")
    let again = try Seat(in: seat.sample).press("F7 1")
    again.sees("有一份没有保存的", "2026-11-23 10:00", "王小花", "反映路灯", "继续填写")
    let form = again.text.split(separator: "\n").filter { !$0.contains("王小花  反映路灯") }
    #expect(!form.contains { $0.contains("王小花") || $0.contains("来信") || $0.contains("神前") })
    again.press("Enter").sees("王小花", "反映路灯", "神前", "来信").press("F2").sees("已登记 XF-2026-0019")
    try Seat(in: seat.sample).press("F7 1").seesNothing(of: "没有保存的").press("F9 1").sees("未完成的登记")
  }

  @Test func `another officer is not offered it and does not see it in the list`() throws {
    let seat = try half().press("Tick")
    let other = try Seat("03", in: seat.sample)
    #expect(other.number(after: "未完成的登记") == 0)
    other.press("6").sees("没有未完成的登记").press("Esc F7 1").seesNothing(of: "没有保存的", "王小花")
  }

  @Test func `who begins afresh has an empty form, and the draft stays in the list`() throws {
    let seat = try half().press("Tick")
    let again = try Seat(in: seat.sample).press("F7 1 Right Enter")
    again.seesNothing(of: "王小花", "路灯").press("Esc").sees("今日")
    #expect(again.number(after: "未完成的登记") == 1)
    again.press("6").sees("王小花", "反映路灯").press("Enter").sees("登记  信访", "王小花", "反映路灯")
  }

  @Test func `two half-typed forms are both kept`() throws {
    let seat = try half().press("Tick F9 1")
    seat.sample.clock.advance(seconds: 60)
    seat.press("F7 1 Right Enter 1 Tab").type("李小强").press("Tick F9 1")
    #expect(seat.number(after: "未完成的登记") == 2)
    seat.press("6").sees("王小花", "李小强", "1/2")
  }

  @Test func `what was typed is kept when the terminal goes`() throws {
    let seat = try half()
    _ = seat.stack.handling(.hangup, seat.desk)
    try Seat(in: seat.sample).press("F7 1").sees("王小花", "反映路灯")
  }

  @Test(arguments: ["Esc", "F10", "Ctrl-Q"])
  func `leaving asks what is to become of what was typed`(_ key: String) throws {
    let asked = try half().press(key).sees("还没有保存", "[ 存为草稿 ]")
    asked.press("Esc").sees("王小花", "反映路灯").seesNothing(of: "还没有保存")
    asked.press(key).press("Left Enter").sees("王小花", "反映路灯", "登记  信访")
    asked.press(key).press("Enter").sees("今日")
    #expect(asked.number(after: "未完成的登记") == 1)
    let discarded = try half().press(key).press("Right Enter").sees("今日")
    #expect(discarded.number(after: "未完成的登记") == 0)
  }

  @Test func `a form in which nothing was typed is left without a question`() throws {
    for keys in ["F7 1", "F7 2", "F7 3"] {
      try Seat().press(keys).press("Esc").sees("今日").seesNothing(of: "还没有保存")
    }
  }

  @Test func `the menu, help and sign-out lose nothing that was typed`() throws {
    let seat = try half().press("F1").sees("帮助").press("Esc").sees("王小花", "反映路灯")
    seat.press("F9 Esc").sees("王小花", "反映路灯").press("F9 0").sees("登录")
    seat.press("02 Tab").type(SampleOffice.password(of: "02")).press("Enter")
    #expect(seat.number(after: "未完成的登记") == 1)
  }

  @Test func `an act on a case is offered again on that case alone`() throws {
    let seat = try Seat().open("XF-2026-0003").press("2").type("已责令停止排放").press("Tick F9 1")
    seat.open("XF-2026-0005").press("1").seesNothing(of: "没有保存的", "责令")
    seat.press("Esc").open("XF-2026-0003").press("2").sees("没有保存的").press("Enter").sees("已责令停止排放")
  }

  @Test func `a draft that is dropped from the list is gone`() throws {
    let seat = try half().press("Tick F9 1 6").sees("王小花").press("Del").seesNothing(of: "王小花")
    seat.press("Esc")
    #expect(seat.number(after: "未完成的登记") == 0)
  }

  @Test func `the language may be switched on the way and nothing typed is lost`() throws {
    let seat = try half().press("F8").sees("Take in  petition", "王小花", "反映路灯", "神前", "Letter")
    seat.press("Tab F8").sees("王小花", "反映路灯").press("Esc").sees("还没有保存")
    seat.press("Enter F7 1").sees("没有保存的", "王小花")
  }

  @Test func `a correction in the other language changes what was changed and no more`() throws {
    let seat = try Seat().open("XF-2026-0002").press("End c F8").press("Tab", times: 7)
    seat.press("Ctrl-U").type("请求修复路灯五盏").press("F2").sees("Matter  请求修复村道路灯 →")
    seat.seesNothing(of: "来电 →", "求决 →")
  }

  @Test func `the screen below is in the language that was chosen above it`() throws {
    let seat = try Seat().press("Enter F8 Esc")
    #expect(seat.text == (try Seat("02", .english)).text)
    seat.press("F1 F8 Esc")
    #expect(seat.text == (try Seat()).text)
  }
}
