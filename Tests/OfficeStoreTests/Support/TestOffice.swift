import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing

/// A small office on a real file: three villages, seven officers, the shipped tables, a clock that stands still.
final class TestOffice: Sendable {
  let folder: Folder
  let path: String
  let clock: StillClock
  let chance: Chance
  let office: Office

  /// Founds an office on 23 February 2026, an hour before the clock; passwords cost scrypt's time.
  init(
    seed: UInt64 = 1, passwords: Bool = false, in folder: Folder? = nil,
    founding change: (inout Founding) -> Void = { _ in },
    stories: (OfficeBook) -> (() -> Story?) = { _ in { nil } }
  ) throws {
    self.folder = try folder ?? Folder()
    path = self.folder["office.anjian"]
    clock = StillClock("2026-02-23 10:00")
    chance = Chance(seed)
    var founding = try Self.founding(passwords: passwords)
    change(&founding)
    office = try Office.found(
      path, founding, Self.surroundings(clock, chance), stories: stories)
  }

  /// The same file, opened once more as another process would.
  func another(seed: UInt64 = 99, at clock: StillClock? = nil, terminal: String = "1号终端") throws
    -> Office
  {
    try Office.open(path, Self.surroundings(clock ?? self.clock, Chance(seed), terminal: terminal))
  }

  static func surroundings(
    _ clock: StillClock, _ chance: Chance, terminal: String = "1号终端"
  ) throws -> Surroundings {
    Surroundings(
      clock: { clock.instant }, random: { chance.next() }, terminal: terminal,
      pinyin: try Shipped.pinyin.get())
  }

  static func password(of number: String) -> String { "口令-\(number)-secret" }

  static func founding(passwords: Bool = false) throws -> Founding {
    func officer(_ number: String, _ name: String, _ role: Role, _ villages: [String] = [])
      -> Founding.NewOfficer
    {
      Founding.NewOfficer(
        number: number, name: name, position: "", roles: [role], villages: villages,
        password: passwords ? password(of: number) : nil)
    }
    return Founding(
      office: Found(
        name: "所城镇综治中心", township: "所城镇", countWord: "宗",
        firstMonthOwed: Month(year: 2025, month: 10),
        dueDayOfMonth: 3, isPractice: true),
      tables: try Shipped.tables.get(),
      villages: [("05", "神前"), ("07", "龙湾"), ("09", "南任")].map { key, name in
        (
          AddVillage(key: key, code: nil, name: name, fullName: name + "村委会", aliases: []),
          "2021-01-01".day
        )
      },
      officers: [
        officer("90", "管理员", .administrator), officer("02", "李办事员", .clerk),
        officer("03", "林办事员", .clerk),
        officer("09", "陈副镇长", .supervisor), officer("01", "黄镇长", .head),
        officer("105", "许联络员", .liaison, ["05"]), officer("107", "吴联络员", .liaison, ["07"]),
      ], figures: [], at: Instant("2026-02-23 09:00") ?? Instant(milliseconds: 0))
  }

  /// The officer with a number as a viewer of today.
  func viewer(_ number: String) throws -> Viewer {
    try #require(office.book.officer(number: number)).viewer(on: clock.instant.day)
  }

  var clerk: Viewer { get throws { try viewer("02") } }
  var otherClerk: Viewer { get throws { try viewer("03") } }
  var supervisor: Viewer { get throws { try viewer("09") } }
  var liaison: Viewer { get throws { try viewer("105") } }
  var everybody: [Viewer] { get { office.book.officers.map { $0.viewer(on: clock.instant.day) } } }

  func village(_ key: String) throws -> Identifier {
    try #require(office.book.village(named: key)).id
  }
  func place(_ key: String = "05") throws -> Place { .village(try village(key)) }

  /// Records an act about a new subject.
  @discardableResult
  func begin(
    _ act: any Act, on day: String? = nil, by viewer: Viewer? = nil, for speaker: String? = nil,
    in office: Office? = nil
  ) throws -> Receipt {
    let office = office ?? self.office
    return try office.perform(
      [Proposal(act, on: day?.day ?? clock.instant.day, onBehalfOf: speaker)],
      by: try viewer ?? clerk)
  }

  /// Records an act about a subject, as somebody who has just seen it.
  @discardableResult
  func go(
    on subject: Subject, _ act: any Act, on day: String? = nil, by viewer: Viewer? = nil,
    reverses: Identifier? = nil, in office: Office? = nil
  ) throws -> Receipt {
    let office = office ?? self.office
    let seen = try office.read { db in try EntryTable.entries(of: subject.id, db).last?.id }
    return try office.perform(
      [
        Proposal(
          act, about: subject, on: day?.day ?? clock.instant.day, seen: seen, reverses: reverses)
      ],
      by: try viewer ?? clerk)
  }

  /// A case or visit as its entries say, whoever may see it.
  func state<State: SubjectState>(
    _ type: State.Type, _ id: Identifier, until day: Day? = nil, knownBy: Instant? = nil
  ) throws -> State? {
    let entries = try office.read { db in try EntryTable.entries(of: id, db) }
    return try Fold.state(
      type, of: entries, codes: office.book.tables.codes, until: day, knownBy: knownBy)
  }

  /// Every subject of a kind in the order in which they began.
  func subjects(_ kind: Subject.Kind) throws -> [Identifier] {
    try office.read { db in
      try Row.fetchAll(
        db, sql: "SELECT subject FROM entry WHERE subjectKind = ? AND nth = 1 ORDER BY position",
        arguments: [kind.rawValue]
      ).map { $0.identifier(0) }
    }
  }

  func cases() throws -> [CaseFile] {
    try subjects(.caseFile).compactMap { try state(CaseFile.self, $0) }
  }

  func visits() throws -> [VisitFile] {
    try subjects(.visit).compactMap { try state(VisitFile.self, $0) }
  }

  /// Writes to the file as somebody would who has it and knows SQL.
  func attack(_ body: (Database) throws -> Void) throws { try Attack.on(path, body) }

  func verified() throws -> Verification { try office.verify { _, _ in } }
}

/// Somebody who has the file and knows SQL: triggers are put aside and put back.
enum Attack {
  static func on(_ path: String, _ body: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try body(db)
      try db.execute(sql: Schema.schema001Triggers)
    }
    try queue.close()
  }
}

extension String {
  /// A day that a test writes down; a typing mistake becomes the year 1 and fails.
  var day: Day { Day(self) ?? Day(number: -719_162) }
}

extension Office {
  /// The matrix of some months.
  func months(_ months: [Month], for viewer: Viewer) throws(OfficeError) -> [RoundRow] {
    try matrix(of: months.map { .month($0) }, for: viewer)
  }

  /// The months that a village owes and has not reported, ended ones only, the oldest first.
  func owedMonths(of village: Identifier, for viewer: Viewer) throws(OfficeError) -> [Month] {
    let months = book.file.firstMonthOwed.through(book.file.lastEndedMonth(before: viewer.today))
    let rows = try matrix(of: months.map { .month($0) }, for: viewer)
    guard let row = rows.first(where: { $0.village == village }) else { return [] }
    return zip(months, row.cells).filter { $1.isWaitedFor }.map(\.0)
  }

  /// The disputes of a village and a month.
  func disputes(in village: Identifier, during month: Month, for viewer: Viewer)
    throws(OfficeError) -> [CaseRow]
  {
    try disputes(in: village, during: month.firstDay...month.lastDay, for: viewer)
  }
}
