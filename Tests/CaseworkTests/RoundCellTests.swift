import Casework
import Testing
import Wording

/// What a village's round shows: one content, and apart from it whether it came in time.
@Suite struct RoundCellTests {
  struct Row: CustomTestStringConvertible {
    let month: String
    var stage = VillagePeriod.Stage.unreported
    var disputes: Int?
    var received: String?
    var isContradicted = false
    let now: String
    let mark: String
    var testDescription: String { "\(month) at \(now): \(mark)" }
  }

  @Test(arguments: [
    Row(month: "2020-12", now: "2021-02-01 09:00", mark: ""),
    Row(month: "2021-01", now: "2021-01-15 09:00", mark: "."),
    Row(month: "2021-01", now: "2021-02-03 23:59", mark: "."),
    Row(month: "2021-01", now: "2021-02-04 00:00", mark: "!!"),
    Row(
      month: "2021-01", stage: .reported, received: "2021-02-01 00:00", now: "2021-02-04", mark: "0"
    ),
    Row(
      month: "2021-01", stage: .reported, received: "2021-02-03 23:59", now: "2021-02-04", mark: "0"
    ),
    Row(
      month: "2021-01", stage: .reported, received: "2021-02-04 00:00", now: "2021-02-04",
      mark: "0~"),
    Row(
      month: "2021-01", stage: .reported, disputes: 2, received: "2021-02-02 10:00",
      now: "2021-02-04", mark: "2"),
    Row(
      month: "2021-01", stage: .reported, disputes: 13, received: "2021-03-02 10:00",
      now: "2021-03-04", mark: "13~"),
    Row(
      month: "2021-01", stage: .reported, disputes: 0, received: "2021-02-02 10:00",
      now: "2021-02-04", mark: "0*"),
    Row(
      month: "2021-01", stage: .reported, received: "2021-02-01 10:00", isContradicted: true,
      now: "2021-02-04", mark: "0!"),
    Row(
      month: "2021-01", stage: .reported, disputes: 2, received: "2021-02-09 10:00",
      isContradicted: true, now: "2021-02-12", mark: "2!"),
    Row(month: "2021-01", stage: .returned, now: "2021-02-03", mark: "."),
    Row(month: "2021-01", stage: .returned, now: "2021-02-05", mark: "!!"),
    Row(month: "2021-01", stage: .excused, now: "2021-02-05", mark: "-"),
    Row(month: "2021-12", now: "2022-01-03 23:59", mark: "."),
    Row(month: "2021-12", now: "2022-01-04 00:00", mark: "!!"),
  ])
  func
    `a round shows a zero, a count, lateness, contradiction, silence, an order, or that it is not due`(
      _ row: Row
    ) throws
  {
    let book = try TestOffice.shipped().book
    let village = try #require(book.village(TestOffice.shenqian))
    let received = try row.received.map { try #require(Instant($0)) } ?? Instant(milliseconds: 0)
    let now = try #require(Instant(row.now))
    let cell = RoundCell(
      village: village, terms: book.terms(of: .month(try #require(Month(row.month)))),
      RoundCell.Standing(
        stage: row.stage, received: received, disputes: row.disputes,
        isContradicted: row.isContradicted), at: now)
    #expect(cell.mark == row.mark)
    #expect(cell.isReceived == (row.stage == .reported))
    #expect(!cell.wording.zh.isEmpty && !cell.wording.en.isEmpty)
    let tally = RoundTally([cell])
    #expect(tally.roster == (row.mark.isEmpty ? 0 : 1))
    #expect(tally.onTime + tally.late == tally.received)
  }

  @Test
  func `trap 4: a zero is a report and no empty cell, and a zero of a zero denominator is a dash`()
    throws
  {
    let zero = RoundCell(
      village: try #require(try TestOffice.shipped().book.village(TestOffice.shenqian)),
      terms: try TestOffice.shipped().book.terms(of: .month(Month(year: 2026, month: 9))),
      RoundCell.Standing(
        stage: .reported, received: Instant(startOf: "2026-10-02".day), disputes: nil,
        isContradicted: false), at: Instant(startOf: "2026-11-01".day))
    #expect(zero.content == .zero && zero.hasReport && zero.mark == "0")
    #expect(RoundTally([zero]).receivedRate == "1/1")
    #expect(RoundTally([]).receivedRate == "—" && RoundTally([]).onTimeRate == "—")
  }

  @Test
  func
    `trap 5: what a village reported that is no longer in the roster is shown and counts nowhere`()
    throws
  {
    let office = try TestOffice.shipped()
    var village = try #require(office.book.village(TestOffice.shenqian))
    village.until = "2026-10-15".day
    let terms = office.book.terms(of: .month(Month(year: 2026, month: 10)))
    let report = RoundCell.Standing(
      stage: .reported, received: Instant(startOf: "2026-11-02".day), disputes: nil,
      isContradicted: false)
    let now = Instant(startOf: "2026-12-01".day)
    let cell = RoundCell(village: village, terms: terms, report, at: now)
    #expect(cell.mark == "(0)" && cell.hasReport && !cell.isReceived)
    #expect(RoundCell(village: village, terms: terms, nil, at: now) == .notOwed)
    let other = RoundCell(
      village: try #require(office.book.village(TestOffice.longwan)), terms: terms, nil, at: now)
    let tally = RoundTally([cell, other])
    #expect(tally.receivedRate == "0/1" && tally.roster == 1)
  }

  @Test func `a village owes what it was there for on the last day`() throws {
    let office = try TestOffice.shipped()
    var village = try #require(office.book.village(TestOffice.shenqian))
    village.from = "2021-03-31".day
    func cell(_ month: Int) -> RoundCell {
      RoundCell(
        village: village, terms: office.book.terms(of: .month(Month(year: 2021, month: month))),
        nil,
        at: Instant(startOf: "2021-12-08".day))
    }
    #expect(cell(2) == .notOwed)
    #expect(cell(3).content == .missing)
  }

  @Test func `content adds up to the roster and timeliness to the received, for any cells`() throws
  {
    let office = try TestOffice.shipped()
    let village = try #require(office.book.village(TestOffice.shenqian))
    var dice = Dice(11)
    var seen: Set<String> = []
    for _ in 0..<200 {
      let cells = (0..<dice.roll(40)).map { _ in
        let month = Month(year: 2026, month: 1 + dice.roll(12))
        let stage = VillagePeriod.Stage.allCases.picked(&dice)
        return RoundCell(
          village: village, terms: office.book.terms(of: .month(month)),
          RoundCell.Standing(
            stage: stage, received: Instant(startOf: month.lastDay + 1 + dice.roll(8)),
            disputes: dice.roll(2) == 0 ? nil : dice.roll(4), isContradicted: dice.roll(4) == 0),
          at: Instant(startOf: "2026-08-01".day + dice.roll(200)))
      }
      let tally = RoundTally(cells)
      seen.formUnion(cells.map(\.mark))
      #expect(
        tally.notDue + tally.zeros + tally.matters + tally.missing + tally.excused == cells.count)
      #expect(tally.onTime + tally.late == tally.zeros + tally.matters)
      #expect(tally.owed == tally.due - tally.excused)
      #expect(tally.received <= tally.owed && tally.onTime <= tally.owed)
    }
    #expect(
      seen.isSuperset(of: ["0", "0~", "0!", "1", "2~", "3!", "0*", "!!", ".", "-"]), "\(seen)")
  }
}
