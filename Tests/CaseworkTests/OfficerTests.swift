import Casework
import Testing
import Wording

/// Who may sign in as what, and what an administrator may not do to it.
@Suite struct OfficerTests {
  /// What a row does to which officer, and the beginning of what is said; nil when it is done.
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let officer: Identifier
    let act: any Act<OfficerFile>
    var by = TestOffice.administrator
    let says: String?
    var testDescription: String { what }
  }

  private static func change(
    _ number: String, roles: [Role] = [.clerk], villages: [Identifier] = []
  ) -> ChangeOfficer {
    ChangeOfficer(number: number, name: "李办事员", position: "", roles: roles, villages: villages)
  }

  private static let rows: [Row] = [
    Row(what: "a new number", officer: TestOffice.clerk, act: change("A12"), says: nil),
    Row(what: "the own number", officer: TestOffice.clerk, act: change("02"), says: nil),
    Row(
      what: "another's number", officer: TestOffice.clerk, act: change("03"),
      says: "工号03是林办事员的"),
    Row(what: "no number", officer: TestOffice.clerk, act: change(""), says: "请填写“工号”"),
    Row(what: "a number with a sign", officer: TestOffice.clerk, act: change("1-2"), says: "工号应是"),
    Row(
      what: "a long number", officer: TestOffice.clerk, act: change("1234567890123"), says: "工号应是"),
    Row(
      what: "twelve digits", officer: TestOffice.clerk, act: change("123456789012"), says: nil),
    Row(
      what: "no role", officer: TestOffice.clerk, act: change("02", roles: []), says: "请填写“角色”"),
    Row(
      what: "a liaison of nothing", officer: TestOffice.clerk, act: change("02", roles: [.liaison]),
      says: "村联络员至少负责一个村"),
    Row(
      what: "a liaison of two", officer: TestOffice.clerk,
      act: change(
        "02", roles: [.clerk, .liaison], villages: [TestOffice.shenqian, TestOffice.longwan]),
      says: nil),
    Row(
      what: "a clerk with a village", officer: TestOffice.clerk,
      act: change("02", villages: [TestOffice.shenqian]), says: "只有村联络员"),
    Row(
      what: "a village that is not there", officer: TestOffice.clerk,
      act: change("02", roles: [.liaison], villages: [TestOffice.clerk]), says: "没有这个村"),
    Row(
      what: "the last administrator's role", officer: TestOffice.administrator,
      act: change("90"), says: "这是唯一在岗的管理员"),
    Row(
      what: "disabling the last administrator", officer: TestOffice.administrator,
      act: DisableOfficer(reason: "调离"), says: "这是唯一在岗的管理员"),
    Row(
      what: "disabling without a reason", officer: TestOffice.clerk,
      act: DisableOfficer(reason: ""),
      says: "请填写“理由”"),
    Row(
      what: "enabling who is active", officer: TestOffice.clerk, act: EnableOfficer(),
      says: "目前“在岗”"),
    Row(
      what: "a clerk changes somebody", officer: TestOffice.otherClerk, act: change("03"),
      by: TestOffice.clerk, says: "“变更”由管理员办理"),
    Row(
      what: "another's password", officer: TestOffice.clerk, act: ChangePassword(),
      says: "口令只能由本人更改"),
    Row(
      what: "the own password", officer: TestOffice.clerk, act: ChangePassword(),
      by: TestOffice.clerk, says: nil),
    Row(
      what: "standing in for oneself", officer: TestOffice.clerk,
      act: Deputize(officer: TestOffice.clerk, until: nil, reason: nil), says: "不能代理本人"),
    Row(
      what: "standing in for nobody", officer: TestOffice.clerk,
      act: Deputize(officer: nil, until: nil, reason: nil), says: "请填写“代理谁”"),
    Row(
      what: "standing in for who only administers", officer: TestOffice.clerk,
      act: Deputize(officer: TestOffice.administrator, until: nil, reason: nil),
      says: "管理员只是管理员"),
    Row(
      what: "a last day before the first", officer: TestOffice.clerk,
      act: Deputize(officer: TestOffice.supervisor, until: "2026-11-22".day, reason: nil),
      says: "最后一天2026-11-22早于"),
    Row(
      what: "an administrator for himself", officer: TestOffice.administrator,
      act: Deputize(officer: TestOffice.clerk, until: nil, reason: nil), says: "管理员看不到事项"),
    Row(
      what: "ending what does not run", officer: TestOffice.clerk, act: EndDeputy(),
      says: "没有正在进行的代理"),
  ]

  @Test(arguments: rows)
  func `each act on an officer is done, or refused with its reason`(_ row: Row) throws {
    let office = try TestOffice.shipped()
    let officer = try #require(office.book.officer(row.officer))
    let circumstance = try office.circumstance(row.by)
    func check<A: Act<OfficerFile>>(_ act: A) throws {
      try officer.check(act.completed(circumstance), circumstance)
    }
    guard let says = row.says else { return try check(row.act) }
    let refusal = try #require(throws: Refusal.self) { try check(row.act) }
    #expect(refusal.sentence.zh.hasPrefix(says), "\(refusal.sentence.zh)")
    #expect(!refusal.sentence.en.isEmpty)
  }

  /// The shipped office with the clerk standing in for the supervisor.
  private func deputized(
    through last: String?, for principal: Identifier = TestOffice.supervisor,
    _ change: (inout OfficerFile) -> Void = { _ in }
  ) throws -> OfficeBook {
    let office = try TestOffice.shipped()
    return OfficeBook(
      file: office.book.file, villages: office.book.villages,
      officers: office.book.officers.map { officer in
        var officer = officer
        if officer.id == TestOffice.clerk {
          Deputize(officer: principal, until: last?.day, reason: nil).apply(
            to: &officer,
            Moment(
              entry: Identifier(high: 8, low: 8), day: "2026-11-20".day,
              recorded: Instant(milliseconds: 0), officer: TestOffice.administrator))
        }
        change(&officer)
        return officer
      })
  }

  @Test(arguments: [
    ("2026-11-19", false), ("2026-11-20", true), ("2026-11-23", true), ("2026-11-24", false),
  ])
  func `a deputy has the other's roles from the first day through the last`(
    _ day: String, _ runs: Bool
  ) throws {
    let book = try deputized(through: "2026-11-23")
    let viewer = try #require(book.viewer(of: TestOffice.clerk, on: day.day))
    #expect(viewer.roles == (runs ? [.clerk, .supervisor] : [.clerk]))
    #expect(viewer.name == "李办事员" && viewer.officer == TestOffice.clerk)
    #expect(book.deputies(of: TestOffice.supervisor, on: day.day).isEmpty != runs)
  }

  @Test
  func `a deputy has the villages too, never the administration, and nothing of a disabled one`()
    throws
  {
    let day = "2026-11-23".day
    let ofLiaison = try deputized(through: nil, for: TestOffice.liaison)
    let viewer = try #require(ofLiaison.viewer(of: TestOffice.clerk, on: day))
    #expect(viewer.roles == [.clerk, .liaison])
    #expect(viewer.villages == [TestOffice.shenqian])
    let administering = try deputized(through: nil) {
      if $0.id == TestOffice.supervisor { $0.roles = [.supervisor, .administrator] }
    }
    #expect(
      administering.viewer(of: TestOffice.clerk, on: day)?.roles == [.clerk, .supervisor])
    let disabled = try deputized(through: nil) {
      if $0.id == TestOffice.supervisor { $0.stage = .disabled }
    }
    #expect(disabled.viewer(of: TestOffice.clerk, on: day)?.roles == [.clerk])
    #expect(disabled.viewer(of: TestOffice.supervisor, on: day) == nil)
  }

  @Test func `a deputyship opens no restricted matter in which the other is named`() throws {
    let book = try deputized(through: nil)
    var file = CaseFile(id: Identifier(high: 5, low: 5))
    (file.isRestricted, file.named) = (true, [TestOffice.supervisor])
    let sight = file.sight
    let day = "2026-11-23".day
    #expect(sight.isOpen(to: try #require(book.viewer(of: TestOffice.supervisor, on: day))))
    #expect(!sight.isOpen(to: try #require(book.viewer(of: TestOffice.clerk, on: day))))
  }

  @Test func `nobody stands in for a deputy, and a deputy for nobody else`() throws {
    let book = try deputized(through: nil)
    let administrator = try #require(
      book.viewer(of: TestOffice.administrator, on: "2026-11-23".day))
    let circumstance = Circumstance(viewer: administrator, day: "2026-11-23".day, book: book)
    func says(_ officer: Identifier, for other: Identifier) throws -> String {
      let file = try #require(book.officer(officer))
      let act = Deputize(officer: other, until: nil, reason: nil)
      return try #require(throws: Refusal.self) { try file.check(act, circumstance) }.sentence.zh
    }
    #expect(try says(TestOffice.otherClerk, for: TestOffice.clerk).hasPrefix("李办事员正在代理他人"))
    #expect(try says(TestOffice.clerk, for: TestOffice.head).hasPrefix("正在代理他人"))
    #expect(try says(TestOffice.supervisor, for: TestOffice.head).hasPrefix("本人正由他人代理"))
  }

  @Test func `a history of changes folds, and is said field by field`() throws {
    var journal = Journal<OfficerFile>(try TestOffice.shipped())
    let admin = TestOffice.administrator
    try journal.record(
      AddOfficer(number: "12", name: "许办事员", position: "", roles: [.clerk], villages: []),
      by: admin, on: "2026-11-01")
    try journal.record(
      ChangeOfficer(
        number: "13", name: "许办事员", position: "组长", roles: [.clerk, .liaison],
        villages: [TestOffice.longwan]), by: admin, on: "2026-11-10")
    try journal.record(DisableOfficer(reason: "调离"), by: admin, on: "2026-11-12")
    #expect(journal.current.stage == .disabled)
    #expect(journal.current.isActive(on: "2026-11-11".day))
    #expect(!journal.current.isActive(on: "2026-11-12".day))
    try journal.record(EnableOfficer(), by: admin, on: "2026-11-13")
    #expect(journal.current.isActive(on: "2026-11-14".day))
    #expect(try journal.state(until: "2026-11-09".day)?.number == "12")
    #expect(try journal.state()?.number == "13")
    let book = try TestOffice.shipped().book
    let said = try Fold.contents(OfficerFile.self, of: journal.entries)
    let lines = try #require(said[journal.entries[1].id]).map { $0.wording(book).zh }
    #expect(lines == ["工号：13", "姓名：许办事员", "职务：组长", "角色：经办、村联络员", "负责的村：龙湾"])
  }

  @Test func `a handler is of the staff that was active on the day`() throws {
    let office = try TestOffice.shipped()
    let book = OfficeBook(
      file: office.book.file, villages: office.book.villages,
      officers: office.book.officers.map { officer in
        var officer = officer
        if officer.id == TestOffice.otherClerk {
          (officer.stage, officer.disabledFrom) = (.disabled, "2026-11-20".day)
        }
        return officer
      })
    func refusal(on day: String) -> Refusal? {
      var act = RegisterDispute.sample(places: [.village(TestOffice.shenqian)])
      act.handler = TestOffice.otherClerk
      do {
        let viewer = try office.viewer(TestOffice.clerk)
        let circumstance = Circumstance(viewer: viewer, day: day.day, book: book)
        try CaseFile(id: Identifier(high: 5, low: 5)).check(act, circumstance)
        return nil
      } catch { return error as? Refusal }
    }
    #expect(refusal(on: "2026-11-19") == nil)
    #expect(refusal(on: "2026-11-20")?.field == "handler")
  }
}

