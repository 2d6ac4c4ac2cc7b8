import Casework
import OfficeStore
import Testing

@testable import Screens

/// Signing in, the lock after five minutes, and changing places.
@Suite struct LockTests {
  private func half() throws -> Seat {
    try Seat().press("F7 1 1 Tab").type("王小花").press("Tab", times: 6).type("反映路灯")
  }

  @Test func `the locked screen is blank, and the right password brings everything back`() throws {
    let seat = try half()
    let before = seat.text
    seat.idle().sees("已锁定", "李办事员").seesNothing(of: "王小花", "路灯", "信访人")
    seat.type("lianxi").press("Enter").sees("已锁定", "口令").seesNothing(of: "王小花", "lianxi")
    seat.type(SampleOffice.password(of: "02")).seesNothing(of: "lianxi").press("Enter")
    #expect(seat.text == before)
    seat.type("不亮").sees("反映路灯不亮")
  }

  @Test func `killed while it is locked, what was half-typed waits for its author alone`() throws {
    // Nothing more is asked of this one: the next finds the file as it lies there.
    let killed = try half().idle().sees("已锁定")
    let seat = try Seat(nil, in: killed.sample).seesNothing(of: "王小花")
    seat.press("03 Tab").type(SampleOffice.password(of: "03")).press("Enter F7 1")
    seat.seesNothing(of: "没有保存的", "王小花").press("Esc F10").sees("登录")
    seat.press("02 Tab").type(SampleOffice.password(of: "02")).press("Enter F7 1")
    seat.sees("没有保存的", "王小花", "反映路灯")
  }

  @Test func `no key of everywhere leads past the lock`() throws {
    let seat = try half().idle()
    for key in ["F1", "F2", "F3", "F5", "F7", "F9", "Esc", "Ctrl-L", "Tab", "Up", "Ctrl-S"] {
      seat.press(key).sees("已锁定").seesNothing(of: "王小花", "路灯")
    }
  }

  @Test func `another person signs in afresh and finds nothing of the first one's`() throws {
    let seat = try half().idle().press("F10").sees("登录", "工号").seesNothing(of: "王小花")
    seat.press("03 Tab").type(SampleOffice.password(of: "03")).press("Enter").sees("03 林办事员", "今日")
    seat.press("F7 1").seesNothing(of: "没有保存的", "王小花").press("Esc F10").sees("登录")
    seat.press("02 Tab").type(SampleOffice.password(of: "02")).press("Enter F7 1")
    seat.sees("没有保存的", "王小花", "反映路灯")
  }

  @Test func `the lock never stands over the lock or the sign-in screen`() throws {
    let seat = try Seat().idle().idle().idle()
    seat.type(SampleOffice.password(of: "02")).press("Enter").sees("今日")
    try Seat(nil).idle().sees("登录", "工号")
  }

  @Test func `what others record while it is locked does not show`() throws {
    let seat = try Seat().idle()
    try seat.sample.acts("03", Note.sample, on: try seat.sample.caseFile("XF-2026-0003"))
    seat.press("Tick").seesNothing(of: "更新")
    seat.type(SampleOffice.password(of: "02")).press("Enter Tick").sees("有1处更新 F5刷新")
  }

  @Test func `a wrong number or password is said, and which of them is not`() throws {
    let seat = try Seat(nil).press("02 Tab wrong Enter").sees("工号或口令不对", "登录")
    let status = seat.status
    let unknown = try Seat(nil).press("77 Tab").type(SampleOffice.password(of: "02")).press("Enter")
    #expect(unknown.status == status)
    seat.press("Esc").sees("登录")
    #expect(!seat.isOver)
  }

  @Test func `the practice office names whom one can be, and they can sign in`() throws {
    let seat = try Seat(nil).sees("练习数据", "02", "lianxi02", "105", "09")
    for number in ["02", "105", "09"] {
      let seat = try Seat(nil, in: seat.sample).press("\(number) Tab")
      seat.type(SampleOffice.password(of: number)).press("Enter").sees("\(number) ").sees("今日")
    }
  }

  @Test func `F10 ends the program at the first screen and signs out at today`() throws {
    #expect(try Seat(nil).press("F10").isOver)
    let seat = try Seat().press("F10").sees("登录")
    #expect(!seat.isOver && seat.desk.viewer == nil)
  }

  @Test func `an administrator may sign in and finds no case`() throws {
    let seat = try Seat("90").seesNothing(of: "XF-", "JF-")
    seat.press("F3").type("王").seesNothing(of: "XF-", "JF-")
  }

  @Test func `the administrator sets after how many minutes it locks, from one to ten`() throws {
    let seat = try Seat("90").press("F9 1 3").isAt("终端").sees("5分钟锁屏").press("F4")
    seat.isAt("设置锁屏时间").press("Ctrl-U").type("11").press("F2").sees("应是1至10的数字")
    seat.press("Ctrl-U").type("2").press("F2").isAt("终端").sees("2分钟锁屏")
    #expect(seat.sample.office.book.file.idleMinutes == 2)
  }
}
