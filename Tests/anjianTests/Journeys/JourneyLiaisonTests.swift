import Testing

extension JourneyTests {
  @Suite struct JourneyLiaisonTests {
    private static let now = "2026-12-02 09:30"
    private let office: JourneyOffice
    private let hidden: Hidden

    init() throws {
      office = try JourneyOffice()
      hidden = try Hidden.all.get()
    }

    /// What a liaison of 神前 must not know: who is in any petition or in another village's dispute, and its number.
    private struct Hidden {
      let names: Set<String>
      let numbers: Set<String>

      static let all = Result { try Hidden(JourneyOffice().cases()) }

      init(_ cases: [JourneyCase]) throws {
        let own = cases.filter { !$0.isPetition && $0.villages.contains(JourneyOffice.village) }
        let others = cases.filter { $0.isPetition || !$0.villages.contains(JourneyOffice.village) }
        let known = own.flatMap(\.names)
        names = Set(others.flatMap(\.names)).filter { name in !known.contains { $0.contains(name) }
        }
        numbers = Set(others.map(\.number))
        try #require(names.count > 200 && numbers.count > 200 && own.count > 5)
      }
    }

    @Test(arguments: JourneyTerminal.all)
    func `a liaison signs a month in three keys and names the disputes of another`(
      _ terminal: JourneyTerminal
    ) throws {
      let ui = try Journey(office, on: terminal, now: Self.now)
      try ui.signIn(JourneyOffice.liaison).sees("神前  2026年10月零报告", "未报").cursor(on: "2026年10月")
      try ui.press("0").sees("1 走访", "4 网格巡查").seesNot("[1 走访]")
      try ui.press("4").sees("[4 网格巡查]")
      try ui.press("Enter").sees("已报送 神前 2026年10月零报告", "神前  2026年11月零报告").cursor(on: "2026年11月")

      try ui.press("1").sees("本期纠纷", "JF-2026-").press("F7").sees("登记  纠纷", "发生地  神前")
      try ui.press("BTab", "C-u").type("11-28").tab(to: "来源").sees("2026-11-28").type("1")
      try ui.fill("当事人", "陈阿土、林阿木").cursor(behind: "林阿木").fill("纠纷事由", "屋后水沟互堵").press("F2")
      try ui.sees("已登记 JF-2026-", "本期纠纷")
      let number = String(try #require(ui.frame?.text.firstMatch(of: /已登记 (JF-2026-\d{4})/)?.1))
      try ui.tab(to: "本期纠纷").press("Space").sees("邱燕鹏、黄山", "] \(number)")
      if ui.frame?.shows("[x] \(number)") == false {
        try ui.type(String(number.suffix(2))).sees("[x] \(number)")
      }
      try ui.press("Enter").tab(to: "排查方式").type("1").sees("走访").press("F2").sees(
        "已保存：有情况", "本村没有待报的期次")
      try ui.press("Up", "Down").cursor(on: "2026年11月").press("Enter").sees(
        "有情况3件", "邱燕鹏、黄山", "陈阿土、林阿木")

      try ui.go("台账").sees("台账  在办").press("1").sees("台账  全部", "邱燕鹏").press("End")
      for typed in ["wangdahai", "wdh", "XF-2026"] { try ui.find(typed).sees("没有找到") }
      try ui.press("F9").sees("菜单").seesNot("登记信访").seesNot("督办").press("F10").press("F1").sees(
        "帮助")
      ui.never(sees: hidden.names.union(hidden.numbers))
      #expect(ui.frames.contains { $0.shows("邱燕鹏") }, "the frames were looked at")
    }

    @Test func `no command of a liaison says a name of another village or of a petition`() throws {
      let petition = try #require(hidden.numbers.first { $0.hasPrefix("XF") })
      let commands = [
        ["case", "list", "--view", "all", "--limit", "100000"],
        ["case", "list", "--view", "all", "--text", "wangdahai"],
        ["case", "show", petition], ["visit", "list"], ["zero", "list", "--year", "2026"],
        ["figures", "--year", "2026"],
        ["case", "list", "--where", "06"], ["case", "list", "--handler", "02"],
      ]
      var said = ""
      for command in commands {
        let result = try office.run(command + ["--json"], as: JourneyOffice.liaison, now: Self.now)
        said += result.out + result.err
      }
      #expect(said.contains("邱燕鹏"))
      for name in hidden.names { #expect(!said.contains(name), "\(name) was said") }
    }
  }
}
