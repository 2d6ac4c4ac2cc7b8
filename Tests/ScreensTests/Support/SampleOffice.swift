import Casework
import Foundation
import OfficeStore
import Testing
import Wording

/// A copy of the sample office on a real file: twelve villages, six officers, `SampleTales`, and a
/// clock that stands at 10:00 on Monday, 23 November 2026.
final class SampleOffice {
  let folder: Folder
  let path: String
  let clock: StillClock
  let office: Office
  let desktop = PaperDesk()

  /// A practice office, or a real one, which has a copy made each day.
  init(isPractice: Bool = true) throws {
    folder = try Folder()
    path = folder["office.anjian"]
    clock = StillClock("2026-11-23 10:00")
    let template = isPractice ? Self.template : Self.realTemplate
    let made = FileManager.default.createFile(
      atPath: path, contents: try template.get(), attributes: [.posixPermissions: 0o600])
    try #require(made)
    office = try Office.open(path, Self.surroundings(clock, Chance(7)))
  }

  /// A practice office in which nothing has happened yet, at 9:00 of a day.
  init(freshOn day: String) throws {
    folder = try Folder()
    path = folder["office.anjian"]
    clock = StillClock("\(day) 09:00")
    let made = FileManager.default.createFile(
      atPath: path, contents: try Self.freshTemplate.get(), attributes: [.posixPermissions: 0o600])
    try #require(made)
    office = try Office.open(path, Self.surroundings(clock, Chance(7)))
  }

  /// A copy of another one, opened by mistake.
  init(copy: String, of other: SampleOffice) throws {
    (folder, path, clock) = (other.folder, copy, other.clock)
    office = try Office.open(path, Self.surroundings(clock, Chance(8)))
  }

  /// The same file, opened once more as another terminal would.
  func another() throws -> Office {
    try Office.open(path, Self.surroundings(clock, Chance(99)))
  }

  func viewer(_ number: String) throws -> Viewer {
    try #require(office.book.officer(number: number)).viewer(on: clock.instant.day)
  }

  /// The cases of the tales as the viewer may see them, each the fold of its entries.
  func cases(for viewer: Viewer) throws -> [CaseFile] {
    try SampleTales.caseSubjects.compactMap { try office.caseFile($0, for: viewer) }
  }

  func caseFile(_ number: String, for officer: String = "02") throws -> CaseFile {
    let number = try #require(Number(number))
    return try #require(try office.caseFile(number: number, for: try viewer(officer)))
  }

  /// Records an act as another terminal would, by somebody who has just looked.
  @discardableResult
  func acts(_ officer: String, _ act: any Act, on file: CaseFile? = nil) throws -> Receipt {
    let other = try another()
    defer { other.close() }
    let now = try file.map { try #require(try other.caseFile($0.id, for: try viewer(officer))) }
    return try other.perform(
      [
        Proposal(
          act, about: now.map { Subject(.caseFile, $0.id) }, on: clock.instant.day,
          seen: now?.lastEntry)
      ], by: try viewer(officer))
  }

  /// Opens a sensitive period as the supervisor would at another terminal.
  func open(period name: String, _ first: String, _ last: String) throws {
    let act = OpenSensitivePeriod.filled {
      ($0.name, $0.first, $0.last) = (name, Day(first), Day(last))
    }
    try acts("09", act)
  }

  static func password(of number: String) -> String { "lianxi\(number)" }

  /// The bytes of the office as it was founded, made once.
  private static let template = Result { try made(isPractice: true) }
  private static let realTemplate = Result { try made(isPractice: false) }

  private static let freshTemplate = Result { try made(isPractice: true, isFresh: true) }

  private static func made(isPractice: Bool, isFresh: Bool = false) throws -> Data {
    let folder = try Folder()
    let path = folder["office.anjian"]
    var founding = try founding()
    founding.office.isPractice = isPractice
    if isFresh { founding.at = Instant("2026-02-27 09:00") ?? founding.at }
    let office = try Office.found(
      path, founding,
      surroundings(StillClock(isFresh ? "2026-03-01 08:30" : "2026-11-23 08:30"), Chance(1)),
      stories: { book in
        var tales = isFresh ? [] : SampleTales(book).stories[...]
        return { tales.popFirst() }
      })
    office.close()
    return try Data(contentsOf: URL(filePath: path))
  }

  private static func surroundings(_ clock: StillClock, _ chance: Chance) throws -> Surroundings {
    Surroundings(
      clock: { clock.instant }, random: { chance.next() }, terminal: "1号终端",
      pinyin: try Shipped.pinyin.get())
  }

  private static func founding() throws -> Founding {
    func officer(_ number: String, _ name: String, _ role: Role, _ villages: [String] = [])
      -> Founding.NewOfficer
    {
      Founding.NewOfficer(
        number: number, name: name, position: "", roles: [role], villages: villages,
        password: password(of: number))
    }
    return Founding(
      office: Found(
        name: "所城镇综治中心", township: "所城镇", countWord: "宗",
        firstMonthOwed: Month(year: 2026, month: 1), dueDayOfMonth: 3, isPractice: true),
      tables: try Shipped.tables.get(), villages: try Shipped.villages.get(),
      officers: [
        officer("90", "管理员", .administrator), officer("02", "李办事员", .clerk),
        officer("03", "林办事员", .clerk), officer("09", "陈副镇长", .supervisor),
        officer("01", "黄镇长", .head), officer("105", "神前林联络员", .liaison, ["05"]),
      ], figures: [], at: Instant("2022-01-04 09:00") ?? Instant(milliseconds: 0))
  }
}
