import Casework
import CursesTerminal
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import anjian

/// Facts, and what `anjian doctor` makes of them.
@Suite struct CheckTests {
  /// The outcome of one check among the findings; nil where it says nothing of it.
  private func outcome(_ check: String, of facts: some Check) -> Finding.Outcome? {
    facts.findings.first { $0.check == check }?.outcome
  }

  private static func terminal(
    type: String = "xterm-256color", isDescribed: Bool = true, placesCursor: Bool = true,
    size: Size? = Size(rows: 24, columns: 80),
    width: TerminalExamination.LineWidth = .narrow, isInteractive: Bool = true,
    isStraight: Bool? = true
  ) -> TerminalCheck {
    TerminalCheck(
      type: type, isInteractive: isInteractive,
      examination: TerminalExamination(
        isDescribed: isDescribed, placesCursor: placesCursor, colorCount: 256, size: size,
        lineWidth: width), isStraight: isStraight)
  }

  @Test(
    arguments: [
      (terminal(), "terminal.type", .ok),
      (terminal(type: "linux"), "terminal.type", .warning),
      (terminal(isDescribed: false, placesCursor: false), "terminal.type", .note),
      (terminal(placesCursor: false), "terminal.type", .fault),
      (terminal(isInteractive: false), "terminal.type", .note),
      (terminal(isInteractive: false), "terminal.size", nil),
      (terminal(), "terminal.size", .ok), (terminal(size: nil), "terminal.size", .note),
      (terminal(size: Size(rows: 20, columns: 80)), "terminal.size", .ok),
      (terminal(size: Size(rows: 19, columns: 80)), "terminal.size", .warning),
      (terminal(size: Size(rows: 24, columns: 79)), "terminal.size", .warning),
      (terminal(), "terminal.encoding", .ok),
      (terminal(width: .strange), "terminal.encoding", .fault),
      (terminal(width: .unknown), "terminal.encoding", nil),
      (terminal(), "terminal.lines", .ok), (terminal(width: .wide), "terminal.lines", .note),
      (terminal(width: .unknown), "terminal.lines", .note),
      (terminal(), "terminal.sample", .ok),
      (terminal(isStraight: false), "terminal.sample", .warning),
      (terminal(isStraight: nil), "terminal.sample", nil),
    ] as [(TerminalCheck, String, Finding.Outcome?)])
  func `a terminal is judged by its type, its size, its answer and who looks at it`(
    _ facts: TerminalCheck, _ check: String, _ expected: Finding.Outcome?
  ) {
    #expect(outcome(check, of: facts) == expected)
  }

  @Test(
    arguments: [
      (nil, false, "ANSI_X3.4-1968", .note), (("LANG", "C"), true, "ANSI_X3.4-1968", .note),
      (("LC_ALL", "POSIX"), true, "ANSI_X3.4-1968", .note),
      (("LANG", "C.UTF-8"), true, "UTF-8", .ok), (("LANG", "zh_CN.UTF-8"), true, "UTF-8", .ok),
      (("LANG", "zh_CN.UTF-8"), false, "ANSI_X3.4-1968", .note),
      (("LC_CTYPE", "zh_CN.GB18030"), true, "GB18030", .warning),
    ] as [((String, String)?, Bool, String, Finding.Outcome)])
  func `a locale must mean UTF-8`(
    _ setting: (String, String)?, _ isInstalled: Bool, _ codeset: String,
    _ expected: Finding.Outcome
  ) {
    let facts = LocaleCheck(
      setting: setting.map { (variable: $0.0, value: $0.1) }, isInstalled: isInstalled,
      codeset: codeset)
    #expect(outcome("locale", of: facts) == expected)
  }

  private static let office = OfficeExamination(
    schema: Office.schemaVersion, name: "虚构镇综治中心", isPractice: false, lastRecorded: nil,
    calendar: WorkCalendar([]), fileSystem: "ext4")

  private static func file(
    _ result: Result<OfficeExamination, OfficeError> = .success(office), isNamed: Bool = true,
    size: Int = 1 << 20, wal: Int = 0, free: Int? = 2 << 30
  ) -> FileCheck {
    FileCheck(
      path: "/o.anjian", isNamed: isNamed, result: result, size: size, walSize: wal, free: free)
  }

  private static var older: OfficeExamination {
    var older = office
    older.schema -= 1
    return older
  }

