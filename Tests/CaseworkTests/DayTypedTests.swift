import Casework
import Testing
import Wording

@Suite struct DayTypedTests {
  let today = "2026-11-23".day

  @Test(arguments: [
    ("20261120", "2026-11-20"), ("2026-11-20", "2026-11-20"), ("2026.11.20", "2026-11-20"),
    ("2026/11/20", "2026-11-20"), ("2026年11月20日", "2026-11-20"), ("2026-1-5", "2026-01-05"),
    ("2026年1月5日", "2026-01-05"), ("11-20", "2026-11-20"), ("11.2", "2026-11-02"),
    ("11月20日", "2026-11-20"), ("1月5号", "2026-01-05"), ("1120", "2026-11-20"), ("t", "2026-11-23"),
    ("T", "2026-11-23"), ("今天", "2026-11-23"), ("today", "2026-11-23"), ("昨天", "2026-11-22"),
    ("前天", "2026-11-21"), ("-1", "2026-11-22"), ("+3", "2026-11-26"), ("-30", "2026-10-24"),
    ("２０２６１１２０", "2026-11-20"), ("２０２６－１１－２０", "2026-11-20"), ("１１．２０", "2026-11-20"),
    (" 2026-11-20 ", "2026-11-20"), ("－１", "2026-11-22"),
  ])
  func `a date is read as people type it`(_ typed: String, _ day: String) throws {
    #expect(try Day(typed: typed, today: today) == day.day)
  }

  @Test(arguments: [
    ("1123", true, "2026-11-23"), ("1124", true, "2025-11-24"), ("12-31", true, "2025-12-31"),
    ("0229", true, "2024-02-29"), ("1123", false, "2026-11-23"), ("1122", false, "2027-11-22"),
    ("12-31", false, "2026-12-31"), ("0229", false, "2028-02-29"),
  ])
  func `without a year it is the latest past day or, for a limit, the next one`(
    _ typed: String, _ prefersPast: Bool, _ day: String
  ) throws {
    #expect(try Day(typed: typed, today: today, prefersPast: prefersPast) == day.day)
  }

  @Test(arguments: [
    ("20260230", "2026-02-30"), ("2025-2-29", "2025-02-29"), ("1131", "11-31"), ("13-1", "13-01"),
    ("20261301", "2026-13-01"), ("00000101", "0000-01-01"),
  ])
  func `a day that does not exist is named`(_ typed: String, _ named: String) throws {
    let error = try #require(throws: DayError.self) { try Day(typed: typed, today: today) }
    #expect(error == .nonexistent(named))
    #expect(error.wording.zh == "没有\(named)这一天，请核对")
    #expect(error.wording.en.contains(named))
  }

  @Test(arguments: [
    "", " ", "abc", "123", "2026", "202611", "2026-11", "26-11-20", "--1", "+", "-99999",
    "11-20-2026", "😀", "2026-11-20-1",
  ])
  func `what is no date is refused with an example`(_ typed: String) throws {
    let error = try #require(throws: DayError.self) { try Day(typed: typed, today: today) }
    #expect(error.wording.zh.contains("20261123") || error.wording.zh.contains("这一天"))
  }
}
