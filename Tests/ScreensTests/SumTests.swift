import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Every number on a screen is what a plain count of the data gives.
@Suite struct SumTests {
  @Test(arguments: ["02", "03", "09", "01"], [true, false])
  func `today counts what the officer may see`(_ officer: String, _ isIndexed: Bool) throws {
    let seat = try Seat(officer, isIndexed: isIndexed)
    let tally = try Tally(seat.sample, officer)
    let own = try seat.sample.viewer(officer).officer
    #expect(seat.number(after: "逾期") == tally.overdue.count)
    #expect(seat.number(after: "近日到期") == tally.due(through: "2026-11-24".day).count)
    #expect(seat.number(after: "待我办理") == tally.open.filter { $0.handler == own }.count)
    #expect(seat.number(after: "待受理") == tally.open.filter { $0.stage == .registered }.count)
    #expect(seat.number(after: "零报告缺报") == 2)
    #expect(seat.number(after: "未完成的登记") == 0)
    #expect(tally.overdue.count >= 2 && tally.untimed.count >= 5)
  }

  @Test func `today's line of the zero reports counts the last month's villages`() throws {
    let seat = try Seat()
    let cells = try Months(seat.sample).cells(month: 10)
    let received = cells.filter { $0 != "!!" }.count
    let earlier = try (1...9).flatMap { try Months(seat.sample).cells(month: $0) }
      .filter { $0 == "!!" }.count
    seat.sees("应报\(cells.count) 实报\(received) 旧欠\(earlier)", "神前", "西寨")
  }

  @Test(arguments: ["02", "03", "09", "105"], [true, false])
  func `the register's views and its total are the cases that may be seen`(
    _ officer: String, _ isIndexed: Bool
  ) throws {
    let seat = try Seat(officer, isIndexed: isIndexed)
    seat.press("F9 \(officer == "105" ? 3 : 5)")
    let tally = try Tally(seat.sample, officer)
    let own = try seat.sample.viewer(officer).officer
    let views: [(name: String, count: Int)] = [
      ("全部", tally.cases.count), ("在办", tally.open.count), ("逾期", tally.overdue.count),
      ("近期", tally.due(through: "2026-11-24".day).count),
      ("本人", tally.open.filter { $0.handler == own }.count),
      ("待受理", tally.cases.filter { $0.stage == .registered }.count),
      ("交办", tally.cases.filter { $0.channel == "assigned" }.count),
      ("办结", tally.cases.filter { $0.stage == .closed }.count),
    ]
    for (index, view) in views.enumerated() {
      seat.press("\(index + 1)")
      #expect(seat.number(after: view.name) == view.count, "\(view.name)")
      #expect(seat.number(after: "共") == view.count, "\(view.name)")
    }
    #expect(tally.cases.count >= 3)
  }

  @Test(arguments: ["09", "02"])
  func `the review's buckets are all open cases, each in one of them`(_ officer: String) throws {
    let seat = try Seat(officer).press("F9 8")
    let tally = try Tally(seat.sample, officer)
    let today = "2026-11-23".day
    let buckets: [(name: String, count: Int)] = [
      ("逾期", tally.overdue.count), ("0–3天（含顺延）", tally.due(through: today + 3).count),
      ("4–15天", tally.due(from: today + 4, through: today + 15).count),
      ("16–30天", tally.due(from: today + 16, through: today + 30).count),
      ("31天以上", tally.due(from: today + 31).count), ("未计时", tally.untimed.count),
    ]
    for bucket in buckets {
      #expect(seat.number(after: bucket.name) == bucket.count, "\(bucket.name)")
    }
    #expect(seat.number(after: "8 在办") == tally.open.count)
    #expect(buckets.map(\.count).reduce(0, +) == tally.open.count)
  }

