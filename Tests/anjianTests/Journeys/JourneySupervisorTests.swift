import Testing

extension JourneyTests {
  @Suite struct JourneySupervisorTests {
    @Test(arguments: JourneyTerminal.all)
    func
      `a supervisor goes from a number to its list, from the list to the case, and to the months that are missing`(
        _ terminal: JourneyTerminal
      ) throws
    {
      let office = try JourneyOffice()
      let overdue = try office.cases("overdue")
      let first = try #require(overdue.first)
      let ui = try Journey(office, on: terminal)
      try ui.signIn(JourneyOffice.supervisor).go("督办").sees("督办", "按剩余天数", "按承办人").cursor(
        on: first.number)
      try ui.press("1").sees("台账", "逾期", "共 \(overdue.count) 件", first.number).cursor(
        on: first.number)
      try ui.press("Enter").sees("卷宗  \(first.number)", "办理记录").press("F10").sees(
        "共 \(overdue.count) 件")
      try ui.press("F10").sees("按剩余天数")

      try ui.go("零报告").sees("零报告  2026年", "!!", "118/120")
      try ui.press("Home", "n").sees("神前 2026年10月 未报").cursor(on: "神前")
      #expect(ui.frame?.beforeCursor.contains("!!") == false)
      try ui.press("n").sees("西寨 2026年10月 未报").cursor(on: "西寨")
    }
  }
}
