import Casework
import GRDB
@testable import OfficeStore
import Testing

/// What an office is made of, told in the order in which it was recorded.
@Suite struct MakingTests {
  private static func instant(_ text: String) -> Instant {
    Instant(text) ?? Instant(milliseconds: 0)
  }

  private static func figure(_ name: String, asOf: String, at: String) -> (
    figure: ManualFigure, asOf: Day, at: Instant
  ) {
    (
      ManualFigure(year: 2025, name: name, value: 7, unit: "宗", source: "年度报告", by: "管理员"),
      asOf.day, instant(at)
    )
  }

  /// Two petitions whose steps alternate, a dispute and the month that names it, and figures among them.
  private static func office() throws -> TestOffice {
    let ids = (0..<4).map { Identifier(high: 0xA, low: UInt64($0)) }
    return try TestOffice(
      founding: { founding in
        founding.at = instant("2025-10-01")
        founding.figures = [
          figure("后", asOf: "2025-12-31", at: "2026-02-01 08:00"),
          figure("前", asOf: "2025-11-20", at: "2025-11-20 17:30"),
        ]
      },
      stories: { book in
        let clerk = book.officer(number: "02")?.id ?? ids[0]
        let village = book.village(named: "05")?.id ?? ids[0]
        let place = Place.village(village)
        func step(_ subject: Int, _ act: any Act, _ at: String, for speaker: String? = nil)
          -> Story.Step
        {
          let at = instant(at)
          return Story.Step(
            act, about: ids[subject], day: at.day, at: at, officer: clerk, onBehalfOf: speaker)
        }
        let november = Month(year: 2025, month: 11)
        var stories = [
          Story(
            nil,
            [
              step(0, Sample.petition(places: [place]), "2025-11-03 09:00"),
              step(1, Sample.petition(places: [place]), "2025-11-04 09:00"),
              step(2, Sample.dispute(places: [place]), "2025-11-05 09:00"),
              step(0, Sample.note(), "2025-11-06 09:00"),
              step(1, Sample.note(), "2025-11-21 09:00"),
              step(
                3, Sample.matters(village, november, [ids[2]]), "2025-12-01 09:00", for: "许联络员"),
              step(0, Sample.note(), "2025-12-02 09:00"),
            ])
        ][...]
        return { stories.popFirst() }
      })
  }

  @Test func `the journal is in the order of recording, each figure on its own day`() throws {
    let office = try Self.office()
    let rows = try office.office.read { db in
      try Row.fetchAll(
        db, sql: "SELECT act, effectiveDay, recordedAt FROM entry ORDER BY sequence")
    }
    let recorded = rows.map { $0[2] as Int64 }
    #expect(recorded == recorded.sorted())
    let entered = rows.filter { $0[0] == "enterFigure" }
    #expect(entered.map { $0[1] as String } == ["2025-11-20", "2025-12-31"])
    let kinds = rows.map { $0[0] as String }
    #expect(
      kinds.suffix(9) == [
        "registerPetition", "registerPetition", "registerDispute", "note", "enterFigure", "note",
        "reportMatters", "note", "enterFigure",
      ])
    #expect(try office.verified().faults == [])
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).total == 3)
  }

  @Test(arguments: [
    ("2025-11-19", nil as String?, 0), ("2025-11-20", nil, 1), ("2025-12-31", nil, 2),
    ("2025-12-31", "2026-01-31", 1), ("2025-11-20", "2025-11-19", 0),
  ])
  func `a figure kept elsewhere is cut off by both dates`(
    _ asOf: String, _ knownBy: String?, _ count: Int
  ) throws {
    let office = try Self.office()
    let figures = try office.office.figures(
      year: 2025, asOf: asOf.day, knownBy: knownBy.map { Self.instant($0) }, for: office.clerk)
    #expect(figures.manual.count == count)
  }

  @Test func `a report that is told names what was told before it`() throws {
    let office = try TestOffice()
    let stranger = Identifier(high: 0xB, low: 1)
    #expect(throws: OfficeError.self) {
      _ = try TestOffice(
        founding: { $0.at = Self.instant("2025-10-01") },
        stories: { book in
          let village = book.village(named: "05")?.id ?? stranger
          let at = Self.instant("2025-12-01 09:00")
          var stories = [
            Story(
              nil,
              [
                Story.Step(
                  Sample.matters(village, Month(year: 2025, month: 11), [stranger]), day: at.day,
                  at: at, officer: book.officer(number: "02")?.id ?? stranger, onBehalfOf: "林某")
              ])
          ][...]
          return { stories.popFirst() }
        })
    }
    #expect(try office.verified().isWhole)
  }
}
