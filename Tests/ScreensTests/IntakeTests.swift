import Casework
import OfficeStore
import Testing
import Wording

/// Taking a matter in, from the first key to the number.
@Suite struct IntakeTests {
  /// Fills in the four compulsory fields of a petition by letter.
  private func fill(_ seat: Seat, names: String = "王小花", matter: String = "反映路灯不亮") {
    seat.press("F7 1 1 Tab").type(names).press("Tab", times: 5).press("05 Tab").type(matter)
  }

  @Test func `a petition is saved, its number appears, and its case file opens`() throws {
    let seat = try Seat()
    fill(seat)
    seat.press("F2").sees("已登记 XF-2026-0019", "卷宗  XF-2026-0019", "反映路灯不亮", "王小花", "神前")
    let file = try seat.sample.caseFile("XF-2026-0019")
    #expect(file.channel == "letter")
    #expect(file.received == "2026-11-23".day)
    #expect(try seat.sample.office.drafts(of: try seat.sample.viewer("02")).isEmpty)
  }

  @Test func `save-and-new keeps where, channel and date, and nothing else`() throws {
    let seat = try Seat().press("F7 1 Shift-Tab Ctrl-U").type("11-20").press("Tab 4 Tab").type(
      "王小花")
    seat.press("Tab Tab").type("13800001234").press("Tab", times: 3).press("05 Tab")
    seat.type("反映路灯不亮").press("F7")
    seat.sees("已登记 XF-2026-0019", "2026-11-20", "来电", "神前", "登记  信访")
    seat.seesNothing(of: "王小花", "路灯", "13800001234")
    seat.type("李小强").press("Tab", times: 6).type("反映路面破损").press("F2")
    seat.sees("已登记 XF-2026-0020")
    let (first, second) = (
      try seat.sample.caseFile("XF-2026-0019"), try seat.sample.caseFile("XF-2026-0020")
    )
    #expect(first.received == "2026-11-20".day && second.received == "2026-11-20".day)
    #expect((second.channel, second.places) == ("phone", first.places))
    #expect(second.people.map(\.name) == ["李小强"] && second.people.first?.phone == nil)
  }

  @Test func `after save-and-new nothing has to be asked before leaving`() throws {
    let seat = try Seat()
    fill(seat)
    seat.press("F7 Esc").sees("今日").seesNothing(of: "还没有保存")
  }

  @Test func `what is missing or wrong is marked, counted and jumped to`() throws {
    let seat = try Seat().press("F7 1 F2")
    seat.sees("✗ 渠道", "✗ 问题属地", "✗ 反映事项", "✗ 渠道：必填", "✗ 信访人：请填写姓名").sees("项需要填写或改正")
    #expect(try seat.sample.cases(for: try seat.sample.viewer("02")).count == 27)
    seat.press("1 Tab Tab Tab Tab Tab Tab 05 Tab").type("反映路灯").press("F2")
    seat.sees("请填写姓名，不愿留名的选匿名", "有1项需要填写或改正")
  }

  @Test(arguments: [
    ("2026-02-30", "2026-02-30"), ("13-45", "13-45"), ("abc", "abc"), ("2026-11-24", "在今天之后"),
  ])
  func `a day that does not exist or has not come is refused with a sentence`(
    _ typed: String, _ told: String
  ) throws {
    let seat = try Seat()
    fill(seat)
    seat.press("Ctrl-Home Ctrl-U").type(typed).press("F2").sees("✗ 收到日期", told)
    #expect(seat.status.contains("改正") || seat.status.contains("今天之后"))
  }

  @Test func `full-width digits and pinyin do what half-width ones do`() throws {
    let seat = try Seat().press("F7 1 Shift-Tab Ctrl-U").type("２０２６－１１－２０").press("Tab")
    seat.sees("2026-11-20").type("４").press("Tab").sees("来电").type("王小花")
    seat.press("Tab", times: 5).type("０５").press("Tab").sees("神前").type("反映路灯").press("F2")
    let file = try seat.sample.caseFile("XF-2026-0019")
    #expect(file.received == "2026-11-20".day && file.channel == "phone")
    seat.press("F7 F9 2 1 Tab").press("Tab", times: 5).type("ｓｑ").press("Tab").sees("神前")
  }

  @Test func `a day is typed over after help and blanks too`() throws {
    let seat = try Seat().press("F7 1 Shift-Tab").sees("2026-11-23")
    seat.press("F1").sees("帮助").press("Esc").type("11-20").press("Tab").sees("2026-11-20")
    seat.press("Shift-Tab Space Tab").sees("2026-11-20")
  }

  @Test func `a doubt typed just before saving is read before it is saved`() throws {
    let seat = try Seat("09").open("XF-2026-0005").press("k").sees("回复期限")
    seat.type("11-20").press("F2").sees("还没有保存", "2027-11-20", "请核对年份")
    seat.press("F2").sees("已保存：催办", "27-11-20前回复")
  }

  @Test func `the screens' own digits may be full-width too`() throws {
    let seat = try Seat().type("１").isAt("台账  逾期").press("Esc F9").type("５").isAt("台账  在办")
    seat.type("１").isAt("台账  全部").press("F9 1 F7")
    seat.type("１").isAt("登记  信访")
    try Seat("105").type("０").sees("排查方式").type("２").press("Enter").sees("已报送")
  }

  @Test func `a visit that becomes a petition is registered once as each`() throws {
    let seat = try Seat().press("F7 2").type("王小花").press("Tab", times: 4).press("05 Tab")
    seat.type("要求补发粮食补贴").press("Tab 3 F2").sees("LF-2026-0005", "XF-2026-0019")
    seat.press("F9 6").sees("LF-2026-0005", "4 批").press("Enter").sees("来访  LF-2026-0005")
    seat.press("o").sees("卷宗  XF-2026-0019")
  }

  @Test func `a petition by visit makes its visit itself`() throws {
    let seat = try Seat().press("F7 1 2 Tab").type("王小花").press("Tab", times: 5).press("05 Tab")
    seat.type("要求补发粮食补贴").press("F2").sees("XF-2026-0019")
    seat.press("F9 6").sees("LF-2026-0005", "4 批 9 人次")
  }

  @Test func `a visit without an answer is refused with a sentence`() throws {
    let seat = try Seat().press("F7 2").type("王小花").press("Tab", times: 4).press("05 Tab")
    seat.type("咨询低保").press("Tab 1 F2").sees("请写明答复内容或告知的去处").sees("✗ 答复或去处")
  }

  @Test func `a dispute between villages names them all`() throws {
    let seat = try Seat().press("F7 3 1 Tab").type("李四、赵五").press("Tab", times: 4)
    seat.press("05 06 Enter").type("水源分配争议").press("F2").sees("JF-2026-0009", "神前、岭后")
    #expect(try seat.sample.caseFile("JF-2026-0009").villages.count == 2)
  }

  @Test func `an accusation is restricted from the moment it is saved`() throws {
    let seat = try Seat()
    fill(seat, matter: "举报有人吃拿卡要")
    seat.press("Tab 3 Tab Tab").type("林办事员").press("F2").sees("限制件")
    try Seat("03", in: seat.sample).press("F3 0019").sees("没有找到")
  }
}
