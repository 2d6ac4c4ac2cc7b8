import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// 入门练习, walked on the real screens.
@Suite struct FirstHourTests {
  /// Opens the course by the menu and begins it, or goes on with it.
  private func start(_ seat: Seat) {
    seat.openFirstHour().press("Enter")
  }

  private func step(_ seat: Seat) -> String { seat.desk.firstHour?.current?.id ?? "-" }

  private func isAt(
    _ step: String, _ seat: Seat, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(self.step(seat) == step, "\(seat.text)", sourceLocation: location)
    guard let current = seat.desk.firstHour?.current else { return }
    seat.sees(current.task.zh, at: location)
  }

  @Test func `a clerk's hour is checked off by what he does`() throws {
    let seat = try Seat("02")
    start(seat)
    isAt("find", seat)
    seat.press("F3").type("w")
    isAt("find", seat)
    seat.type("dh")
    isAt("why", seat)
    seat.press("Enter ?")
    #expect(step(seat) == "visit")
    seat.press("Esc F9 1 F7 2").fill(
      RegisterVisit.self,
      ["names": "王小花", "places": "05", "matter": "问医保报销", "outcome": "1", "answer": "已当面解答"])
    isAt("visit", seat)
    seat.press("F2")
    isAt("petition", seat)
    seat.press("F9 1 F7 1").fill(
      RegisterPetition.self,
      [
        "channel": "1", "names": "王小花", "places": "05", "matter": "请求修复村道路灯",
      ]
    ).press("F2")
    isAt("accept", seat)
    seat.chooseAct("受理").fill(Accept.self, ["route": "6"]).press("F2")
    isAt("notify", seat)
    seat.chooseAct("书面告知").fill(Notify.self, ["form": "1"]).press("F2")
    isAt("undo", seat)
    seat.chooseAct("记录进展").fill(Note.self, ["text": "点错了"]).press("F2")
    isAt("undo", seat)
    seat.press("u F2")
    isAt("answer", seat)
    seat.chooseAct("出具处理意见").fill(
      Answer.self,
      ["facts": "现场查看属实", "opinion": "一周内修好", "basis": "《信访工作条例》", "verdict": "1"]
    ).press("F2")
    isAt("deliver", seat)
    seat.chooseAct("送达").fill(Deliver.self, ["way": "1", "signedBy": "本人"]).press("F2")
    isAt("print", seat)
    seat.press("p 1 3 Esc")
    isAt("close", seat)
    seat.chooseAct("办结（销号）").fill(Close.self, [:]).press("F2")
    isAt("-", seat)
    seat.sees("做完了，11/11 步")
  }

