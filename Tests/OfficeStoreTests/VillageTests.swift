import Casework
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// Villages come, go and are renamed, on a real file.
@Suite struct VillageTests {
  /// An office whose first month is January, in November; 05, 07, 09 have reported some months.
  private func year() throws -> TestOffice {
    let office = try TestOffice(founding: { $0.office.firstMonthOwed = Month(year: 2026, month: 1) }
    )
    office.clock.set("2026-03-02 10:00")
    for month in 1...7 {
      let day = Month(year: 2026, month: month).lastDay + 1
      office.clock.set("\(max(day, "2026-03-02".day)) 10:00")
      try office.office.confirmClock(by: try office.clerk)
      for key in ["05", "07", "09"] where month <= 5 || key != "07" {
        try office.begin(
          Sample.zero(try office.village(key), Month(year: 2026, month: month)), for: "林某")
      }
    }
    office.clock.set("2026-08-20 10:00")
    return office
  }

  private func end(
    _ key: String, into successors: [String], on day: String, _ office: TestOffice
  ) throws {
    try office.go(
      on: Subject(.village, try office.village(key)),
      EndVillage(successors: try successors.map { try office.village($0) }, reason: "虚构批复"),
      on: day, by: try office.viewer("90"))
  }

  private func matrix(_ office: TestOffice, _ year: Int = 2026) throws -> [String] {
    let months = Month(year: year, month: 1).through(Month(year: year, month: 12))
    return try office.office.months(months, for: office.clerk).map { row in
      ([row.name] + row.cells.map { $0.mark.isEmpty ? "-" : $0.mark }).joined(separator: " ")
    }
  }

  private func zero(_ id: String, _ office: TestOffice) throws -> String {
    let figures = try office.office.figures(
      year: 2026, asOf: office.clock.instant.day, for: office.clerk)
    let figure = try #require(figures[id])
    return figure.d.map { "\(figure.n)/\($0)" } ?? "\(figure.n)"
  }

