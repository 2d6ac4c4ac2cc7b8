import Casework
import OfficeStore
import Testing

/// The liaison's months and the staff's matrix.
@Suite struct MonthTests {
  @Test func `the oldest month that is owed is offered by name`() throws {
    try Seat("105").sees("神前  2026年9月零报告（已过51天，共有 2 期待报）")
  }

  @Test func `a zero is 0, how it was checked, Enter; and the next month is offered`() throws {
    let seat = try Seat("105").press("0").sees("该期经排查，未发现矛盾纠纷", "1 ", "4 ")
    seat.press("Enter").sees("请先按 1–4").press("1 Enter").sees(
      "已报送 神前 2026年9月零报告", "神前  2026年10月零报告")
    #expect(try marks(seat) == ["0~", "!!"])
  }

  /// The own village's cells of the last two months that have ended.
  private func marks(_ seat: Seat) throws -> [String]? {
    let months = [9, 10].map { Round.month(Month(year: 2026, month: $0)) }
    return try seat.sample.office.matrix(of: months, for: seat.sample.viewer("105")).first?.cells
      .map(\.mark)
  }

  @Test func `Esc signs nothing`() throws {
    let seat = try Seat("105").press("0 1 Esc").seesNothing(of: "已报送").sees("神前  2026年9月零报告")
    #expect(try marks(seat) == ["!!", "!!"])
  }

  @Test func `a month that runs or is reported cannot be signed`() throws {
    try Seat("105").press("Home 0").sees("11月还没有结束，结束后才能报送").sees("还没有结束")
    try Seat("105").press("Down Down 0").sees("已经报送；有变化的，在这里按 Enter 更正报告").isAt("神前  2026年7月")
  }

  @Test func `matters name the month's recorded disputes, and the count is derived`() throws {
    let seat = try Seat("105").press("0 1 Enter 1").isAt("神前  2026年10月  有情况")
    seat.sees("JF-2026-0005", "JF-2026-0007").seesNothing(of: "屋檐", "XF-")
    seat.press("Tab 2 F2").sees("已保存：有情况").press("F9 1").sees("有情况2件")
  }

  @Test func `a dispute is taken in on the spot and can be named`() throws {
    let seat = try Seat("105").press("1").isAt("神前  2026年9月  有情况").press("F7")
    seat.isAt("登记  纠纷").sees("神前")
    seat.press("Shift-Tab Ctrl-U").type("2026-09-15").press("Tab 2 Tab").type("林甲、林乙")
    seat.press("Tab", times: 5).type("排水纠纷").press("F2").sees("已登记 JF-2026-0009").isAt("有情况")
    seat.press("F4").sees("JF-2026-0009 林甲、林乙").type("9").press("Enter 1 F2").sees("已保存：有情况")
    seat.press("F9 1").sees("有情况1件")
  }

  @Test func `staff type a zero for a village and write down who said it`() throws {
    let seat = try Seat().press("F9 7 n Enter").isAt("神前  2026年9月").sees("未报", "联系人  神前林联络员")
    seat.press("0").sees("零报告").press("1 F2").sees("✗ 报告人", "必填")
    seat.type("林联络员").press("F2").sees("已保存：零报告", "零报告，迟报")
    seat.sees("签报人  林联络员", "代填  李办事员").press("Esc").sees("神前 2026年9月 零报告，迟报")
  }

  @Test func `a month that has not ended is not opened`() throws {
    try Seat().press("F9 7 Right Enter").sees("未到期").press("0").sees("11月还没有结束")
  }

  @Test func `n finds each missing month in turn`() throws {
    let seat = try Seat().press("F9 7")
    var found: [String] = []
    for _ in 0..<4 { found.append(seat.press("n").help) }
    #expect(
      Set(found.map { $0.split(separator: "，")[0] }) == [
        " 神前 2026年9月 未报", " 神前 2026年10月 未报", " 西寨 2026年10月 未报", " 岭后 2026年6月 未报",
      ])
  }

  @Test func `a report opens its disputes`() throws {
    let seat = try Seat().press("F9 7 Ctrl-Home").press("Down", times: 6).press("Right", times: 8)
    seat.sees("龙湾 2026年9月 有情况2件").press("Enter").sees("1  JF-2026-0003", "2  JF-2026-0002")
    seat.press("1").sees("卷宗  JF-2026-0003")
  }
}