  @Test func `the review counts villages and handlers by their open cases`() throws {
    let seat = try Seat("09").press("F9 8")
    let tally = try Tally(seat.sample, "09")
    for officer in seat.sample.office.book.officers where officer.roles != [.liaison] {
      let count = tally.open.filter { $0.handler == officer.id }.count
      #expect(
        seat.number(after: " \(officer.name)  ") == (count == 0 ? nil : count), "\(officer.name)")
    }
    seat.resize(80, 50).press("g")
    for village in seat.sample.office.book.villages {
      let count = tally.open.filter { $0.villages.contains(village.id) }.count
      #expect(
        seat.number(after: "\(village.name)  ") == (count == 0 ? nil : count), "\(village.name)")
    }
  }

  @Test func `each number of the review opens a list of so many`() throws {
    let seat = try Seat("09").press("F9 8")
    let names = ["逾期", "新增逾期", "近日到期", "待审批", "15天未推进", "待回复", "督办中", "在办"]
    for (index, name) in names.enumerated() {
      let shown = seat.press("F9 8").number(after: "\(index + 1) \(name)")
      // Who has never been here before sees nothing as new, and that opens no list.
      guard name != "新增逾期" else {
        #expect(shown == 0)
        continue
      }
      #expect(seat.press("\(index + 1)").number(after: "共") == shown, "\(name)")
    }
    for part in ["Tab", "Tab Tab"] {
      for row in 0..<3 {
        seat.press("F9 8 \(part)").press("Down", times: row)
        let line = seat.line(seat.surface.cursor?.row ?? 0)
        seat.press("Enter")
        let count = seat.number(after: "共")
        #expect(line.contains(" \(count ?? -1)"), "\(line): \(count ?? -1)")
      }
    }
  }

  @Test(arguments: ["02", "09"])
  func `the matrix shows every village's months and counts them`(_ officer: String) throws {
    let seat = try Seat(officer).press("F9 7")
    let months = try Months(seat.sample)
    for village in seat.sample.office.book.villages {
      let wanted = try months.cells(village: village.key) + [".", "."]
      let missing = wanted.filter { $0 == "!!" }.count
      let cells = seat.row(with: " \(village.name) ").split(separator: " ").map(String.init)
      let shown = Array(cells.drop { $0 != village.name }.dropFirst())
      #expect(shown == wanted + ["\(missing)"])
    }
    let all = try (1...10).map { try months.cells(month: $0) }
    let totals = seat.row(with: "实报").split(separator: " ").dropFirst().prefix(10)
    #expect(totals.map { Int($0) } == all.map { month in month.filter { $0 != "!!" }.count })
    let received = all.joined().filter { $0 != "!!" }
    let onTime = received.count - (try months.late())
    seat.sees(
      "应报120 实报\(received.count) 按时\(onTime)", "\(received.count)/120", "\(onTime)/120")
    #expect(received.count == 116 && onTime < 116)
  }

  @Test func `the visits of a year are counted without the void one`() throws {
    let seat = try Seat().press("F9 6").sees("2026年接待群众来访 3 批 8 人次", "作废")
    seat.press("Left").sees("2025年接待群众来访 1 批 1 人次")
  }
}

/// The marks of the sample office's months, from each report's own fold.
struct Months {
  private let sample: SampleOffice
  private let viewer: Viewer

  init(_ sample: SampleOffice) throws {
    self.sample = sample
    viewer = try sample.viewer("02")
  }

  func cells(month: Int) throws -> [String] {
    try sample.office.book.villages.indices.map { try cell($0, month) }
  }

  func cells(village key: String) throws -> [String] {
    let index = sample.office.book.villages.firstIndex { $0.key == key } ?? 0
    return try (1...10).map { try cell(index, $0) }
  }

  private func cell(_ village: Int, _ month: Int) throws -> String {
    let id = Identifier(high: 0x0EED, low: UInt64(village * 100 + month))
    guard let report = try sample.office.period(id, for: viewer)?.report else { return "!!" }
    let due = (Month(year: 2026, month: month) + 1).firstDay + 2
    let village = sample.office.book.villages[village].id
    let span = Month(year: 2026, month: month)
    // Open disputes of the village and month that the report does not name.
    let unnamed = try sample.office.disputes(
      in: village, during: span.firstDay...span.lastDay, for: viewer
    ).filter { !$0.isGuarded && !report.disputes.contains($0.id) }
    return "\(report.disputes.count)"
      + (!unnamed.isEmpty ? "!" : report.received.day > due ? "~" : "")
  }

  /// How many reports came after the 3rd.
  func late() throws -> Int {
    try sample.office.book.villages.indices.reduce(0) { sum, village in
      sum
        + (try (1...10).count { month in
          let id = Identifier(high: 0x0EED, low: UInt64(village * 100 + month))
          let received = try sample.office.period(id, for: viewer)?.received
          let due = (Month(year: 2026, month: month) + 1).firstDay + 2
          return received.map { $0.day > due } ?? false
        })
    }
  }
}
