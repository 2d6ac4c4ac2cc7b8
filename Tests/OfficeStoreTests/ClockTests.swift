import Casework
@testable import OfficeStore
import Testing
import Wording

/// A clock that went back or leapt ahead: writing waits until somebody confirms the date.
@Suite struct ClockTests {
  private func office() throws -> TestOffice {
    let office = try TestOffice()
    try office.begin(Sample.petition(places: [try office.place()]))
    return office
  }

  @Test(arguments: [
    "2026-02-23 09:59", "2026-02-20 10:00", "2026-03-25 10:00", "2026-03-26 10:00",
    "2031-01-01 08:00", "1970-01-01 08:00",
  ])
  func `a clock before the last entry, or 30 days past it, waits for a confirmation`(_ now: String)
    throws
  {
    let office = try office()
    let last = office.clock.instant
    office.clock.set(now)
    let petition = Sample.petition(places: [try office.place()])
    let before = try office.office.lastPosition()
    #expect(throws: OfficeError.clockSuspect(now: office.clock.instant, last: last)) {
      try office.begin(petition, on: "2026-02-01")
    }
    #expect(try office.office.lastPosition() == before)
    // Nothing is held back beside the journal: what is being typed is kept all the same.
    try office.office.saveDraft("intake petition", ["matter": "反映"], by: office.clerk)
    guard office.clock.instant.day >= "2026-02-01".day else { return }
    try office.office.confirmClock(by: office.clerk)
    try office.begin(petition, on: "2026-02-01")
    office.clock.advance(seconds: 60)
    try office.begin(petition, on: "2026-02-01")
    let history = office.office.book.file.history
    let clerk = try office.clerk.officer
    #expect(history.last?.act == ConfirmClock.kind)
    #expect(history.last?.officer == clerk)
    #expect(try office.office.lastPosition() == before + 3)
    #expect(try office.verified().isWhole)
  }

  @Test(arguments: [("2026-02-23 10:00", 0), ("2026-02-23 10:00", -4), ("2026-03-25 09:59", 0)])
  func `a clock that is only being set right, and a fortnight without an entry, ask nothing`(
    _ now: String, _ seconds: Int
  ) throws {
    let office = try office()
    office.clock.set(now)
    office.clock.advance(seconds: seconds)
    try office.begin(Sample.petition(places: [try office.place()]), on: "2026-02-23")
    let times = try office.cases().compactMap(\.history.first?.recorded)
    #expect(times == times.sorted())
  }

  @Test func `the sentence names day and time of both`() throws {
    let error = OfficeError.clockSuspect(
      now: try #require(Instant("2026-02-23 09:55")),
      last: try #require(Instant("2026-02-23 10:00")))
    #expect(
      error.wording.zh == "本机时间是2026-02-23 09:55:00，最后一条记录是2026-02-23 10:00:00，请确认今天的日期后再保存")
  }
}
