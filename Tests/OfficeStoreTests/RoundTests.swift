import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// Rounds on a real file: what lists show is what the folds say, contradictions are asked, one report a village and round.
@Suite struct RoundTests {
  private let january = Month(year: 2026, month: 1)

  private func cell(_ office: TestOffice, _ key: String = "05", _ round: Round? = nil) throws
    -> RoundCell
  {
    let village = try office.village(key)
    return try office.office.matrix(of: [round ?? .month(january)], for: office.supervisor)
      .first { $0.village == village }?.cells.first ?? .notOwed
  }

  private func dispute(
    _ office: TestOffice, _ key: String = "05", on day: String = "2026-01-09",
    _ change: (inout RegisterDispute) -> Void = { _ in }
  ) throws -> Receipt.Line {
    var act = Sample.dispute(places: [try office.place(key)])
    change(&act)
    return try #require(try office.begin(act, on: day).lines.first)
  }

  private func amend(_ office: TestOffice, _ disputes: [Identifier], _ remarks: [Remark] = [])
    throws
  {
    let period = try #require(
      try office.office.period(
        of: office.village("05"), .month(january), for: office.liaison))
    var act = AmendReport.begun(on: period)
    (act.disputes, act.reason) = (disputes, "报送后发现")
    act.remarks = remarks.isEmpty ? nil : remarks
    try office.go(on: Subject(.villagePeriod, period.id), act, by: office.liaison)
  }

  @Test func `a dispute recorded after a zero shows beside it until the report is amended`() throws
  {
    let office = try TestOffice()
    try office.begin(Sample.zero(try office.village("05"), january), by: office.liaison)
    #expect(try cell(office).mark == "0~")
    let found = try dispute(office)
    #expect(try cell(office).mark == "0!")
    let others = [try dispute(office, "07"), try dispute(office, on: "2026-02-03")]
    try amend(office, [found.subject.id])
    #expect(try cell(office).mark == "1~")
    try office.go(
      on: found.subject, VoidSubject<CaseFile>(reason: "重复登记"))
    #expect(try cell(office).mark == "0*~")
    let explained = try dispute(office)
    #expect(try cell(office).mark == "0!" || cell(office).mark == "0*!")
    try amend(office, [], [Remark(about: explained.subject.id, text: "已在上月报告")])
    #expect(try cell(office).mark == "0~")
    #expect(others.count == 2)
    #expect(try office.verified().isWhole)
  }

  @Test func `what the liaison may not see contradicts nothing and counts nowhere`() throws {
    let office = try TestOffice()
    try office.begin(Sample.zero(try office.village("05"), january), by: office.liaison)
    let hidden = try dispute(office)
    #expect(try cell(office).mark == "0!")
    var restrict = Restrict.blank
    (restrict.named, restrict.reason) = ([try office.clerk.officer], "村委会是当事人")
    try office.go(on: hidden.subject, restrict)
    #expect(try cell(office).mark == "0~")
    let balance = try office.office.balances(
      over: january.firstDay...january.lastDay, for: office.supervisor)
    #expect(balance[try office.village("05")] == nil)
    #expect(
      try office.office.months([january], for: office.liaison).first?.cells.first?.mark == "0~")
  }

  @Test
  func
    `a dispute named that is restricted afterwards counts no more, and the report stays one of matters`()
    throws
  {
    let office = try TestOffice()
    let lines = [try dispute(office), try dispute(office)]
    try office.begin(
      Sample.matters(try office.village("05"), january, lines.map(\.subject.id)),
      by: office.liaison)
    #expect(try cell(office).mark == "2~")
    var restrict = Restrict.blank
    (restrict.named, restrict.reason) = ([try office.clerk.officer], "村委会是当事人")
    try office.go(on: lines[0].subject, restrict)
    #expect(try cell(office).mark == "1~")
  }

  @Test func `petitions are a question of the supervisor's alone, and name nobody`() throws {
    let office = try TestOffice()
    let village = try office.village("05")
    try office.begin(Sample.zero(village, january), by: office.liaison)
    #expect(try office.office.zerosBesidePetitions([.month(january)], for: office.supervisor) == [])
    try office.begin(Sample.petition(places: [try office.place("05")]), on: "2026-01-12")
    let asked = VillageRound(village: village, round: .month(january))
    #expect(
      try office.office.zerosBesidePetitions([.month(january)], for: office.supervisor) == [asked])
    for viewer in [try office.clerk, try office.liaison, try office.viewer("90")] {
      #expect(try office.office.zerosBesidePetitions([.month(january)], for: viewer) == [])
    }
    #expect(try cell(office).mark == "0~", "a petition marks nothing at the village")
  }

  @Test func `trap 26: no number and no name of a petition stands on any sheet of the villages`()
    throws
  {
    let office = try TestOffice()
    try office.begin(Sample.zero(try office.village("05"), january), by: office.liaison)
    let petition = try #require(
      try office.begin(
        Sample.petition(names: "陈秘密", matter: "反映秘密", places: [try office.place("05")]),
        on: "2026-01-12"
      ).numbers.first)
    let rows = try office.office.matrix(of: [.month(january)], for: office.supervisor)
    let asked = try office.office.zerosBesidePetitions([.month(january)], for: office.supervisor)
    let text = "\(rows) \(rows.flatMap(\.cells).map(\.wording)) \(asked)"
    for secret in ["陈秘密", "反映秘密", petition.description] { #expect(!text.contains(secret)) }
  }

  @Test
  func `trap 8: of two who report the same village and round the second is told of the first`()
    throws
  {
    let office = try TestOffice()
    let village = try office.village("05")
    try office.begin(Sample.zero(village, january), by: office.liaison)
    for viewer in [try office.clerk, try office.liaison] {
      let error = try #require(throws: OfficeError.self) {
        try office.begin(Sample.zero(village, january), by: viewer, for: "林某")
      }
      #expect(
        error.wording.zh.contains("请更正报告") || error.wording.zh.contains("刚"), "\(error.wording.zh)")
    }
    let count = try office.office.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM villageRound WHERE round = '2026-01'")
    }
    #expect(count == 1)
  }

  @Test func `trap 17: the same reports sent again add nothing`() throws {
    let office = try TestOffice()
    let acts = [
      Sample.zero(try office.village("05"), january),
      Sample.zero(try office.village("07"), january),
    ]
    for act in acts { try office.begin(act, by: office.clerk, for: "某某") }
    let before = try office.office.lastPosition()
    for act in acts {
      #expect(throws: OfficeError.self) { try office.begin(act, by: office.clerk, for: "某某") }
    }
    #expect(try office.office.lastPosition() == before)
  }

  @Test func `a sensitive period and a sweep are owed, reported and closed like a month`() throws {
    let office = try TestOffice()
    let today = office.clock.instant.day
    var period = OpenSensitivePeriod.blank
    (period.name, period.first, period.last) = ("两会期间", today - 2, today)
    (period.cutOff, period.due) = (0, 24)
    let id = try #require(
      try office.begin(period, by: office.supervisor).lines.first
    ).subject.id
    #expect(throws: OfficeError.self) { try office.begin(period, by: office.clerk) }
    let day = Round.day(today - 1, of: id)
    #expect(try cell(office, "05", day).mark == "!!")
    #expect(try cell(office, "05", .day(today, of: id)).mark == ".")
    var zero = ReportZero.blank.about(try office.village("05"), .day(today, of: id))
    zero.check = "grid"
    try office.begin(zero, by: office.liaison)
    #expect(try cell(office, "05", .day(today, of: id)).mark == "0")
    let late = zero.about(try office.village("05"), day)
    try office.begin(late, by: office.liaison)
    #expect(try cell(office, "05", day).mark == "0~")
    office.clock.advance(days: 1)
    let file = try #require(office.office.book.round(id))
    func close(_ missing: [Remark]) throws {
      try office.go(
        on: Subject(.round, id), CloseRound(month: nil, missing: missing), by: office.supervisor)
    }
    #expect(throws: OfficeError.self) { try close([]) }
    let missing = try office.office.matrix(of: file.rounds, for: office.supervisor).filter {
      $0.cells.contains(where: \.isWaitedFor)
    }
    #expect(!missing.isEmpty)
    try close(missing.map { Remark(about: $0.village, text: "没有人值班") })
    #expect(office.office.book.round(id)?.stage == .closed)
    #expect(throws: OfficeError.self) {
      try office.begin(zero.about(try office.village("07"), day), by: office.clerk, for: "某某")
    }
    #expect(try office.verified().isWhole)
  }

  @Test func `a month is closed once, under one subject, and opens with a reason`() throws {
    let office = try TestOffice()
    let missing = try office.office.months([january], for: office.supervisor).map(\.village)
    let act = CloseRound(
      month: january, missing: missing.map { Remark(about: $0, text: "停电") })
    try office.begin(act, by: office.supervisor)
    #expect(throws: OfficeError.self) { try office.begin(act, by: office.supervisor) }
    let file = try #require(office.office.book.file(of: .month(january)))
    #expect(file.closing?.missing.count == missing.count)
    #expect(throws: OfficeError.self) {
      try office.begin(Sample.zero(try office.village("05"), january), by: office.liaison)
    }
    var reopen = ReopenRound.blank
    reopen.reason = "补报"
    try office.go(on: Subject(.round, file.id), reopen, by: office.supervisor)
    try office.begin(Sample.zero(try office.village("05"), january), by: office.liaison)
    #expect(office.office.book.rounds.count == 1)
    #expect(try office.verified().isWhole)
  }

  @Test
  func `the balance of a village's disputes closes over any days, and chains from month to month`()
    throws
  {
    let office = try TestOffice(seed: 91)
    var life = Life(office, seed: 91)
    try life.go(cases: 60, acts: 400)
    let months = (-8...0).map { office.clock.instant.day.month + $0 }
    var before: [Identifier: Int] = [:]
    for month in months {
      let balances = try office.office.balances(
        over: month.firstDay...month.lastDay, for: office.supervisor)
      for (village, balance) in balances {
        #expect(balance.remaining >= 0)
        if month > months[0] { #expect(balance.before == before[village] ?? 0, "\(month)") }
      }
      for (village, count) in before where count > 0 {
        #expect(balances[village]?.before == count)
      }
      before = balances.mapValues(\.remaining)
    }
    #expect(before.values.contains { $0 > 0 })
  }

  @Test func `the matrix of the file is the sheet of the folds`() throws {
    let office = try TestOffice(seed: 92)
    var life = Life(office, seed: 92)
    try life.go(cases: 40, acts: 150)
    let months = (-5...(-1)).map { office.clock.instant.day.month + $0 }
    for (index, month) in months.enumerated() {
      for key in ["05", "07"] where (index + key.count) % 2 == 0 {
        let village = try office.village(key)
        let span = month.firstDay...month.lastDay
        let own = try office.office.disputes(in: village, during: span, for: office.liaison)
        try office.begin(
          own.isEmpty ? Sample.zero(village, month) : Sample.zero(village, month),
          by: office.clerk, for: "某某")
      }
    }
    let periods = try office.office.read { db in
      try Data.fetchAll(db, sql: "SELECT id FROM villageRound")
    }.compactMap { Identifier(bytes: $0) }.compactMap {
      try office.office.period($0, for: office.supervisor)
    }
    let sheet = RoundSheet(
      months.map { .month($0) }, periods: periods, disputes: try office.cases(),
      book: office.office.book, at: office.clock.instant)
    let rows = try office.office.months(months, for: office.supervisor)
    for line in sheet.lines {
      let row = try #require(rows.first { $0.village == line.village.id })
      let index = try #require(months.firstIndex { .month($0) == line.round })
      #expect(row.cells[index] == line.cell, "\(line.village.name) \(line.round.key)")
    }
    #expect(sheet.lines.contains { $0.cell.isContradicted })
  }

  @Test func `trap 28: figures dated before the year's end count no month that was not due`() throws
  {
    let office = try TestOffice()
    try office.begin(
      Sample.zero(try office.village("05"), Month(year: 2025, month: 12)), by: office.liaison)
    let figures = try office.office.figures(
      year: 2025, asOf: try #require(Day("2025-12-08")), for: office.supervisor)
    let owed = try #require(figures["zero.owed"])
    #expect(
      owed.records.allSatisfy { !$0.label.zh.contains("12月") && !$0.label.zh.contains("11月 ") })
    #expect(figures["zero.received"]?.n == 0)
  }
}
