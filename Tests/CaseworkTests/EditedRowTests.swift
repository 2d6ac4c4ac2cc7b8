import Casework
import Testing
import Wording

/// Limits and codes that an office edits: what changes, what is refused, and that no past verdict moves.
@Suite struct EditedRowTests {
  private let tables: Tables

  init() throws { tables = try Repository.tables.get() }

  private func limit(_ id: String) throws -> TimeLimit {
    try #require(tables.rules.first { $0.id == id && $0.until == nil })
  }

  private func edited<Row: EditedRow>(_ row: Row, _ values: [String: String]) -> Row {
    var row = row
    for field in Row.fields {
      if let value = values[field.id] {
        #expect(field.type(value, into: &row, today: "2026-11-23".day) == nil)
      }
    }
    return row
  }

  @Test func `a limit that nobody touches changes nothing`() throws {
    for rule in tables.rules {
      let row = EditedLimit(rule)
      #expect(row.problems(in: tables) == [] && row.put(into: tables) == tables)
    }
  }

  @Test func `a length, an article and a confirmation are changed in their row, and said`() throws {
    let row = edited(
      EditedLimit(try limit("M4")), ["length": "20", "article": "本镇调解办法第五条", "confirmed": "1"])
    #expect(row.problems(in: tables) == [])
    let changed = row.put(into: tables)
    #expect(changed.rules.count == tables.rules.count)
    let said = tables.differences(to: changed).map(\.zh).joined()
    #expect(said.contains("期间 15 → 20") && said.contains("本单位已确认 — → ✓"))
    #expect(said.contains("→ 本镇调解办法第五条"))
  }

  @Test func `a later first day is a new law, and what was received before keeps the old one`()
    throws
  {
    let row = edited(EditedLimit(try limit("P1")), ["from": "2027-01-01", "length": "10"])
    #expect(row.problems(in: tables) == [])
    let changed = row.put(into: tables)
    func length(_ received: String) -> Int? {
      changed.rules.first { $0.id == "P1" && $0.applies(receivedOn: received.day) }?.length
    }
    #expect(length("2026-12-31") == 15 && length("2027-01-01") == 10 && length("2021-05-05") == 15)
  }

  @Test(arguments: [
    ["length": "0"], ["until": "2022-05-01"], ["from": "2021-01-01"],
  ])
  func `what a file of rules may not say is refused here too`(_ values: [String: String]) throws {
    #expect(!edited(EditedLimit(try limit("P1")), values).problems(in: tables).isEmpty)
  }

  @Test func `a code is renamed or added, and the one that cases store stays`() throws {
    let code = try #require(tables.codes[.outcomes].first)
    let renamed = edited(EditedCode(code, in: .outcomes), ["zh": "予以支持"]).put(into: tables)
    #expect(renamed.codes[.outcomes].first?.zh == "予以支持")
    #expect(renamed.codes[.outcomes].first?.article == code.article)
    #expect(!edited(EditedCode(code, in: .outcomes), ["code": "x"]).problems(in: tables).isEmpty)
    let new = edited(EditedCode(nil, in: .checks), ["code": "drone", "zh": "无人机", "en": "Drone"])
    #expect(new.problems(in: tables) == [])
    #expect(new.put(into: tables).codes[.checks].last?.zh == "无人机")
    #expect(!edited(new, ["code": "round"]).problems(in: tables).isEmpty)
  }

  @Test func `an edited rule moves what runs and no verdict that was given`() throws {
    let office = try TestOffice.shipped()
    var journal = Journal<CaseFile>(office)
    try journal.record(RegisterPetition.sample(), on: "2026-05-06")
    try journal.record(Notify.sample, on: "2026-05-20")
    var file = office.book.file
    let longer = edited(EditedLimit(try limit("P1")), ["length": "5"]).put(into: tables)
    AdoptTables(tables: tables).apply(to: &file, moment(1))
    AdoptTables(tables: longer).apply(to: &file, moment(9))
    let book = OfficeBook(
      file: file, villages: office.book.villages, officers: office.book.officers)
    // Met on the 14th day: in time by the rule of its day, late by the present one.
    func state(_ clocks: [Clock]) throws -> Clock.State {
      try #require(clocks.first { $0.limit.id == "P1" }).state(on: office.today)
    }
    #expect(try state(journal.current.clocks(book)) == .met(on: "2026-05-20".day, late: false))
    #expect(try state(journal.current.clocks(longer)) == .met(on: "2026-05-20".day, late: true))
  }

  private func moment(_ sequence: Int) -> Moment {
    Moment(
      entry: TestOffice.clerk, day: "2026-11-23".day, recorded: Instant(startOf: "2026-11-23".day),
      officer: TestOffice.administrator, sequence: sequence)
  }
}