  @Test func `the matrix of a year before and after a merge in June`() throws {
    let office = try year()
    #expect(
      try matrix(office) == [
        "神前 0~ 0 0 0 0 0 0 . . . . .", "龙湾 0~ 0 0 0 0 !! !! . . . . .",
        "南任 0~ 0 0 0 0 0 0 . . . . .",
      ])
    #expect(try zero("zero.owed", office) == "21")
    #expect(try zero("zero.received", office) == "19/21")
    try end("07", into: ["05"], on: "2026-06-15", office)
    #expect(
      try matrix(office) == [
        "神前 0~ 0 0 0 0 0 0 . . . . .", "龙湾 0~ 0 0 0 0 - - - - - - -",
        "南任 0~ 0 0 0 0 0 0 . . . . .",
      ])
    #expect(try zero("zero.owed", office) == "19")
    #expect(try zero("zero.received", office) == "19/19")
    office.clock.set("2027-03-01 10:00")
    #expect(try matrix(office, 2027).map { $0.prefix(2) } == ["神前", "南任"])
    #expect(try office.verified().isWhole)
  }

  @Test func `the matrix after a split in June: the new villages owe from then on`() throws {
    let office = try year()
    for (key, name) in [("71", "龙湾东"), ("72", "龙湾西")] {
      try office.begin(
        AddVillage(key: key, code: nil, name: name, fullName: name + "村委会", aliases: []),
        on: "2026-06-15", by: try office.viewer("90"))
    }
    try end("07", into: ["71", "72"], on: "2026-06-15", office)
    #expect(
      try matrix(office) == [
        "神前 0~ 0 0 0 0 0 0 . . . . .", "龙湾 0~ 0 0 0 0 - - - - - - -",
        "南任 0~ 0 0 0 0 0 0 . . . . .", "龙湾东 - - - - - !! !! . . . . .",
        "龙湾西 - - - - - !! !! . . . . .",
      ])
    #expect(try zero("zero.owed", office) == "23")
    let ended = try #require(office.office.book.village(named: "07"))
    #expect(ended.standing(office.office.book).zh == "已分设为龙湾东、龙湾西")
    #expect(
      try office.office.owedMonths(of: try office.village("71"), for: office.clerk)
        == [6, 7].map { Month(year: 2026, month: $0) })
  }

  @Test func `a month that was reported before the end was recorded is kept and no longer counted`()
    throws
  {
    let office = try year()
    try end("05", into: [], on: "2026-06-15", office)
    #expect(try matrix(office).first == "神前 0~ 0 0 0 0 (0) (0) - - - - -")
    try office.go(
      on: Subject(.village, try office.village("05")), ReopenVillage(reason: "误撤"),
      by: try office.viewer("90"))
    #expect(try matrix(office).first == "神前 0~ 0 0 0 0 0 0 . . . . .")
    #expect(try office.verified().isWhole)
  }

  @Test func `cases stay where they were and are found under both names after a renaming`() throws {
    let office = try TestOffice()
    let place = try office.place("07")
    let line = try #require(try office.begin(Sample.dispute(places: [place])).lines.first)
    try office.begin(Sample.dispute(names: "赵五", places: [try office.place("05")]))
    let village = Subject(.village, try office.village("07"))
    func found(_ text: String) throws -> [Identifier] {
      try office.office.cases(CaseQuery(.all, text: text), for: office.clerk).rows.map(\.id)
    }
    #expect(try found("龙湾") == [line.subject.id])
    try office.go(
      on: village, RenameVillage(name: "海湾", fullName: "海湾社区居委会", code: nil),
      by: try office.viewer("90"))
    #expect(try office.verified().faults == [])
    for text in ["海湾", "haiwan", "龙湾", "lw"] {
      #expect(try found(text) == [line.subject.id], "\(text)")
    }
    #expect(office.office.book.name(of: place).zh == "海湾")
    try end("07", into: ["05"], on: "2026-02-23", office)
    let file = try #require(try office.office.caseFile(line.subject.id, for: office.clerk))
    #expect(file.places == [place])
    #expect(
      try office.office.cases(CaseQuery(.all, village: village.id), for: office.clerk).total == 1)
    #expect(throws: OfficeError.self) { try office.begin(Sample.dispute(places: [place])) }
    try office.begin(Sample.dispute(places: [place]), on: "2026-02-22")
    #expect(try office.verified().isWhole)
  }

  @Test func `a renaming that was written to the file by hand is found`() throws {
    let office = try TestOffice()
    try office.begin(Sample.dispute(places: [try office.place("07")]))
    try office.go(
      on: Subject(.village, try office.village("07")),
      RenameVillage(name: "海湾", fullName: "海湾社区居委会", code: nil), by: try office.viewer("90"))
    try office.attack { db in
      try db.execute(sql: "UPDATE caseText SET text = replace(text, '海湾', '龙湾')")
    }
    #expect(try !office.verified().isWhole)
  }

  @Test func `a liaison of two villages, one of them ended, keeps what he had`() throws {
    let office = try year()
    let admin = try office.viewer("90")
    try office.go(
      on: Subject(.officer, try office.liaison.officer),
      ChangeOfficer(
        number: "105", name: "许联络员", position: "", roles: [.liaison],
        villages: [try office.village("05"), try office.village("07")]), by: admin)
    let dispute = try #require(
      try office.begin(Sample.dispute(places: [try office.place("07")]), on: "2026-05-05").lines
        .first)
    try end("07", into: ["09"], on: "2026-06-15", office)
    let liaison = try #require(
      office.office.book.viewer(of: try office.liaison.officer, on: office.clock.instant.day))
    let months = Month(year: 2026, month: 1).through(Month(year: 2026, month: 7))
    #expect(try office.office.months(months, for: liaison).map(\.name) == ["神前", "龙湾"])
    #expect(try office.office.caseFile(dispute.subject.id, for: liaison) != nil)
    #expect(try office.office.owedMonths(of: try office.village("07"), for: liaison) == [])
  }
}