/// What a password must be.
@Suite struct PasswordTests {
  @Test(arguments: [
    ("Haifeng-21", nil as String?), ("haifeng-21", nil), ("海风Haifeng1", nil),
    ("Hai-21x", "至少8个字符"), ("haifeng21", "至少要有三种"), ("HAIFENGHF", "至少要有三种"),
    ("Old-pass-1", "与原口令相同"), ("Lihua-2026", "不能含有姓名"), ("xLIHUAx-12", "不能含有姓名"),
  ])
  func `a password is long, mixed, new and not the name`(_ new: String, _ says: String?) {
    let problem = PasswordRule.problem(new, old: "Old-pass-1", number: "02", name: "lihua")
    #expect((problem == nil) == (says == nil))
    if let says { #expect(problem?.zh.contains(says) == true) }
  }

  @Test func `a first password is ten clear letters and digits that the rule admits`() {
    var dice = Dice(4)
    var made: Set<String> = []
    for _ in 0..<500 {
      let password = PasswordRule.first(using: &dice)
      #expect(password.count == 10)
      #expect(password.allSatisfy { !"0O1lIio".contains($0) && $0.isASCII })
      #expect(PasswordRule.problem(password, old: "", number: "02", name: "李") == nil)
      made.insert(password)
    }
    #expect(made.count == 500)
  }
}
