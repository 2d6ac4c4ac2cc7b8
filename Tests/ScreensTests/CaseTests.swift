import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

/// A case file: what can be done, what is refused and why, what others do meanwhile.
@Suite struct CaseTests {
  @Test func `a digit picks the act that stands beside it`() throws {
    let seat = try Seat().open("XF-2026-0003").press("Enter")
    #expect(seat.row(with: "书面告知").hasPrefix("▸ 1 "))
    #expect(seat.row(with: "出具处理意见").hasPrefix("  2 "))
    seat.press("2").isAt("XF-2026-0003  出具处理意见").press("Esc").isAt("卷宗  XF-2026-0003")
    seat.press("2").isAt("XF-2026-0003  出具处理意见")
  }

  @Test func `the digits of the case file and of its list of acts are the same`() throws {
    for number in ["XF-2026-0001", "XF-2026-0003", "JF-2026-0008", "XF-2025-0001"] {
      let possible =
        try Seat().open(number).press("Enter").text.split(separator: "\n")
        .filter { $0.dropFirst(2).first?.isNumber ?? false }.count - 1
      for digit in 1...possible {
        let direct = try Seat().open(number).press("\(digit)")
        let listed = try Seat().open(number).press("Enter \(digit)")
        #expect(direct.place == listed.place, "\(number) \(digit)")
      }
    }
  }

  @Test func `a refused act stays in the list and says why`() throws {
    let seat = try Seat().open("XF-2026-0001").press("Enter")
    for _ in 0..<40 where !seat.line(seat.surface.cursor?.row ?? 0).contains("出具处理意见") {
      seat.press("Down")
    }
    seat.sees("出具处理意见", "目前“已登记”")
    seat.press("Enter").sees("办理  XF-2026-0001")
    #expect(seat.status.contains("目前“已登记”，不能“出具处理意见”"))
  }

  @Test func `a case without answer and delivery is not closed, and the screen says why`() throws {
    try Seat().open("XF-2026-0005").sees("未答复送达，也未记明不需答复的理由，暂不能办结")
  }

  @Test func `an act is saved, the case has moved on, and the history names it`() throws {
    let seat = try Seat().open("XF-2026-0003").press("2").press("Tab").type("取样超标")
      .press("Tab").type("已责令停止排放").press("Tab").type("《水污染防治法》").press("Tab").type("1")
      .press("F2")
    seat.sees("卷宗  XF-2026-0003", "已保存：出具处理意见", "已责令停止排放", "待送达")
    #expect(try seat.sample.caseFile("XF-2026-0003").stage == .answered)
  }

  @Test func `a correction shows old and new, and both stay readable`() throws {
    let seat = try Seat().open("XF-2026-0002").press("End c").sees("更正").press("Tab", times: 7)
    seat.press("Ctrl-U").type("请求修复路灯五盏").press("F2")
    seat.sees("更正内容", "反映事项  请求修复村道路灯 → 请求修复路灯五盏", "[ 再看看 ]").press("Enter")
    #expect(try seat.sample.caseFile("XF-2026-0002").matter == "请求修复村道路灯")
    seat.press("F2 Left Enter").sees("卷宗  XF-2026-0002", "请求修复路灯五盏", "更正")
    #expect(try seat.sample.caseFile("XF-2026-0002").matter == "请求修复路灯五盏")
  }

  @Test func `a correction after other acts wants its reason, in the field for it`() throws {
    let seat = try Seat().open("XF-2026-0005").press("End c").press("Tab", times: 7).press("Ctrl-U")
    seat.type("请求更换水管").press("F2 Left Enter").sees("已有后续办理，更正须写明理由", "请求更换水管")
    seat.sees("✗ 更正理由").type("来信原文如此").press("F2 Left Enter").isAt("卷宗  XF-2026-0005")
    seat.sees("请求更换水管")
  }

  @Test func `a correction of something else says the sentence, not at another field`() throws {
    // A transfer has a reason of its own, which is not the reason of the correction.
    let seat = try Seat().open("XF-2026-0010").press("End Up Up c").sees("更正“转送”").press("Ctrl-U")
    seat.type("县自然资源局").press("F2 Left Enter").sees("更正须写明理由").sees("✗ 更正理由")
    seat.seesNothing(of: "✗ 理由")
  }

  @Test func `a case of another year and law names the article of its time`() throws {
    try Seat().open("XF-2022-0001").sees("《信访条例》（2005）").press("?").sees("《信访条例》（2005）第二十二条")
  }

  @Test func `a reckoning explains each day between the raw and the legal one`() throws {
    try Seat().open("XF-2026-0003").press("?")
      .sees("2026-11-07", "15日", "2026-11-22", "2026-11-23", "周末", "顺延")
    try Seat().open("XF-2026-0006").press("Down ?").sees("60日", "2027-01-11", "待2027年放假安排公布后确定")
    try Seat().open("XF-2026-0001").press("?").sees("2026-11-03", "2026-11-18").seesNothing(
      of: "顺延")
  }

  @Test func `the menu and the register lead to the same case`() throws {
    let seat = try Seat().open("JF-2026-0007").sees("神前、岭后", "山林界址纠纷")
    let text = seat.text
    #expect(try Seat().press("F9 5 F3").type("山林").press("Enter").text == text)
  }

  @Test func `nothing can be done to a void case, and it says so`() throws {
    try Seat("09").open("XF-2026-0015").sees("作废", "现在没有可办的步骤")
  }

  @Test func `a past day is for reading alone, and what does not look back is of today`() throws {
    let seat = try Seat("09")
    let before = try seat.sample.office.lastPosition()
    seat.press("F9 8 t").type("2026-11-10").press("F2").sees("〔截至2026-11-10〕督办")
    seat.press("F4").sees("只看不办").press("8 F7").sees("只看不办")
    seat.press("Enter 1").sees("只看不办").press("y").sees("只看不办")
    seat.openHandover()
    seat.press("F9 8").seesNothing(of: "截至2026-11-10")
    #expect(try seat.sample.office.lastPosition() == before)
  }
}