  @Test(
    arguments: [
      (file(), "file", .ok), (file(.failure(.missing(path: "/o.anjian"))), "file", .fault),
      (file(.failure(.missing(path: "/o.anjian")), isNamed: false), "file", .note),
      (file(.failure(.damaged(path: "/o.anjian")), isNamed: false), "file", .fault),
      (file(.failure(.newer(path: "/o.anjian"))), "file", .fault),
      (file(), "file.form", .ok), (file(.success(older)), "file.form", .note),
      (file(), "file.wal", nil), (file(wal: 64 << 20), "file.wal", nil),
      (file(wal: 65 << 20), "file.wal", .warning),
      (file(), "file.space", .ok), (file(free: nil), "file.space", nil),
      (file(free: 1 << 30), "file.space", .ok),
      (file(free: (1 << 30) - 1), "file.space", .warning),
      (file(free: 65 << 20), "file.space", .warning),
      (file(free: (65 << 20) - 1), "file.space", .fault),
      (file(size: 900 << 20, free: 960 << 20), "file.space", .fault),
    ] as [(FileCheck, String, Finding.Outcome?)])
  func `a file is judged by what opening it says, its form and the room that is left`(
    _ facts: FileCheck, _ check: String, _ expected: Finding.Outcome?
  ) {
    #expect(outcome(check, of: facts) == expected)
  }

  private static func place(_ mode: Int, owner: Int = 1000) -> PermissionCheck.Place {
    PermissionCheck.Place(
      path: "/o.anjian", isFolder: false, mode: mode, owner: owner, ownerName: "anjian")
  }

