import Casework
import OfficeStore
import TestSupport
import Testing
import Wording

@testable import Screens

/// The screens where there is no office yet: begin, one question after the other, what is written down.
@Suite struct SettingUpTests {
  /// The questions answered up to one of them.
  private func seat(_ steps: Int, _ language: Language = .chinese) -> PorchSeat {
    let seat = PorchSeat(language).press("1")
    let answers: [(PorchSeat) -> Void] = [
      { $0.type("试验镇综治中心").press("Tab").type("试验镇").press("F2") },
      { $0.press("2 F2") },
      { $0.press("Tab").type("神前村").press("Enter").type("07 龙湾 龙湾村委会").press("F2") },
      { seat in
        seat.press("Tab").type("张管理").press("Tab").type("Abc12345").press("Tab").type("Abc12345")
        seat.press("F2")
      },
      { seat in
        seat.type("02 李某 经办").press("Enter").type("105 林某 联络员 神前 龙湾").press("F2")
      },
      { $0.press("F2") }, { $0.press("F2") }, { $0.press("F2 F2 Tick F2") },
    ]
    for answer in answers.prefix(steps) { answer(seat) }
    return seat
  }

  @Test(arguments: 0...8, Language.allCases)
  func `each question stands as its golden`(_ step: Int, _ language: Language) {
    expectGolden(
      seat(step, language).text, "setup-\(step).\(language == .chinese ? "zh" : "en").80x24")
  }

  @Test(arguments: Language.allCases)
  func `the beginning stands as its golden`(_ language: Language) {
    let seat = PorchSeat(language)
    expectGolden(seat.text, "welcome.\(language == .chinese ? "zh" : "en").80x24")
    seat.press("2")
    expectGolden(seat.text, "welcome-open.\(language == .chinese ? "zh" : "en").80x24")
  }

  @Test func `what was answered is what is made, and its file is opened then`() throws {
    let seat = seat(8).sees("ABCDE-FGHJK-LMNPQ-RSTUV", "李某")
    let plan = try #require(seat.plan)
    #expect(plan.name == "试验镇综治中心" && plan.township == "试验镇" && plan.countWord == "宗")
    #expect(plan.villages.map(\.key) == ["01", "07"])
    #expect(plan.villages.map(\.name) == ["神前", "龙湾"])
    #expect(plan.administrator.roles == [.administrator] && plan.administrator.name == "张管理")
    #expect(plan.officers.map(\.roles) == [[.clerk], [.liaison]])
    #expect(plan.officers.last?.villages == ["01", "07"])
    #expect(plan.firstMonthOwed == Month(year: 2026, month: 11))
    #expect(plan.dueDayOfMonth == 3 && plan.lockDayOfMonth == 10)
    // Nobody leaves the code by the way.
    seat.press("Esc F10").sees("ABCDE-FGHJK")
    seat.press("1")
    #expect(seat.isOver && seat.porch.errand == .office(path: "/data/office.anjian"))
  }

  @Test func `Esc leads back through the questions and keeps the answers`() {
    let seat = seat(5)
    seat.press("Esc").sees("李某", "林某 村联络员 神前 龙湾")
    seat.press("Esc Esc").sees("01 神前 神前村", "07 龙湾 龙湾村委会").press("Esc Esc").sees("试验镇综治中心")
    seat.press("F8").sees("The office's name", "试验镇综治中心")
    seat.press("Esc").sees("Set up this office")
  }

  @Test(arguments: [
    (2, "样例", "01 所城 所城社区居委会"), (2, "sample", "05 神前 神前村委会"), (2, "no.csv", "没有找到文件 no.csv"),
  ])
  func `a list of villages is taken from a file or the sample`(
    _ steps: Int, _ source: String, _ seen: String
  ) {
    seat(steps).type(source).press("Tab").sees(seen)
  }

  @Test func `what cannot be is said at its field, and the question stays`() {
    seat(0).press("F2").sees("必填")
    seat(2).press("Tab").type("123").press("F2").sees("看不出村名", "3/8")
    seat(3).press("Tab").type("张").press("Tab").type("abc").press("Tab").type("abc")
      .press("F2").sees("口令至少8个字符")
    seat(3).press("Tab").type("张").press("Tab").type("Abc12345").press("Tab").type("Abc12346")
      .press("F2").sees("两次不同")
    seat(4).type("02 李某 局长").press("F2").sees("没有“局长”这种角色", "5/8")
    seat(4).type("90 李某 经办").press("F2").sees("已是管理员的")
    seat(4).type("105 林某 联络员").press("F2").sees("联络员须写明村")
    seat(5).press("Ctrl-U").type("13月").press("F2").sees("月份应写成")
    seat(6).press("Ctrl-U").type("/data/taken.anjian").press("F2").sees("已经存在，不会覆盖")
  }

  @Test func `where it cannot be made, that is said and the answers stay`() {
    let seat = PorchSeat(failing: .readOnly(path: "/data/office.anjian")).press("1")
    seat.type("甲").press("Tab").type("乙").press("F2 F2 Tab").type("神前村").press("F2")
    seat.press("Tab").type("张管理").press("Tab").type("Abc12345").press("Tab").type("Abc12345")
    seat.press("F2 F2 F2 F2 F2").sees("正在建立").press("Tick").sees("不能写入", "8/8")
    #expect(!seat.isOver)
  }

  @Test func `practising and opening leave by their own ways`() {
    let practice = PorchSeat().press("3")
    #expect(practice.isOver && practice.porch.errand == .practice)
    let open = PorchSeat().press("2 F2").press("Enter").sees("没有找到文件")
    open.press("Ctrl-U").type("/data/taken.anjian").press("Enter")
    #expect(open.isOver && open.porch.errand == .office(path: "/data/taken.anjian"))
    let none = PorchSeat().press("F10")
    #expect(none.isOver && none.porch.errand == .nothing)
  }
}
