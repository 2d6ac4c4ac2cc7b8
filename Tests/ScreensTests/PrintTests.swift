import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Testing
import Wording

/// Paper: looked at first, then printed or saved, and that is written down.
@Suite struct PrintTests {
  @Test func `what is looked at leaves no entry; what is printed or saved leaves one each`() throws
  {
    let seat = try Seat().open("XF-2026-0003").press("p").sees("接收（受理）告知书")
    let before = try seat.sample.office.lastPosition()
    seat.press("1").sees("信访事项", "印章").press("Esc")
    #expect(try seat.sample.office.lastPosition() == before)
    seat.isAt("卷宗  XF-2026-0003").press("p 1 1")
    #expect(seat.status.contains("已送打印机：id 1"))
    seat.press("2")
    #expect(seat.status.contains("已存为 /prints/1"))
    seat.press("3")
    #expect(try seat.sample.office.lastPosition() == before + 3)
    let lines = try seat.sample.caseFile("XF-2026-0003").history.suffix(3)
    #expect(lines.allSatisfy { $0.act == "print" })
    #expect(lines.map(\.digest.zh).map { $0.split(separator: "，")[1] } == ["打印机", "PDF文件", "文本文件"])
    seat.press("Esc").sees("打印")
  }

  @Test func `where there is no printer the PDF is kept, the screen says where, and the entry too`()
    throws
  {
    let seat = try Seat().open("XF-2026-0003").press("p 1")
    seat.sample.desktop.refuse(Wording(zh: "没有打印：本机没有 lp", en: "Not printed: no lp"))
    seat.press("1")
    #expect(seat.status.contains("没有打印：本机没有 lp") && seat.status.contains("/prints/1.pdf"))
    let long = "没有打印：" + String(repeating: "打印机缺纸，", count: 12)
    seat.sample.desktop.refuse(Wording(zh: long, en: long))
    seat.press("1")
    #expect(!seat.status.contains("/prints/1.pdf"))
    seat.sees("/prints/1.pdf").press("Down")
    #expect(!seat.text.contains("/prints/1.pdf"))
    let line = try #require(try seat.sample.caseFile("XF-2026-0003").history.last)
    #expect(line.digest.zh.contains("PDF文件"))
  }

  @Test func `the form on paper is the form on the screen, but for what is hidden there`() throws {
    let seat = try Seat().press("F9 6 p 3")
    let printed = try #require(seat.sample.desktop.printed.first)
    #expect(printed.kind == .visitRecord)
    let shown = seat.text
    for line in printed.pages[0].lines.prefix(8).map(\.text) where !line.contains("电话") {
      #expect(shown.contains(line), "\(line)")
    }
  }

  @Test func `the register prints every row of its view, and its entry names no search`() throws {
    let seat = try Seat().press("F9 5 1 p 3")
    let all = try seat.sample.office.cases(
      CaseQuery(.all), limit: 1000, for: try seat.sample.viewer("02"))
    let text = try #require(seat.sample.desktop.printed.first).text
    for row in all.rows { #expect(text.contains(row.number.description)) }
    seat.press("Esc F3").type("王大海").press("Ctrl-P 3")
    let found = try #require(seat.sample.desktop.printed.last).text
    #expect(found.contains("查找：王大海"))
    let line = try #require(seat.sample.office.book.file.history.last)
    let entry = try seat.sample.office.act(
      line.entry, of: seat.sample.office.book.file, for: try seat.sample.viewer("02"))
    #expect((entry as? Print<OfficeFile>)?.what == "全部，有筛选")
  }

  @Test func `a liaison prints nothing`() throws {
    let seat = try Seat("105").press("F3 Enter p")
    #expect(seat.status.contains("由经办、分管领导、主要领导办理"))
    seat.isAt("卷宗")
    #expect(seat.sample.desktop.printed.isEmpty)
  }

  @Test func `a month that has not ended has no return, and says so`() throws {
    let seat = try Seat().press("F9 7 End p")
    #expect(seat.status.contains("还没有结束"))
    seat.isAt("零报告")
  }

  @Test func `while it is under way nobody leaves, and what became of it is said`() throws {
    let seat = try Seat(isIndexed: false).press("F9 7 p 2")
    seat.press("Esc").isAt("打印")
    #expect(seat.help.contains("正在打印"))
  }

  @Test func `a print cannot be corrected`() throws {
    let seat = try Seat().open("XF-2026-0003").press("p 1 3 Esc")
    for _ in 0..<20 where !seat.line(seat.surface.cursor?.row ?? 0).contains("打印") {
      seat.press("Down")
    }
    seat.press("c")
    #expect(seat.status.contains("打印的记录不能更正"))
  }
}
