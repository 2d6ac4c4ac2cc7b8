import Casework
import Testing
import Wording

@testable import Paperwork

/// An invented office, its people, and matters in which something is missing, long or rare.
enum Desk {
  static let clerk = Identifier(high: 1, low: 1)
  static let village = Identifier(high: 2, low: 5)
  static let made = Instant("2026-11-23 10:00") ?? Instant(milliseconds: 0)

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func book(practice: Bool = false) throws -> OfficeBook {
    var file = OfficeFile(id: Identifier(high: 9, low: 9))
    file.stage = .open
    file.name = "所城镇综治中心"
    file.township = "所城镇"
    file.isPractice = practice
    file.firstMonthOwed = Month(year: 2026, month: 1)
    file.tables = try Shipped.tables.get()
    var shenqian = VillageFile(id: village)
    (shenqian.stage, shenqian.key, shenqian.name) = (.valid, "05", "神前")
    shenqian.fullName = "神前村"
    var officer = OfficerFile(id: clerk)
    (officer.stage, officer.number, officer.name) = (.active, "02", "李办事员")
    officer.roles = [.clerk]
    return OfficeBook(file: file, villages: [shenqian], officers: [officer])
  }

  static func stamp(restricted: Bool = false, practice: Bool = false) throws -> PaperStamp {
    let book = try book(practice: practice)
    let viewer = try #require(book.officer(clerk)).viewer(on: made.day)
    return PaperStamp(office: book.file, viewer: viewer, made: made, isRestricted: restricted)
  }
}

extension Desk {
  /// A petition by somebody with a rare name, who wrote a great deal and quoted what was said to him.
  static func petition(detail: Int = 4) -> RegisterPetition {
    var act = RegisterPetition.blank
    act.number = Number(.petition, year: 2026, serial: 5)
    act.channel = "letter"
    act.people = [
      Person(
        name: "王𠮷喆", phone: "13800001234", idNumber: "000000190001010017", address: "神前村三巷2号")
    ]
    act.places = [.village(village)]
    act.matter = "反映村道排水沟堵塞，“一下雨就淹田”"
    act.handler = clerk
    act.detail = account(detail)
    return act
  }

  static var accept: Accept {
    var act = Accept.blank
    (act.route, act.handler, act.runsLimit) = ("6", clerk, true)
    return act
  }

  /// A long account of so many paragraphs.
  private static func account(_ count: Int) -> String {
    (1...count).map { number in
      "第\(number)次下雨时，村口到三巷一段排水沟（长约120米）被建筑垃圾堵住，水漫到田里，村里说“等上面安排”，至今没有清理；请求查清是谁倒的、由谁来清、损失怎么算。"
    }.joined(separator: "\n")
  }

  static var answer: Answer { answer(facts: 1) }

  /// An opinion whose facts have so many paragraphs.
  static func answer(facts: Int) -> Answer {
    var act = Answer.blank
    act.facts = account(facts)
    act.opinion = "经现场查看，所反映的堵塞情况属实。已责成施工单位于2026年11月30日前清理完毕，并由村民委员会建立雨前巡查制度。"
    act.basis = "《村庄和集镇规划建设管理条例》"
    act.verdict = "support"
    return act
  }

  static var deliver: Deliver {
    var act = Deliver.blank
    (act.way, act.signedBy) = ("direct", "王𠮷喆")
    return act
  }

  static var decline: Decline {
    var act = Decline.blank
    (act.ground, act.reason, act.instead) = ("pending", "同一事项正在办理期限内", nil)
    return act
  }

  /// A case in which acts were done, one a day from the day of receipt on.
  static func caseFile(
    _ acts: [any Act<CaseFile>], from first: String = "2026-11-02", isMasked: Bool = false
  ) throws -> (file: CaseFile, acts: [Identifier: any Act<CaseFile>]) {
    let day = try day(first)
    var file = CaseFile(id: Identifier(high: 7, low: 7))
    var byEntry: [Identifier: any Act<CaseFile>] = [:]
    let codes = try Shipped.tables.get().codes
    for (index, act) in acts.enumerated() {
      let id = Identifier(high: 8, low: UInt64(index))
      let entry = Entry(
        id: id, office: Identifier(high: 9, low: 9), sequence: index + 1,
        batch: id, subject: Subject(.caseFile, file.id), act: type(of: act).kind, version: 1,
        day: day + index, recorded: Instant(startOf: day + index), officer: clerk,
        onBehalfOf: nil, terminal: "1号终端", nth: index + 1, seen: nil, reverses: nil, tables: 1,
        payload: try Payload.encode(act), salt: nil, payloadHash: [], previous: [], hash: [])
      func add<A: Act<CaseFile>>(_ act: A) throws {
        let shown = isMasked ? entry.masked : entry
        file.add(try Payload.decode(A.self, from: shown.payload ?? []), entry, codes)
      }
      try add(act)
      byEntry[id] = act
    }
    return (file, byEntry)
  }

  static func form(
    _ kind: PaperKind, _ acts: [any Act<CaseFile>], restricted: Bool = false
  ) throws -> PrintedForm {
    let (file, byEntry) = try caseFile(acts)
    #expect(PaperKind.forms(of: file).contains(kind))
    return try CaseForm(
      kind, of: file, acts: byEntry, book: try book(), stamp: try stamp(restricted: restricted)
    ).form(try Shipped.template(kind))
  }