  @Test func `a liaison's hour answers a return with a zero, and reports a dispute`() throws {
    let sample = try SampleOffice()
    let village = try #require(sample.office.book.village(named: "05")).id
    let clerk = try sample.viewer("02")
    let july = try #require(
      try sample.office.period(
        of: village, .month(Month(year: 2026, month: 7)), for: clerk))
    _ = try sample.office.perform(
      [
        Proposal(
          ReturnReport.filled { $0.reason = "请再走访核实一次" },
          about: Subject(.villagePeriod, july.id), on: sample.clock.instant.day,
          seen: july.lastEntry)
      ], by: clerk)
    let seat = try Seat("105", in: sample)
    start(seat)
    isAt("returned", seat)
    seat.sees("已退回").press("Enter")
    isAt("zero", seat)
    seat.press("Esc 0 1 Enter")
    isAt("dispute", seat)
    seat.press("1 F7").fill(
      RegisterDispute.self,
      ["source": "1", "names": "陈甲、陈乙", "matter": "屋檐滴水", "category": "1"])
    seat.press("F2")
    isAt("matters", seat)
    seat.press("Tab 1").press("F2")
    isAt("village", seat)
    seat.press("F3")
    isAt("-", seat)
  }

  @Test func `a supervisor's hour looks at what is late, extends, and opens the lists`() throws {
    let seat = try Seat("09")
    start(seat)
    isAt("overdue", seat)
    seat.press("1")
    isAt("case", seat)
    seat.press("Enter")
    isAt("why", seat)
    seat.press("? Esc")
    isAt("extend", seat)
    seat.open("XF-2026-0003").chooseAct("延长期限").fill(
      Extend.self, ["approver": "01", "reason": "情况复杂", "told": "1"]
    ).press("F2")
    isAt("matrix", seat)
    let matrix = seat.press("F9").row(with: "零报告").dropFirst(2).first.map(String.init) ?? ""
    seat.press(matrix)
    isAt("calls", seat)
    seat.press("n c")
    isAt("review", seat)
    let review = seat.press("F9").row(with: "督办").dropFirst(2).first.map(String.init) ?? ""
    seat.press(review)
    isAt("list", seat)
    seat.press("8")
    isAt("-", seat)
  }

  @Test
  func
    `the place is kept over signing out, a step can be skipped, the strip put away, all begun anew`()
    throws
  {
    let seat = try Seat("02")
    #expect(seat.desk.firstHour == nil)
    start(seat)
    seat.press("F3").type("wdh").press("F9 0")
    #expect(seat.desk.firstHour == nil)
    seat.seesNothing(of: "练习 2/11")
    seat.type("02").press("Tab").type("lianxi02").press("Enter")
    isAt("why", seat)
    seat.openFirstHour().press("s")
    isAt("visit", seat)
    seat.openFirstHour().sees("跳过", "已做").press("x")
    seat.seesNothing(of: "练习 3/11")
    #expect(try Seat("02", in: seat.sample).text == seat.text)
    start(seat)
    isAt("visit", seat)
    seat.openFirstHour().press("r")
    isAt("find", seat)
    #expect(try seat.sample.office.drafts(of: try seat.sample.viewer("02")).isEmpty)
  }

  @Test func `what was done before the course began does not count`() throws {
    let seat = try Seat("02")
    start(seat)
    seat.press("F9 1 F7 2").fill(
      RegisterVisit.self,
      ["names": "王小花", "places": "05", "matter": "问医保报销", "outcome": "1", "answer": "已当面解答"]
    ).press("F2")
    #expect(seat.desk.firstHour?.done == ["visit"])
    seat.openFirstHour().press("r F9 1")
    #expect(seat.desk.firstHour?.done == [])
  }

  @Test(arguments: ["02", "105", "09"], Language.allCases)
  func `the strip covers nothing in twenty-four rows and goes in twenty`(
    _ officer: String, _ language: Language
  ) throws {
    let seat = try Seat(officer, language)
    start(seat)
    let first = try #require(seat.desk.firstHour?.current?.task[language])
    seat.sees(first)
    seat.resize(80, 20).seesNothing(of: first)
    let bare = try Seat(officer, language, size: Size(rows: 20, columns: 80))
    #expect(seat.text == bare.text)
    seat.resize(80, 24).sees(first)
    #expect(seat.line(seat.size.rows - 3) == bare.help)
  }

  @Test(arguments: [Casework.Role.clerk, .liaison, .supervisor], Language.allCases)
  func `every step fits its two lines`(_ role: Casework.Role, _ language: Language) throws {
    let officer = [Casework.Role.clerk: "02", .liaison: "105", .supervisor: "09"][role] ?? ""
    let seat = try Seat(officer, language)
    start(seat)
    let exercises = FirstHour.exercises(of: role)
    #expect(Set(exercises.map(\.id)).count == exercises.count)
    for exercise in exercises {
      var strip = try #require(seat.desk.firstHour).strip(seat.desk)
      #expect(strip.first.contains(exercise.task[language]))
      #expect(TextWidth.columns(of: strip.first) <= 78, "\(strip.first)")
      #expect(TextWidth.columns(of: strip.second) <= 78, "\(strip.second)")
      seat.openFirstHour().press("Home")
      let index = exercises.firstIndex { $0.id == exercise.id } ?? 0
      seat.press("Down", times: index).press("s F9 1")
      strip = try #require(seat.desk.firstHour).strip(seat.desk)
      #expect(!strip.first.contains(exercise.task[language]))
    }
  }

  @Test func `a real office has no course, nor has an administrator or the head`() throws {
    let real = try Seat("02", in: try SampleOffice(isPractice: false), isIndexed: false)
    for event in Event.keys("F9") { real.take(event) }
    #expect(!real.text.contains("入门练习"))
    #expect(real.desk.firstHourRole == nil)
    for officer in ["90", "01"] {
      try Seat(officer).press("F9").seesNothing(of: "入门练习")
    }
  }
}
