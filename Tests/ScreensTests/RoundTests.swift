import Casework
import OfficeStore
import TerminalUI
import Testing

/// Rounds closed, reported twice, signed under a wrong clock: what the screens make of it.
@Suite struct RoundTests {
  /// An office in which a sweep was closed with every village missing.
  private func closedSweep() throws -> SampleOffice {
    let sample = try SampleOffice()
    try sample.acts(
      "09",
      OpenSweep.filled {
        ($0.name, $0.occasion) = ("节前排查", "国庆")
        ($0.first, $0.due) = (Day("2026-11-10"), Day("2026-11-12"))
      })
    let other = try sample.another()
    defer { other.close() }
    let file = try #require(other.book.rounds.first { $0.name == "节前排查" })
    let reasons = other.book.villages.map { Remark(about: $0.id, text: "台风，\($0.name)道路不通") }
    try other.perform(
      [
        Proposal(
          CloseRound(month: nil, missing: reasons), about: Subject(.round, file.id),
          on: sample.clock.instant.day, seen: file.history.last?.entry)
      ], by: try sample.viewer("09"))
    return sample
  }

  @Test(arguments: [Size.classical, Size(rows: 20, columns: 80), Size(rows: 40, columns: 120)])
  func `a round closed with many missing fits any window, and is opened again there`(_ size: Size)
    throws
  {
    let seat = try Seat("09", in: try closedSweep(), size: size).press("F9 7 F4 Down Enter")
    seat.sees("节前排查").press("e").isAt("期次  节前排查").sees("已关闭", "未报")
    if size.rows < 30 {
      seat.sees("行，F4 看全文").press("F4").sees("全文", "所城：台风").press("End").sees("经过")
      seat.press("Esc")
    }
    seat.sees("重新开放").press("1").sees("重新开放", "理由").type("补报").press("F2").sees("已保存：重新开放")
  }

  @Test
  func `under a clock that may be wrong a zero asks for the date, and is signed by Enter again`()
    throws
  {
    let sample = try SampleOffice()
    let seat = try Seat("105", in: sample)
    sample.clock.set("2027-02-03 09:00")
    seat.press("F5 0 1 Enter").sees("请确认今天的日期", "今天就是2027-02-03")
    seat.press("Esc").seesNothing(of: "请确认今天的日期").press("Enter").sees("请确认今天的日期")
    seat.press("Left Enter").sees("日期已确认").press("Enter").sees("已报送 神前")
  }

  @Test func `whoever reports second is told of the first, and amends it with what was typed`()
    throws
  {
    let sample = try SampleOffice()
    let seat = try Seat("02", in: sample).press("F9 7 n Enter").isAt("神前  2026年9月").press("0 2")
    seat.press("Tab Tab").type("林联络员")
    let village = try #require(try sample.viewer("105").villages.first)
    let september = Month(year: 2026, month: 9)
    try sample.acts(
      "105",
      ReportZero.filled {
        ($0.village, $0.month, $0.check) = (village, september, "round")
      })
    seat.press("F2").sees("这一期已经报送", "神前林联络员已于", "改为更正报告").press("Enter")
    seat.sees("更正报告", "会议").seesNothing(of: "这一期已经报送")
    // What was typed into the other form is kept here too.
    seat.press("Tick")
    let drafts = try sample.office.drafts(of: try sample.viewer("02"))
    #expect(
      drafts.contains { $0.form.contains(AmendReport.kind) && $0.values["check"] == "meeting" })
  }

  @Test func `a zero typed for a village that contradicts a dispute is signed on the second Enter`()
    throws
  {
    let seat = try Seat("02").press("F9 7 Ctrl-Home").press("Down", times: 4).press(
      "Right", times: 9)
    seat.sees("神前 2026年10月").press("g").isAt("代填  2026年10月").press("F4 Tab 1")
    let first = seat.press("Enter").status
    guard first.contains("已登记") else { return #expect(first.contains("已报送 神前")) }
    seat.press("Enter").sees("已报送 神前零报告")
  }
}
