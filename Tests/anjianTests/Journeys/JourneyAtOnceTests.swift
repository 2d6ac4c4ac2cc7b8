import Foundation
import Testing

extension JourneyTests {
  /// Two terminals in one office: at one case, at one form; killed, with the clock set back.
  @Suite struct JourneyAtOnceTests {
    private let office: JourneyOffice

    init() throws { office = try JourneyOffice() }

    /// Two clerks with the same new case before them.
    private func atOneCase() throws -> (first: Journey, second: Journey, number: String) {
      let (first, second) = (try Journey(office), try Journey(office))
      let number = try first.signIn(JourneyOffice.clerk).takeIn(
        "来信", from: "丁望山", in: "sq", "请求修复垟边机耕路")
      try second.signIn(JourneyOffice.otherClerk).find(number).sees("共 1 件").press("Enter")
      try second.sees("卷宗  \(number)")
      return (first, second, number)
    }

    /// The supervisor at two terminals with the same form of the office's settings open.
    private func atOneForm() throws -> (first: Journey, second: Journey) {
      let both = (try Journey(office), try Journey(office))
      for ui in [both.0, both.1] {
        try ui.signIn(JourneyOffice.supervisor).go("零报告").sees("零报告  2026年").press("F4")
        try ui.sees("期次").press("3").sees("更改报送日期", "锁定日")
      }
      // Only now: what is typed here would be offered there as a draft.
      for ui in [both.0, both.1] { try ui.fill("自何月起", "2027-02") }
      return both
    }

    private func acts(on number: String) throws -> [String] {
      let shown = try office.run("case", "show", number, "--json", as: JourneyOffice.clerk)
      let history: [[String: Any]] = try #require(shown["history"])
      return history.compactMap { $0["act"] as? String }
    }

    private func verifies(at place: SourceLocation = #_sourceLocation) throws {
      let verified = try office.run("verify", as: "90")
      #expect(verified.status == 0, "\(verified.out)\(verified.err)", sourceLocation: place)
    }

    @Test func `two acts on one case both stand, and the second is told of the first`() throws {
      let (first, second, number) = try atOneCase()
      try second.act("受理").tab(to: "办理途径").type("6").sees("普通信访")
      try first.act("记录进展").fill("进展情况", "已到现场").press("F2").sees("已保存：记录进展")
      // Rows and cursor of the one who types stay; what the other did is announced.
      let before = try second.look()
      try second.sees("有1处更新")
      #expect(second.frame?.cursor.row == before.cursor.row)
      #expect(second.frame?.cursor.column == before.cursor.column)
      try second.press("F2").sees("已保存：受理（此前李办事员11-23", "办理“记录进展”）", "已到现场")
      #expect(try acts(on: number) == ["registerPetition", "note", "accept"])
      try verifies()
    }

    @Test func `different fields of one form both stand`() throws {
      let (first, second) = try atOneForm()
      try first.replace("村报送期限", "5").fill("理由", "周末").press("F2").sees("已保存：更改报送日期")
      try second.replace("锁定日", "15").fill("理由", "太早").press("F2").sees("已并入陈副镇长11-23", "5", "15")
      try second.press("F2").sees("已保存：更改报送日期")
      try second.press("3").sees("自何月起").tab(to: "锁定日").sees("15").tab(to: "理由")
      let shown = second.frame?.text ?? ""
      #expect(shown.contains(/村报送期限（日） +5/), "\(shown)")
    }

    @Test func `the same field shows both values and asks; killed meanwhile, it asks again`() throws
    {
      let (first, second) = try atOneForm()
      try first.replace("村报送期限", "5").fill("理由", "周末").press("F2").sees("已保存：更改报送日期")
      try second.replace("村报送期限", "4").fill("理由", "太早").press("F2")
      try second.sees("“村报送期限（日）”两人都改了", "您填的：4", "：5", "1 用我的", "2 用他人的", "3 重新填写")
      try second.signal(SIGKILL)
      try second.sees("结束 137")
      try verifies()

      let again = try Journey(office, now: "2026-11-23 10:30")
      try again.signIn(JourneyOffice.supervisor).go("零报告").sees("零报告  2026年").press("F4")
      try again.sees("期次").press("3").sees("有一份没有保存的").press("Enter")
      try again.sees("“村报送期限（日）”两人都改了", "您填的：4", "：5").press("1").loses("两人都改了")
      try again.sees("太早").press("F2").sees("已保存：更改报送日期").press("3").sees("自何月起")
      #expect(try again.look().text.contains(/村报送期限（日） +4/))
    }