  @Test(
    arguments: [
      ([place(0o600), place(0o700)], 1000, ["permissions": .ok]),
      ([place(0o600), place(0o640)], 1000, ["permissions.mode": .warning]),
      ([place(0o604)], 1000, ["permissions.mode": .warning]),
      ([place(0o711)], 1000, ["permissions.mode": .warning]),
      ([place(0o600)], 1001, ["permissions.owner": .warning]),
      ([place(0o600)], 0, ["permissions.owner": .note]),
      (
        [place(0o666)], 1001, ["permissions.mode": .warning, "permissions.owner": .warning]
      ), ([], 1000, [:]),
    ] as [([PermissionCheck.Place], Int, [String: Finding.Outcome])])
  func `a file is for its owner alone`(
    _ places: [PermissionCheck.Place], _ user: Int, _ expected: [String: Finding.Outcome]
  ) {
    let findings = PermissionCheck(places: places, user: user).findings
    #expect(
      Dictionary(findings.map { ($0.check, $0.outcome) }, uniquingKeysWith: max) == expected)
  }

  @Test(
    arguments: [
      (nil, .note), ("2026-11-26", .ok), ("2026-11-24", .ok), ("2026-11-23", .warning),
      ("2026-11-27", .ok),
    ] as [(String?, Finding.Outcome)])
  func `a copy may be two days old`(_ newest: String?, _ expected: Finding.Outcome) throws {
    let facts = CopiesCheck(
      folder: "/o.anjian.copies", newest: newest.flatMap { Day($0) },
      today: try #require(Day("2026-11-26")))
    #expect(outcome("copies", of: facts) == expected)
  }

  @Test(
    arguments: [
      ("2026-11-26.anjian", "2026-11-26"), ("2026-02-30.anjian", nil), ("2026-11-26", nil),
      ("2026-11-26.anjian.making", nil), ("office.anjian", nil),
    ])
  func `a copy is known by its name`(_ name: String, _ day: String?) {
    #expect(CopiesCheck.day(ofName: name)?.description == day)
  }

  @Test(
    arguments: [
      ("2026-11-26 10:00:00", nil, "clock", .ok),
      ("2026-11-26 10:00:00", "2026-11-26 10:00:04", "clock", .ok),
      ("2026-11-26 10:00:00", "2026-11-26 10:00:05", "clock", .warning),
      ("2026-11-26 10:00:00", "2026-10-27 10:00:01", "clock", .ok),
      ("2026-11-26 10:00:00", "2026-10-27 10:00:00", "clock", .warning),
    ] as [(String, String?, String, Finding.Outcome)])
  func `a clock is doubted when saving would doubt it`(
    _ now: String, _ last: String?, _ check: String, _ expected: Finding.Outcome
  ) throws {
    let facts = ClockCheck(
      now: try #require(Instant(now)), last: last.flatMap { Instant($0) }, isSynchronized: nil,
      isRehearsed: false)
    #expect(outcome(check, of: facts) == expected)
    #expect(facts.findings.count == 1)
  }

  @Test(
    arguments: [
      (true, false, [.ok, .ok]), (false, false, [.ok, .note]), (nil, true, [.ok, .warning]),
    ]
      as [(Bool?, Bool, [Finding.Outcome])])
  func `a time server that is not asked is a note, a clock set by ANJIAN_NOW a warning`(
    _ isSynchronized: Bool?, _ isRehearsed: Bool, _ expected: [Finding.Outcome]
  ) throws {
    let facts = ClockCheck(
      now: try #require(Instant("2026-11-26 10:00")), last: nil, isSynchronized: isSynchronized,
      isRehearsed: isRehearsed)
    #expect(facts.findings.map(\.outcome) == expected)
  }

  @Test(
    arguments: [
      ("2026-11-30", [2026], [.ok]), ("2026-12-01", [2026], [.ok, .warning]),
      ("2026-12-31", [2026, 2027], [.ok, .ok]), ("2027-01-01", [2026], [.warning]),
      ("2026-11-30", [], [.warning]),
    ] as [(String, [Int], [Finding.Outcome])])
  func `next year's holidays are asked for from December on`(
    _ today: String, _ years: [Int], _ expected: [Finding.Outcome]
  ) throws {
    let days = try years.map { year in
      WorkCalendar.Exception(
        day: try #require(Day(year, 10, 1)), kind: .rest, name: "国庆节")
    }
    let facts = CalendarCheck(
      calendar: WorkCalendar(days), today: try #require(Day(today)))
    #expect(facts.findings.map(\.outcome) == expected)
    #expect(
      facts.findings.last { $0.outcome == .warning }?.says.zh.hasPrefix("待") ?? true)
  }

  @Test(
    arguments: [
      (true, [], ["FangSong"], [.ok, .ok, .ok]), (false, [], ["仿宋_GB2312"], [.note, .ok, .ok]),
      (true, ["libpango-1.0.so.0"], ["FandolFang R"], [.ok, .note, .ok]),
      (true, [], ["Noto Serif CJK SC"], [.ok, .ok, .note]), (true, [], [], [.ok, .ok, .note]),
      (true, [], nil, [.ok, .ok, .note]),
    ] as [(Bool, [String], [String]?, [Finding.Outcome])])
  func `what printing lacks is a note`(
    _ hasLP: Bool, _ missing: [String], _ fonts: [String]?, _ expected: [Finding.Outcome]
  ) {
    let facts = PaperCheck(hasLP: hasLP, missingLibraries: missing, fonts: fonts)
    #expect(facts.findings.map(\.outcome) == expected)
  }

  @Test(
    arguments: [
      (0, "0 KB"), (1, "1 KB"), (1023 << 10, "1023 KB"), (1 << 20, "1 MB"),
      (1023 << 20, "1023 MB"), (1 << 30, "1.0 GB"), (3 << 29, "1.5 GB"), ((2 << 30) - 1, "1.9 GB"),
    ])
  func `amounts are read at a glance`(_ bytes: Int, _ said: String) {
    #expect(FileCheck.amount(bytes) == said)
  }

  @Test func `whatever is not in order says what to do, in both languages`() {
    let checks: [any Check] =
      [
        Self.terminal(type: "linux", size: nil, width: .wide, isStraight: false),
        Self.terminal(isDescribed: false, placesCursor: false, width: .unknown),
        Self.terminal(placesCursor: false, size: Size(rows: 5, columns: 10), width: .strange),
        Self.terminal(isInteractive: false),
        LocaleCheck(setting: nil, isInstalled: false, codeset: ""),
        Self.file(.success(Self.older), wal: 65 << 20, free: 1),
        Self.file(.failure(.missing(path: "/o.anjian")), isNamed: false),
        PermissionCheck(places: [Self.place(0o777, owner: 7)], user: 8),
        ClockCheck(
          now: Instant(milliseconds: 0), last: Instant(milliseconds: 90_000),
          isSynchronized: false, isRehearsed: true),
        CopiesCheck(folder: "/c", newest: nil, today: Day(number: 0)),
        CopiesCheck(folder: "/c", newest: Day(number: 0), today: Day(number: 9)),
        CalendarCheck(calendar: WorkCalendar([]), today: Day(number: 0)),
        PaperCheck(hasLP: false, missingLibraries: ["libcairo.so.2"], fonts: nil),
      ]
    let findings = checks.flatMap(\.findings).filter { $0.outcome != .ok }
    #expect(findings.count >= 20)
    for finding in findings {
      let remedy = finding.remedy
      #expect(remedy != nil, "\(finding.check)")
      for text in [finding.says.zh, finding.says.en, remedy?.zh ?? "", remedy?.en ?? ""] {
        #expect(!text.isEmpty, "\(finding.check)")
      }
      let hasHan = finding.says.en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(!hasHan, "\(finding.says.en)")
      for line in Language.allCases.flatMap({ finding.lines($0, within: 80) }) {
        #expect(TextWidth.columns(of: line) <= 80, "\(line)")
      }
    }
  }

  @Test func `the right side of the sample is straight by the program's own reckoning`() {
    let widths = Set(TerminalSample.lines.map { TextWidth.columns(of: $0) })
    #expect(widths.count == 1)
    #expect((widths.first ?? 99) <= 78)
    #expect(TerminalSample.lines.dropFirst().first?.contains("零报告") ?? false)
    let signs = Set(TerminalSample.lines.joined())
    for sign: Character in ["─", "│", "“", "…", "·", "×", "█", "→", "▸", "✓", "案"] {
      #expect(signs.contains(sign), "\(sign)")
    }
  }

  @Test(
    arguments: [
      ("y", true), ("Y", true), ("是", true), ("n", false), ("否", false), ("", nil), ("maybe", nil),
    ])
  func `the answer is yes, no or asked for again`(_ answer: String, _ isYes: Bool?) {
    #expect(TerminalSample.isYes(answer) == isYes)
  }
}
