import Testing

extension JourneyTests {
  @Suite struct JourneyClerkTests {
    private let office: JourneyOffice

    init() throws { office = try JourneyOffice() }

    @Test(arguments: JourneyTerminal.all)
    func `a clerk takes in a petition, finds it again and carries it to its end`(
      _ terminal: JourneyTerminal
    ) throws {
      let before = try visits()
      let ui = try Journey(office, on: terminal)
      let number = try ui.signIn(JourneyOffice.clerk).takeIn(
        "来访", from: "王大海", in: "sq", "反映垟边排水沟堵塞")
      try ui.sees("神前  王大海").seesNot("更新")
      #expect(try visits() == before.map { $0 + 1 })
      try ui.go("来访台账").sees("来访  2026年", "\(before[0] + 1) 批 \(before[1] + 1) 人次", "反映垟边")

      for typed in ["wangdahai", "wdh", "垟", String(number.suffix(4)), number] {
        try ui.find(typed).sees(number)
      }
      try ui.sees("共 1 件").press("Enter").sees("卷宗  \(number)", "办理记录")

      try ui.press("End", "c").sees("更正“登记”").tab(to: "反映事项").press("End").type("两处").cursor(
        behind: "堵塞两处")
      try ui.press("F2").sees("反映垟边排水沟堵塞 → 反映垟边排水沟堵塞两处").press("Tab", "Enter")
      try ui.sees("卷宗", "反映垟边排水沟堵塞两处", "（已更正）")

      try ui.act("受理").tab(to: "办理途径").type("6").sees("普通信访").press("F2").sees("已保存：受理", "办理期限")
      try ui.act("书面告知").tab(to: "告知形式").type("1").press("F2").sees("已保存：书面告知")

      try ui.press("Enter").sees(" 办理  ")
      while try ui.look().line.contains("办结") == false { try ui.press("Down") }
      try ui.press("Enter").sees("需答复”（《信访工作条例》第三十二条）").press("F10").sees("卷宗")

      try ui.act("出具处理意见").fill("事实和理由", "到现场查看，属实")
      try ui.fill("处理意见", "经核实属实，已疏通").cursor(behind: "已疏通")
      try ui.fill("法律依据", "《信访工作条例》第三十二条")
      try ui.tab(to: "结论").type("1").sees("支持").press("F2").sees("已保存：出具处理意见")
      try ui.act("送达").tab(to: "送达方式").type("1").fill("签收人", "王大海").press("F2").sees("已保存：送达")
      try ui.act("办结").sees("办结").press("F2").sees("已办结")
      let shown = try office.run("case", "show", number, "--json", as: JourneyOffice.clerk)
      let stage: String? = shown["stage"]
      #expect(stage == "closed", "\(ui.frame?.text ?? "") \(shown)")
    }

    /// The year's visits and their persons, as the clerk's list counts them.
    private func visits() throws -> [Int] {
      let rows: [[String: Any]] =
        try office.run("visit", "list", "--json", as: JourneyOffice.clerk)["visits"] ?? []
      let valid = rows.filter { $0["void"] as? Bool != true }
      return [valid.count, valid.reduce(0) { $0 + ($1["headcount"] as? Int ?? 0) }]
    }

    @Test func `an accusation is seen by its registrar and not by the accused`() throws {
      let ui = try Journey(office)
      let number = try ui.signIn(JourneyOffice.clerk).takeIn(
        "来信", from: "余得水", in: "sq", "反映垟边工程款去向", purpose: "揭发控告", accused: "林办事员")
      try ui.sees("限制件").find("余得水").sees(number).signOut()

      try ui.signIn(JourneyOffice.otherClerk)
      for typed in ["yudeshui", "yds", "垟", number] {
        try ui.find(typed).sees("没有找到")
      }
      let hidden = try office.run(
        "case", "list", "--view", "all", "--json", "--text", "余得水", as: JourneyOffice.otherClerk)
      #expect(hidden.status == 1)
      #expect(!hidden.out.contains(number))
      #expect(try office.run("case", "show", number, "--json", as: JourneyOffice.clerk).status == 0)
    }

    @Test
    func
      `of two programs on one file the second shows what the first has saved when it is asked to`()
      throws
    {
      let (first, second) = (try Journey(office), try Journey(office))
      try second.signIn(JourneyOffice.otherClerk).press("4").sees("台账  待受理")
      let number = try first.signIn(JourneyOffice.clerk).takeIn(
        "来信", from: "丁望山", in: "sq", "请求修复垟边机耕路")
      try second.sees("有1处更新 F5刷新").seesNot(number).press("F5").sees(number).seesNot("处更新")

      try second.find(number).sees("共 1 件").press("Enter").sees("卷宗  \(number)")
      try second.act("受理").tab(to: "办理途径").type("6").sees("普通信访")
      try first.act("受理").tab(to: "办理途径").type("6").press("F2").sees("已保存：受理")
      try second.press("F2").sees("这一步现在不能办", "李办事员11-23 10:", "目前“", "存为草稿并返回")
      try second.press("Tab", "Enter")
      try second.sees("F2保存", "普通信访").seesNot("已保存")
      let history: [Any]? = try office.run(
        "case", "show", number, "--json", as: JourneyOffice.clerk)["history"]
      #expect(history?.count == 2)
    }
  }
}
