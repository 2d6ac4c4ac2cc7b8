import Casework
import Testing
import Wording

/// Villages are renamed, closed, merged and split, each from a day on.
@Suite struct VillageTests {
  private static let newVillage = Identifier(high: 2, low: 9)

  /// The shipped office with 神前 ended on 10 June 2026.
  private func ended(into successors: [Identifier]) throws -> (office: TestOffice, book: OfficeBook)
  {
    let office = try TestOffice.shipped()
    let villages = office.book.villages.map { village in
      var village = village
      guard village.id == TestOffice.shenqian else { return village }
      EndVillage(successors: successors, reason: nil).apply(
        to: &village,
        Moment(
          entry: Identifier(high: 8, low: 8), day: "2026-06-10".day,
          recorded: Instant(milliseconds: 0), officer: TestOffice.administrator))
      village.stage = .ended
      return village
    }
    return (
      office, OfficeBook(file: office.book.file, villages: villages, officers: office.book.officers)
    )
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let act: any Act<VillageFile>
    var day = "2026-06-10"
    let says: String?
    var testDescription: String { what }
  }

  private static let rows: [Row] = [
    Row(what: "closed", act: EndVillage(successors: [], reason: nil), says: nil),
    Row(what: "merged", act: EndVillage(successors: [TestOffice.longwan], reason: nil), says: nil),
    Row(
      what: "into itself", act: EndVillage(successors: [TestOffice.shenqian], reason: nil),
      says: "不能并入本村"),
    Row(
      what: "into what is not there", act: EndVillage(successors: [newVillage], reason: nil),
      says: "—在2026-06-10不是有效的村"),
    Row(
      what: "twice into the same",
      act: EndVillage(successors: [TestOffice.longwan, TestOffice.longwan], reason: nil),
      says: "同一个村选了两次"),
    Row(
      what: "before it begins", act: EndVillage(successors: [], reason: nil), day: "2026-01-01",
      says: "神前自2026-01-01起设立"),
    Row(
      what: "a new name", act: RenameVillage(name: "新神前", fullName: "新神前社区", code: nil), says: nil
    ),
    Row(
      what: "another's name", act: RenameVillage(name: "龙湾", fullName: "新神前社区", code: nil),
      says: "“龙湾”已是07 龙湾的"),
    Row(
      what: "another's full name",
      act: RenameVillage(name: "新神前", fullName: "龙湾村委会", code: nil), says: "“龙湾村委会”已是"),
    Row(
      what: "another's key for a name", act: RenameVillage(name: "07", fullName: "甲", code: nil),
      says: "“07”已是"),
    Row(
      what: "the same name", act: RenameVillage(name: "神前", fullName: "神前村委会", code: nil),
      says: "名称没有改动"),
    Row(
      what: "a short code", act: RenameVillage(name: "新神前", fullName: "甲", code: "4451"),
      says: "区划代码应是12位"),
    Row(what: "reopening what stands", act: ReopenVillage(reason: "误"), says: "目前“有效”"),
  ]

  @Test(arguments: rows)
  func `each act on a village is done, or refused with its reason`(_ row: Row) throws {
    let office = try TestOffice.shipped()
    var village = try #require(office.book.village(TestOffice.shenqian))
    village.from = "2026-01-01".day
    let circumstance = try office.circumstance(TestOffice.administrator, on: row.day.day)
    func check<A: Act<VillageFile>>(_ act: A) throws { try village.check(act, circumstance) }
    guard let says = row.says else { return try check(row.act) }
    let refusal = try #require(throws: Refusal.self) { try check(row.act) }
    #expect(refusal.sentence.zh.hasPrefix(says), "\(refusal.sentence.zh)")
    #expect(!refusal.sentence.en.isEmpty)
  }

