import Casework

import Testing

/// A small made-up office with the shipped tables: five officers and two villages.
struct TestOffice {
  static let clerk = Identifier(high: 1, low: 1)
  static let otherClerk = Identifier(high: 1, low: 2)
  static let supervisor = Identifier(high: 1, low: 3)
  static let head = Identifier(high: 1, low: 4)
  static let liaison = Identifier(high: 1, low: 5)
  static let administrator = Identifier(high: 1, low: 6)
  static let officers = [clerk, otherClerk, supervisor, head, liaison, administrator]
  static let shenqian = Identifier(high: 2, low: 5)
  static let longwan = Identifier(high: 2, low: 7)

  var book: OfficeBook
  var today = "2026-11-23".day

  var tables: Tables { book.tables }
  var codes: Codes { book.tables.codes }

  init(tables: Tables, figures: [EnteredFigure] = []) {
    var file = OfficeFile(id: Identifier(high: 9, low: 9))
    file.stage = .open
    file.name = "所城镇综治中心"
    file.township = "所城镇"
    file.countWord = "宗"
    file.firstMonthOwed = Month(year: 2021, month: 1)
    file.tables = tables
    file.manualFigures = figures
    book = OfficeBook(
      file: file,
      villages: [
        Self.village(Self.shenqian, "05", "神前"), Self.village(Self.longwan, "07", "龙湾"),
      ],
      officers: [
        Self.officer(Self.clerk, "02", "李办事员", [.clerk]),
        Self.officer(Self.otherClerk, "03", "林办事员", [.clerk]),
        Self.officer(Self.supervisor, "09", "陈副镇长", [.supervisor]),
        Self.officer(Self.head, "01", "黄镇长", [.head]),
        Self.officer(Self.liaison, "105", "神前林联络员", [.liaison], [Self.shenqian]),
        Self.officer(Self.administrator, "90", "管理员", [.administrator]),
      ])
  }

  static func shipped() throws -> TestOffice { TestOffice(tables: try Repository.tables.get()) }

  func viewer(_ officer: Identifier) throws -> Viewer {
    let file = try #require(book.officer(officer))
    return file.viewer(on: today)
  }

  func circumstance(
    _ officer: Identifier, on day: Day? = nil, onBehalfOf: String? = nil,
    disputes: [Identifier: NamedDispute] = [:], cases: [Identifier: CaseFile] = [:]
  ) throws -> Circumstance {
    Circumstance(
      viewer: try viewer(officer), day: day ?? today, book: book, onBehalfOf: onBehalfOf,
      disputes: disputes, cases: cases)
  }

  private static func village(_ id: Identifier, _ key: String, _ name: String) -> VillageFile {
    var village = VillageFile(id: id)
    village.stage = .valid
    village.key = key
    village.name = name
    village.fullName = name + "村委会"
    return village
  }

  private static func officer(
    _ id: Identifier, _ number: String, _ name: String, _ roles: Set<Role>,
    _ villages: [Identifier] = []
  ) -> OfficerFile {
    var officer = OfficerFile(id: id)
    officer.stage = .active
    officer.number = number
    officer.name = name
    officer.roles = roles
    officer.villages = villages
    return officer
  }
}

extension String {
  /// A day that a test writes down; a typing mistake becomes the year 1 and fails.
  var day: Day { Day(self) ?? Day(number: -719_162) }
}

extension TestOffice {
  /// The clock of a limit that a case has.
  func clock(_ id: String, of file: CaseFile) throws -> Clock {
    try #require(file.clocks(tables).first { $0.limit.id == id }, "no clock \(id)")
  }
}
