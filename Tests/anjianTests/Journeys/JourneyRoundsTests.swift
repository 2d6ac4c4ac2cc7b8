import Testing

extension JourneyTests {
  /// Villages' rounds in a real terminal: late, contradicted, day by day, before an event, after the lock, closed.
  @Suite struct JourneyRoundsTests {
    private let office: JourneyOffice

    init() throws { office = try JourneyOffice() }

    private func runs(_ arguments: String..., as officer: String, at now: String) throws {
      let result = try office.run(arguments, as: officer, now: now)
      try #require(result.status == 0, "\(result.err)")
    }

    @Test func `a late zero takes three keys and says that it is late`() throws {
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.liaison).sees("神前  2026年10月零报告", "已过20天")
      let keys = ["0", "1", "Enter"]
      for key in keys { try ui.press(key) }
      #expect(keys.count == 3)
      try ui.sees("已报送 神前 2026年10月零报告", "零报告，迟报", "10月0!")
    }

    @Test
    func `a dispute that comes to light after a zero is seen by both, and the report is amended`()
      throws
    {
      let now = "2026-12-02 09:30"
      try runs(
        "zero", "file", "05", "2026-11", "--check", "round", as: JourneyOffice.liaison, at: now)
      let liaison = try Journey(office, now: "2026-12-03 10:00")
      try liaison.signIn(JourneyOffice.liaison)
      try runs(
        "case", "add", "dispute", "--source", "apply", "--name", "陈阿土、林阿木", "--where", "05",
        "--matter", "水沟互堵", "--day", "2026-11-20", as: JourneyOffice.clerk,
        at: "2026-12-03 09:00")
      try liaison.press("F5").sees("有未列入的纠纷", "11月0!")
      let supervisor = try Journey(office, now: "2026-12-03 10:05")
      try supervisor.signIn(JourneyOffice.supervisor).sees("零报告疑问").go("零报告").sees("0!", "待更正")

      try liaison.press("Home").cursor(on: "2026年12月").press("Down").cursor(on: "2026年11月")
      try liaison.press("Enter").sees("神前  2026年11月", "没有列入").act("更正报告")
      try liaison.sees("本期纠纷", "3项").fill("更正理由", "报送后当事人才来反映").press("F2")
      try liaison.sees("已保存：更正报告", "原报告  2026-12-02", "更正理由：报送后当事人才来反映")
      try supervisor.press("F5").loses("0!")
    }

    @Test
    func `a sensitive week is opened, signed day by day after the cut-off, and seen as a board`()
      throws
    {
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.supervisor).go("零报告").sees("零报告  2026年").press("F4").sees("期次")
      try ui.press("1").sees("开启敏感时期").fill("名称", "年末").tab(to: "自").type("11-23")
      try ui.tab(to: "至").type("11-25").press("F2").sees("已保存：开启敏感时期", "年末")

      let early = try Journey(office, now: "2026-11-23 15:59")
      try early.signIn(JourneyOffice.liaison).sees("年末 11-23", "还没有结束")
      for day in ["23", "25"] {
        let liaison = try Journey(office, now: "2026-11-\(day) 16:00")
        try liaison.signIn(JourneyOffice.liaison).press("Home").cursor(on: "2026年11月")
        try liaison.press("Down").cursor(on: "年末 11-\(day)").press("0").sees("年末 11-\(day)零报告")
        try liaison.press("4", "Enter").sees("已报送 神前 年末 11-\(day)零报告")
      }
      let board = try Journey(office, now: "2026-11-25 17:00")
      try board.signIn(JourneyOffice.supervisor).sees("年末", "今天到期").go("零报告").sees("零报告  2026年")
      try board.press("F4").sees("年末").press("Down").cursor(on: "年末").press("Enter")
      try board.sees("零报告  年末", "11-23", "11-25", "今日待报11村")
      let row = board.frame?.text.split(separator: "\n").first { $0.contains(" 神前 ") } ?? ""
      #expect(row.split(separator: " ").dropFirst().joined(separator: " ") == "0 !! 0 1", "\(row)")
    }

    @Test func `a special sweep is ordered, returned by a village and shown as one column`() throws
    {
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.supervisor).go("零报告").press("F4").sees("期次").press("2")
      try ui.sees("部署专项排查").fill("名称", "运动会前排查").fill("事由", "全镇运动会").tab(to: "自")
      try ui.type("11-23").tab(to: "报送期限").type("11-27").press("F2").sees("已保存：部署专项排查", "运动会前排查")
      let liaison = try Journey(office)
      try liaison.signIn(JourneyOffice.liaison).sees("运动会前排查").press("Home").cursor(on: "2026年11月")
      try runs(
        "zero", "file", "05", "运动会前排查", "--check", "grid", as: JourneyOffice.liaison,
        at: "2026-11-23 11:00")
      try ui.press("Down").cursor(on: "运动会前排查").press("Enter").sees("零报告  运动会前排查", "应报1 实报1")
    }

    @Test func `after the lock a village reports with an exception, and not before`() throws {
      try runs(
        "round", "days", "--from", "2026-11", "--set", "lock=10", "--set", "reason=镇里规定",
        as: JourneyOffice.supervisor, at: JourneyOffice.now)
      let now = "2026-12-15 09:00"
      let liaison = try Journey(office, now: now)
      try liaison.signIn(JourneyOffice.liaison).sees("2026年11月").press("Home").press("Down")
      try liaison.cursor(on: "2026年11月").press("0")
      try liaison.sees("2026年11月已于2026-12-10锁定，请分管领导准许神前例外后再报", "未报，已锁定")

      let supervisor = try Journey(office, now: now)
      try supervisor.signIn(JourneyOffice.supervisor).go("零报告").sees("零报告  2026年").press("C-Home")
      for _ in 0..<4 { try supervisor.press("Down") }
      for _ in 0..<10 { try supervisor.press("Right") }
      try supervisor.sees("神前 2026年11月 未报").press("Enter").sees("已于2026-12-10锁定")
      try supervisor.act("准许锁定后补报").tab(to: "准许至").type("12-16").fill("理由", "联络员住院").press("F2")
      try supervisor.sees("陈副镇长准许至2026-12-16：联络员住院")

      try liaison.press("F5").sees("例外至12-16").press("0").sees("排查方式").press("1", "Enter").sees(
        "已报送 神前 2026年11月零报告")
      try supervisor.press("F10").sees("零报告  2026年").press("p").sees("零报告月报表").press("End")
      try supervisor.sees("锁定后例外", "联络员住院")
    }

    @Test func `a month is closed with the missing named, takes nothing, and opens with a reason`()
      throws
    {
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.supervisor).go("零报告").sees("118/120").press("e").sees(
        "2026年10月  关闭")
      try ui.press("F2").sees("请写明未报的原因：神前、西寨")
      try ui.fill("神前", "换届无人").fill("西寨", "联络员住院").press("F2").sees("已保存：关闭", "关闭，未报2村")
      let liaison = try Journey(office)
      try liaison.signIn(JourneyOffice.liaison).sees("未报，已关闭").press("Home", "Down").press("0")
      try liaison.sees("2026年10月已于2026-11-23关闭，请分管领导重新开放后再报")
      try ui.press("e").sees("已关闭", "换届无人").act("重新开放").fill("理由", "神前补报").press("F2")
      try ui.sees("已保存：重新开放")
      try liaison.press("F5").press("0").sees("排查方式").press("1", "Enter")
      try liaison.sees("已报送 神前 2026年10月零报告")
    }
  }
}