  static func visit(isMasked: Bool, matter: String? = nil) throws -> PrintedForm {
    var act = RegisterVisit.blank
    act.number = Number(.visit, year: 2026, serial: 3)
    act.people = [
      Person(name: "王𠮷喆", phone: "13800001234", idNumber: "000000190001010017"),
      Person(name: "李四"),
    ]
    act.headcount = 3
    act.places = [.village(village)]
    act.matter = matter ?? "咨询建房手续：“三巷的地能不能盖”"
    act.outcome = "answered"
    act.answer = "已当面说明申请材料和办理窗口"
    act.purpose = "inquiry"
    var file = VisitFile(id: Identifier(high: 7, low: 8))
    let id = Identifier(high: 8, low: 1)
    let entry = Entry(
      id: id, office: Identifier(high: 9, low: 9), sequence: 1, batch: id,
      subject: Subject(.visit, file.id), act: "registerVisit", version: 1,
      day: try day("2026-11-20"), recorded: made, officer: clerk, onBehalfOf: nil,
      terminal: "1号终端", nth: 1, seen: nil, reverses: nil, tables: 1,
      payload: try Payload.encode(act), salt: nil,
      payloadHash: [], previous: [], hash: [])
    if isMasked {
      act = try Payload.decode(RegisterVisit.self, from: entry.masked.payload ?? [])
    }
    file.add(act, entry, try Shipped.tables.get().codes)
    return try VisitForm(
      file, act, book: try book(), stamp: try stamp()
    ).form(try Shipped.template(.visitRecord))
  }

  private static func received(_ text: String) -> Instant? { Instant(text + " 10:00") }

  static let months: [RoundForm.Row] = {
    var (quiet, busy) = (VillageBalance(), VillageBalance())
    (quiet.before, quiet.settled) = (1, 1)
    (busy.before, busy.found, busy.settled, busy.otherwise, busy.raised) = (3, 2, 1, 1, 1)
    busy.grave = [Number(.dispute, year: 2026, serial: 7)]
    return [
      RoundForm.Row(
        village: "神前村", cell: RoundCell(content: .zero), received: received("2026-11-02"),
        reporter: "神前林联络员", balance: quiet),
      RoundForm.Row(
        village: "龙湾村", cell: RoundCell(content: .matters(2), isLate: true),
        received: received("2026-11-06"), reporter: "龙湾许联络员", balance: busy,
        notes: [
          Wording("锁定后例外，陈副镇长于2026-11-12准许，至2026-11-15：联络员住院"),
          Wording("重大紧急：JF-2026-0007"),
        ]),
      RoundForm.Row(
        village: "岭后村", cell: RoundCell(content: .missing),
        contacts: ["岭后余联络员 0768-0000106", "李办事员（代岭后余联络员） 电话未登记"],
        call: call),
      RoundForm.Row(
        village: "西寨村", cell: RoundCell(content: .missing), contacts: ["西寨沈联络员 0768-0000109"]),
      RoundForm.Row(
        village: "鸿东村", cell: RoundCell(content: .matters(1), isContradicted: true),
        received: received("2026-11-03"), reporter: "鸿东陈联络员", balance: quiet,
        notes: [Wording("报送后有未列入的纠纷，待更正")]),
      RoundForm.Row(
        village: "南任村", cell: RoundCell(content: .excused),
        notes: [Wording("免报，会议纪要第5号（2026-10-30）：台风转移")]),
      RoundForm.Row(village: "新设村", cell: .notOwed),
    ]
  }()

  private static let call: VillagePeriod.Call? = {
    var period = VillagePeriod(id: Identifier(high: 7, low: 3))
    var act = RecordCall.blank
    (act.called, act.result, act.next) = ("余联络员", "答应明天报", Day("2026-11-07"))
    guard let day = Day("2026-11-06") else { return nil }
    act.apply(
      to: &period,
      Moment(entry: period.id, day: day, recorded: Instant(startOf: day), officer: clerk))
    return period.calls.last
  }()

  static func month(_ kind: PaperKind, _ rows: [RoundForm.Row] = months) throws -> PrintedForm {
    let month = Month(year: 2026, month: 10)
    return try RoundForm(
      kind, of: .month(month), called: month.wordingWithYear, due: try day("2026-11-03"),
      rows: rows,
      others: rows == months ? [Wording("本月有敏感时期：国庆期间（2026-09-28–2026-10-08），每天滚动排查")] : [],
      stamp: try stamp()
    ).form(try Shipped.template(kind))
  }

  static func lines(_ count: Int) throws -> [CaseLine] {
    let first = try day("2026-01-05")
    return (1...count).map { index in
      CaseLine(
        number: Number(index % 2 == 0 ? .dispute : .petition, year: 2026, serial: index),
        received: first + index, stage: index % 3 == 0 ? .handling : .registered,
        parties: Wording(index % 4 == 0 ? "王𠮷喆、李四等" : "王大海"),
        matter: index % 5 == 0 ? "反映“村道排水沟”堵塞，雨后水漫农田，多次要求清理至今没有结果" : "请求修复路灯",
        places: Wording("神前"), left: index % 7 == 0 ? .overdue(by: index) : .left(index),
        limit: Wording("答复"))
    }
  }

  static func handover(_ language: Language = .chinese) throws -> PrintedForm {
    HandoverForm(
      from: "林办事员",
      rows: try lines(12).enumerated().map { index, line in
        HandoverForm.Row(
          line, to: index % 5 == 0 ? "陈副镇长" : "李办事员", on: made.day,
          reason: "调任水利站，按分管村移交，请接收人三日内与信访人联系")
      }, stamp: try stamp()
    ).form(in: language)
  }

  static func register(_ count: Int, _ language: Language = .chinese) throws -> PrintedForm {
    RegisterForm(
      Wording(zh: "在办", en: "Open"), conditions: Wording(zh: "属地：神前", en: "Where: 神前"),
      rows: try lines(count), total: 120, stamp: try stamp()
    ).form(in: language)
  }
}
