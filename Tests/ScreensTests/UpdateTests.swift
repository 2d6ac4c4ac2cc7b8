import Casework
import OfficeStore
import Testing

/// Others work on the same file: what they record shows when one asks for it, and not before.
@Suite struct UpdateTests {
  private func overdue(_ sample: SampleOffice) throws -> RegisterPetition {
    let village = try #require(sample.office.book.village(named: "05")).id
    return .filled { act in
      (act.channel, act.names, act.matter) = ("letter", "郑新来", "刚由另一终端登记")
      act.places = [.village(village)]
    }
  }

  @Test(arguments: ["", "F9 5", "F9 5 6", "F9 8"])
  func `rows and numbers stay until F5`(_ keys: String) throws {
    let seat = try Seat().press(keys)
    let (before, lasting) = (seat.text, seat.lasting)
    try seat.sample.acts("03", try overdue(seat.sample))
    #expect(seat.text == before)
    seat.press("Tick").sees("有1处更新 F5刷新")
    #expect(seat.lasting == lasting)
    seat.press("F5").seesNothing(of: "处更新")
    #expect(seat.text != before)
  }

  @Test func `F5 shows what another terminal has registered`() throws {
    let seat = try Seat().press("F9 5 6")
    let count = try #require(seat.number(after: "共"))
    try seat.sample.acts("03", try overdue(seat.sample))
    seat.press("Tick Down Up End Home").seesNothing(of: "刚由另一终端登记")
    #expect(seat.number(after: "共") == count)
    seat.press("F5").sees("共 \(count + 1) 件").press("End").sees("刚由另一终端")
  }

  @Test func `the cursor stays on its case when others come before it`() throws {
    let seat = try Seat().press("F9 5 1 End")
    let (before, count) = (seat.row(with: "▸"), try #require(seat.number(after: "共")))
    #expect(!before.isEmpty)
    seat.sees("\(count)/\(count)")
    try seat.sample.acts("03", try overdue(seat.sample))
    seat.press("F5").sees("\(count + 1)/\(count + 1)")
    #expect(seat.row(with: "▸") == before)
  }

  @Test func `one's own entries are no news`() throws {
    let seat = try Seat().open("XF-2026-0003").press("Enter").type("5").press("Esc")
    seat.open("JF-2026-0008").press("Tick").seesNothing(of: "处更新")
    seat.press("F7").seesNothing(of: "处更新")
    let intake = try Seat().press("F7 1 1 Tab").type("王小花").press("Tab", times: 5).press("05 Tab")
    intake.type("反映路灯").press("F2 Tick Tick").seesNothing(of: "处更新")
    try intake.sample.acts("03", try overdue(intake.sample))
    intake.press("Tick Down").sees("有1处更新")
  }

  @Test func `on a case file F5 shows the step that another one took`() throws {
    let seat = try Seat().open("XF-2026-0003")
    try seat.sample.acts("03", Note.sample, on: try seat.sample.caseFile("XF-2026-0003"))
    seat.seesNothing(of: "已到现场查看").press("Tick").sees("有1处更新").seesNothing(of: "已到现场查看")
    seat.press("F5").sees("已到现场查看")
  }

  @Test func `the matrix shows a report of another terminal after F5`() throws {
    let seat = try Seat().press("F9 7")
    let book = seat.sample.office.book
    let zero = ReportZero.filled {
      $0.village = book.village(named: "05")?.id
      ($0.month, $0.check) = (Month(year: 2026, month: 10), "round")
    }
    let before = seat.row(with: " 神前 ")
    try seat.sample.acts("105", zero)
    seat.press("Tick")
    #expect(seat.row(with: " 神前 ") == before)
    seat.press("F5")
    #expect(seat.row(with: " 神前 ").contains("0!"))
  }

  @Test func `while something is typed the form says that others have recorded, and stays`() throws
  {
    let seat = try Seat().press("F7 1 1 Tab").type("王小花")
    try seat.sample.acts("03", Note.sample, on: try seat.sample.caseFile("XF-2026-0003"))
    seat.press("Tick").sees("王小花").press("F5").sees("王小花").press("Tab").sees("王小花")
  }
}
