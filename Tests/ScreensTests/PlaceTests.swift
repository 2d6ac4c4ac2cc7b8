import Casework
import TerminalUI
import Testing
import Wording

/// Getting around: menus, help, views, searches.
@Suite struct PlaceTests {
  @Test(arguments: ["02", "09", "105"])
  func `the menu leads to what its digits say and Esc leads back`(_ officer: String) throws {
    let menu = try Seat(officer).press("F9")
    let lines = menu.text.split(separator: "\n").dropLast()
      .compactMap { $0.dropFirst(2).first }.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
    #expect(lines.count == (officer == "105" ? 6 : officer == "09" ? 15 : 13))
    for key in lines.dropFirst().dropLast() {
      let seat = try Seat(officer).press("F9 \(key)")
      #expect(!seat.title.contains("菜单"))
      seat.press("Esc").sees("今日")
    }
    menu.press("0").sees("登录")
  }

  @Test(arguments: [
    ("wangdahai", "王大海"), ("wdh", "王大海"), ("大海", "王大海"), ("XF-2026-0001", "反映排水沟"),
    ("淹", "反映排水沟"), ("SQ", "神前"), ("0001", "XF-2025-0001"), ("ｗｄｈ", "王大海"),
  ])
  func `the register is searched as one types`(_ query: String, _ found: String) throws {
    for isIndexed in [true, false] {
      let seat = try Seat(isIndexed: isIndexed).press("F3").type(query)
      seat.sees(found).press("Esc").sees("台账")
    }
  }

  @Test func `a search that finds nothing says what else to try`() throws {
    try Seat().press("F3 zzzz").sees("没有找到“zzzz”", "共 0 件").press("Enter").sees("没有找到")
      .press("Backspace", times: 4).sees("XF-2026-0001")
  }

  @Test func `lists say the same before the index is there`() throws {
    for scene in Scenes.lists where scene.name != "drafts" {
      let slow = try Seat(scene.officer, isIndexed: false)
      try scene.play(slow)
      #expect(slow.text == (try scene.played(.chinese)).text, "\(scene.name)")
    }
  }

  @Test func `a filter narrows the view and is taken off again`() throws {
    let seat = try Seat().press("F9 5 1")
    let all = try #require(seat.number(after: "共"))
    seat.press("F4 3 05").sees("属地：神前")
    let some = try #require(seat.number(after: "共"))
    #expect(some > 0 && some < all)
    seat.press("F4 Down Down Down Down Enter").sees("共 \(all) 件").press("F4 Esc").sees("共 \(all) 件")
  }

  @Test func `each line of today opens the list that it counts`() throws {
    for digit in 1...4 {
      let seat = try Seat()
      let numbers = seat.line(1 + digit).split(separator: " ").compactMap { Int($0) }
      let count = try #require(numbers.dropFirst().first)
      seat.press("\(digit)").sees("共 \(count) 件")
    }
    try Seat().press("5").sees("零报告  2026年").press("Esc 6").sees("未完成的登记")
  }

  @Test func `the most urgent stands on top and Enter opens it`() throws {
    let seat = try Seat()
    let rows = seat.text.split(separator: "\n").map(String.init)
    let first = try #require(rows.first { $0.contains("▸") })
    #expect(first.contains("超 23天") && first.contains("JF-2026-0003"))
    seat.press("Enter").sees("卷宗  JF-2026-0003").press("Esc").sees("今日")
  }

  @Test func `Esc goes one level back and never out of the program`() throws {
    let seat = try Seat().press("F9 5 F3").type("王").press("Enter Enter")
    for _ in 0..<8 { seat.press("Esc") }
    seat.sees("今日")
    #expect(!seat.isOver)
  }
}