  @Test(arguments: [
    ("05", "甲", "序号05已是神前的"), ("5-1", "甲", "序号应是"), ("13", "神前", "“神前”已是05 神前的"),
    ("13", "甲", nil as String?),
  ])
  func `a new village has a key and names of its own`(
    _ key: String, _ name: String, _ says: String?
  ) throws {
    let office = try TestOffice.shipped()
    let act = AddVillage(key: key, code: nil, name: name, fullName: name + "新村委会", aliases: [])
    let village = VillageFile(id: Self.newVillage)
    let circumstance = try office.circumstance(TestOffice.administrator)
    guard let says else { return try village.check(act, circumstance) }
    let refusal = try #require(throws: Refusal.self) { try village.check(act, circumstance) }
    #expect(refusal.sentence.zh.hasPrefix(says))
  }

  @Test func `the last village cannot end, and its liaisons are named to who ends one`() throws {
    let (office, book) = try ended(into: [])
    let viewer = try office.viewer(TestOffice.administrator)
    let circumstance = Circumstance(viewer: viewer, day: office.today, book: book)
    let last = try #require(book.village(TestOffice.longwan))
    let act = EndVillage(successors: [], reason: nil)
    let refusal = try #require(throws: Refusal.self) { try last.check(act, circumstance) }
    #expect(refusal.sentence.zh.hasPrefix("这是最后一个村"))
    let village = try #require(office.book.village(TestOffice.shenqian))
    let told = act.problems(in: village, try office.circumstance(TestOffice.administrator))
    #expect(told.map(\.isWarning) == [true])
    #expect(told.first?.wording.zh.contains("105 神前林联络员") == true)
  }

  @Test(arguments: [
    ([], "神前自2026-06-10起已撤销，请另选"), ([TestOffice.longwan], "神前自2026-06-10起已并入龙湾，请选龙湾"),
    ([TestOffice.longwan, newVillage], "神前自2026-06-10起已分设为龙湾、—，请选龙湾、—"),
  ])
  func `what is received on or after the end is placed elsewhere, and the sentence says where`(
    _ successors: [Identifier], _ says: String
  ) throws {
    let (office, book) = try ended(into: successors)
    let viewer = try office.viewer(TestOffice.clerk)
    for act: any Act in [
      RegisterPetition.sample(places: [.village(TestOffice.shenqian)]),
      RegisterDispute.sample(places: [.village(TestOffice.shenqian)]),
    ] {
      func refusal<A: Act>(_ act: A, on day: String) -> Refusal? {
        let circumstance = Circumstance(viewer: viewer, day: day.day, book: book)
        do {
          try A.State(id: Identifier(high: 5, low: 5)).check(
            act.completed(circumstance), circumstance)
          return nil
        } catch { return error }
      }
      #expect(refusal(act, on: "2026-06-09") == nil)
      #expect(refusal(act, on: "2026-06-10")?.sentence.zh == says)
      #expect(refusal(act, on: "2026-06-10")?.field == "places")
    }
  }

  @Test func `a correction of what was received before the end may still say the village`() throws {
    let (office, book) = try ended(into: [])
    let viewer = try office.viewer(TestOffice.clerk)
    var journal = Journal<CaseFile>(office)
    let act = RegisterDispute.sample(places: [.village(TestOffice.shenqian)])
    try journal.record(act, on: "2026-06-01")
    let circumstance = Circumstance(viewer: viewer, day: "2026-06-01".day, book: book)
    func problems(_ day: String?) -> [String] {
      Correct(of: act, on: day?.day, reason: "笔误").problems(in: journal.current, circumstance)
        .compactMap(\.field)
    }
    #expect(problems(nil) == [])
    #expect(problems("2026-06-09") == [])
    #expect(problems("2026-06-10") == ["places"])
  }