    @Test func `killed while it saves, what was not recorded is a draft, and the file is whole`()
      throws
    {
      let ui = try Journey(office)
      let number = try ui.signIn(JourneyOffice.clerk).takeIn(
        "来信", from: "丁望山", in: "sq", "请求修复垟边机耕路")
      var saved = 0
      for (round, pause) in [0, 0.004, 0.008, 0.015, 0.4].enumerated() {
        let text = "第\(round)次记录"
        let ui = try Journey(office, now: "2026-11-23 1\(round + 1):00")
        try ui.signIn(JourneyOffice.clerk).find(number).sees("共 1 件").press("Enter")
        try ui.sees("卷宗  \(number)").press("Enter").sees(" 办理  ").pick("记录进展")
        try ui.sees("进展情况")
        if try ui.look().shows("有一份没有保存的") { try ui.press("Tab", "Enter").loses("有一份没有") }
        try ui.fill("进展情况", text)
        try ui.waits("expected what was typed to reach the file") { _ in office.holds(text) }
        let process = try ui.process
        Thread {
          Thread.sleep(forTimeInterval: pause)
          kill(process, SIGKILL)
        }.start()
        try ui.press("F2")
        try ui.sees("结束 137")
        try verifies()
        let notes = try acts(on: number).count { $0 == "note" }
        #expect(notes == saved || notes == saved + 1)
        if notes == saved {
          let again = try Journey(office, now: "2026-11-23 1\(round + 1):30")
          try again.signIn(JourneyOffice.clerk).find(number).sees("共 1 件").press("Enter")
          try again.sees("卷宗  \(number)").press("Enter").sees(" 办理  ").pick("记录进展")
          try again.sees("有一份没有保存的", text)
        }
        saved = notes
      }
      #expect(saved > 0, "the last one had the time to be saved")
    }

    @Test func `others' commits are announced within a second and move nothing under the cursor`()
      throws
    {
      let watching = try Journey(office)
      try watching.signIn(JourneyOffice.clerk).press("4").sees("台账  待受理").press("Down", "Down")
      let before = try watching.look()
      for number in 1...3 {
        let added = try office.run(
          "case", "add", "petition", "--channel", "letter", "--name", "丁望山", "--where", "05",
          "--matter", "请求修复第\(number)座桥", as: JourneyOffice.otherClerk)
        try #require(added.status == 0, "\(added.err)")
        try watching.sees("有\(number)处更新 F5刷新")
        let frame = try #require(watching.frame)
        // All but the line that announces stands as it stood, and so does the cursor.
        #expect(frame.lines.prefix(22) == before.lines.prefix(22))
        #expect(frame.cursor == before.cursor)
      }
      let row = before.line
      try watching.press("F5").loses("处更新")
      #expect(try watching.look().line == row, "after F5 the cursor is on the case that it was on")
    }

    @Test func `with the clock set back writing waits for the date, and nothing typed is lost`()
      throws
    {
      let ui = try Journey(office)
      let number = try ui.signIn(JourneyOffice.clerk).takeIn(
        "来信", from: "丁望山", in: "sq", "请求修复垟边机耕路")
      let late = try Journey(office, now: "2026-11-20 08:00")
      try late.signIn(JourneyOffice.otherClerk).find(number).sees("共 1 件").press("Enter")
      try late.sees("卷宗  \(number)").act("记录进展").fill("进展情况", "时钟拨回以后").press("F2")
      try late.sees("请确认今天的日期", "2026-11-20 08:0", "先不保存").press("Enter").sees("时钟拨回以后")
      #expect(try acts(on: number) == ["registerPetition"])
      #expect(office.holds("时钟拨回以后"))
      try late.signal(SIGKILL)
      try late.sees("结束 137")
      try verifies()

      let again = try Journey(office, now: "2026-11-23 10:30")
      try again.signIn(JourneyOffice.otherClerk).find(number).sees("共 1 件").press("Enter")
      try again.sees("卷宗  \(number)").press("Enter").sees(" 办理  ").pick("记录进展")
      try again.sees("有一份没有保存的").press("Enter")
      try again.sees("时钟拨回以后").press("F2").sees("已保存：记录进展", "时钟拨回以后")
      #expect(try acts(on: number) == ["registerPetition", "note"])
    }
  }
}