  @Test func `a village owes a month when it is there on its last day`() throws {
    let (_, book) = try ended(into: [TestOffice.longwan])
    let village = try #require(book.village(TestOffice.shenqian))
    func cell(_ month: Int) -> RoundCell {
      RoundCell(
        village: village, terms: book.terms(of: .month(Month(year: 2026, month: month))), nil,
        at: Instant(startOf: "2026-11-23".day))
    }
    #expect(
      (1...12).map { cell($0).mark } == ["!!", "!!", "!!", "!!", "!!"]
        + Array(repeating: "", count: 7))
  }

  @Test func `no month is reported for a village that was gone at its end`() throws {
    let (office, book) = try ended(into: [TestOffice.longwan])
    let viewer = try office.viewer(TestOffice.liaison)
    func refusal(_ month: Int) -> Refusal? {
      var act = ReportZero.blank
      (act.village, act.check) = (TestOffice.shenqian, "round")
      act.month = Month(year: 2026, month: month)
      do {
        try VillagePeriod(id: Identifier(high: 6, low: 6)).check(
          act, Circumstance(viewer: viewer, day: office.today, book: book))
        return nil
      } catch { return error }
    }
    #expect(refusal(5) == nil)
    #expect(refusal(6)?.sentence.zh == "神前自2026-06-10起已并入龙湾，请选龙湾，2026年6月不再报送")
  }

  @Test func `a name goes to who is in the roster, and an old one is still found`() throws {
    let office = try TestOffice.shipped()
    var journal = Journal<VillageFile>(office)
    let admin = TestOffice.administrator
    try journal.record(
      AddVillage(key: "13", code: nil, name: "甲", fullName: "甲村委会", aliases: ["甲旧"]), by: admin,
      on: "2026-01-01")
    try journal.record(
      RenameVillage(name: "乙", fullName: "乙社区居委会", code: "000000000013"), by: admin,
      on: "2026-03-01")
    let renamed = journal.current
    #expect(renamed.aliases == ["甲旧", "甲", "甲村委会"])
    #expect(renamed.formerNames == ["甲"] && renamed.code == "000000000013")
    try journal.record(
      RenameVillage(name: "甲", fullName: "甲村委会", code: nil), by: admin, on: "2026-04-01")
    #expect(journal.current.aliases == ["甲旧", "乙", "乙社区居委会"])
    #expect(journal.current.formerNames == ["乙"])
    // Another village is founded under the old name while this one has ended.
    var ended = renamed
    (ended.stage, ended.until) = (.ended, "2026-05-01".day)
    var other = VillageFile(id: Self.newVillage)
    (other.stage, other.key, other.name, other.fullName) = (.valid, "14", "乙", "乙新村委会")
    let book = OfficeBook(file: office.book.file, villages: [ended, other], officers: [])
    #expect(book.village(named: "乙")?.id == Self.newVillage)
    #expect(book.village(named: "甲")?.id == ended.id)
    #expect(book.village(named: "13")?.id == ended.id)
    #expect(book.villageList.zh == "14（乙）")
  }

  @Test func `an end recorded by mistake is as if it had never been`() throws {
    var journal = Journal<VillageFile>(try TestOffice.shipped())
    let admin = TestOffice.administrator
    try journal.record(
      AddVillage(key: "13", code: nil, name: "甲", fullName: "甲村委会", aliases: []), by: admin,
      on: "2026-01-01")
    try journal.record(
      EndVillage(successors: [TestOffice.longwan], reason: "虚构批复"), by: admin, on: "2026-06-10")
    #expect(journal.current.stage == .ended && !journal.current.isValid(on: "2026-06-10".day))
    try journal.record(ReopenVillage(reason: "误撤"), by: admin, on: "2026-06-11")
    #expect(journal.current.stage == .valid && journal.current.successors == [])
    #expect(journal.current.isValid(on: "2026-06-10".day))
  }
}

/// What entries say of the terminal at which they were made.
@Suite struct TerminalNameTests {
  @Test(arguments: [
    ("anjian@gov-1:pts/3", "窗口"), ("root@gov-1:pts/3", "1号终端"), ("anjian@gov-1:pts/9", "大厅"),
    ("anjian@gov-2:pts/3", "anjian@gov-2:pts/3"), ("gov-1", "大厅"), ("", ""),
  ])
  func `the most exact name counts, and without one the terminal itself`(
    _ terminal: String, _ name: String
  ) throws {
    var file = OfficeFile(id: Identifier(high: 9, low: 9))
    file.terminals = [
      "anjian@gov-1:pts/3": "窗口", "gov-1:pts/3": "1号终端", "gov-1": "大厅",
    ]
    #expect(file.terminalName(of: terminal) == name)
  }
}
