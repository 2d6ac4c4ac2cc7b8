import Casework
import Testing
import Wording

/// Each guard, the sentence that it refuses with, and the way round it.
@Suite struct GuardTests {
  /// A refusal: what has been done, what is tried, by whom, on which day, and what is said.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var done: [any Act<CaseFile>] = []
    let act: any Act<CaseFile>
    var by = TestOffice.clerk
    var day = "2026-11-10"
    let says: String
    var field: String?
    var reason = Refusal.Reason.notValid
    var article: String?
  }

  private static let petition = RegisterPetition.sample()
  private static let dispute = RegisterDispute.sample()

  private static func changed<A: Act<CaseFile>>(_ act: A, _ change: (inout A) -> Void) -> A {
    var act = act
    change(&act)
    return act
  }

  private static let objection = changed(Object.blank) { $0.reason = "属县自然资源局职权" }

  static let rows: [Row] = [
    Row(
      testDescription: "close without an answer", done: [petition, Accept.sample()],
      act: Close.blank,
      says: "未答复送达，也未记明不需答复的理由，暂不能办结", reason: .notNow, article: "第三十二条"),
    Row(
      testDescription: "close without a delivery",
      done: [petition, Accept.sample(), Answer.sample],
      act: Close.blank, says: "暂不能办结", reason: .notNow),
    Row(
      testDescription: "close a dispute without a follow-up",
      done: [dispute, AcceptDispute.sample, Agree.sample], act: Close.blank, says: "暂不能销号",
      reason: .notNow, article: "《人民调解法》第三十一条"),
    Row(
      testDescription: "close a dispute that was only taken in", done: [dispute], act: Close.blank,
      says: "暂不能销号", reason: .notNow),
    Row(
      testDescription: "object to what no body above sent", done: [petition], act: objection,
      says: "没有可退回的机关", reason: .notNow, article: "第二十三条"),
    Row(
      testDescription: "return without the sender's consent",
      done: [RegisterPetition.sample(channel: "transferred"), objection],
      act: changed(Return.sample) { $0.agreedBy = "" }, says: "同意机关", field: "agreedBy"),
    Row(
      testDescription: "notify twice", done: [petition, Notify.sample], act: Notify.sample,
      says: "已经书面告知", reason: .notNow),
    Row(
      testDescription: "exempt twice", done: [petition, Exempt.sample()], act: Exempt.sample(),
      says: "已答复送达或已记明理由", reason: .notNow),
    Row(
      testDescription: "exempt without a reason", done: [petition],
      act: changed(Exempt.sample()) { $0.reason = "" }, says: "具体理由", field: "reason"),
    Row(
      testDescription: "answer before acceptance", done: [petition], act: Answer.sample,
      says: "目前“已登记”，不能“出具处理意见”", reason: .notNow),
    Row(
      testDescription: "answer without a legal basis", done: [petition, Accept.sample()],
      act: changed(Answer.sample) { $0.basis = "" }, says: "法律依据", field: "basis"),
    Row(
      testDescription: "deliver before the answer", done: [petition, Accept.sample()],
      act: Deliver.sample,
      says: "目前“办理中”", reason: .notNow),
    Row(
      testDescription: "deliver without a signature",
      done: [petition, Accept.sample(), Answer.sample],
      act: changed(Deliver.sample) { $0.signedBy = "" }, says: "签收人", field: "signedBy"),
    Row(
      testDescription: "accept on no route", done: [petition], act: Accept.sample(route: ""),
      says: "办理途径", field: "route"),
    Row(
      testDescription: "accept on an unknown route", done: [petition],
      act: Accept.sample(route: "7"),
      says: "没有“7”这一项", field: "route"),
    Row(
      testDescription: "accept tomorrow", done: [petition], act: Accept.sample(), day: "2026-11-24",
      says: "在今天之后", field: "day"),
    Row(
      testDescription: "accept before the receipt", done: [petition], act: Accept.sample(),
      day: "2026-11-01", says: "早于收到日期2026-11-02", field: "day"),
    Row(
      testDescription: "answer before the acceptance", done: [petition, Accept.sample()],
      act: Answer.sample,
      day: "2026-11-02", says: "办理步骤的日期不能倒退", field: "day"),
    Row(
      testDescription: "mediate without consent", done: [dispute],
      act: changed(AcceptDispute.sample) { $0.isAgreedTo = false }, says: "当事人未同意", field: "consent"
    ),
    Row(
      testDescription: "fail without the further ways", done: [dispute, AcceptDispute.sample],
      act: changed(Fail.sample) { $0.areWaysTold = false }, says: "应当告知仲裁", field: "waysTold"),
    Row(
      testDescription: "a liaison accepts", done: [petition], act: Accept.sample(),
      by: TestOffice.liaison,
      says: "“受理”由经办、分管领导、主要领导办理", reason: .notAllowed),
    Row(
      testDescription: "an administrator notes", done: [petition], act: Note.sample(),
      by: TestOffice.administrator, says: "办理", reason: .notAllowed),
    Row(
      testDescription: "a clerk makes a closed case void",
      done: [petition, Exempt.sample(), Close.blank], act: VoidSubject<CaseFile>.sample,
      says: "已办结，由分管领导作废",
      reason: .notNow),
    Row(
      testDescription: "void without a reason", done: [petition],
      act: changed(VoidSubject<CaseFile>.sample) { $0.reason = "" }, says: "作废理由", field: "reason"),
    Row(
      testDescription: "reopen what is open", done: [petition], act: Reopen.sample,
      says: "不能“重新办理”",
      reason: .notNow),
    Row(
      testDescription: "a dispute's act on a petition", done: [petition], act: Mediate.sample,
      says: "这里没有“调解”这一步", reason: .notNow),
    Row(
      testDescription: "no name", act: RegisterPetition.sample(names: ""), says: "选匿名",
      field: "names"),
    Row(
      testDescription: "no place", act: RegisterPetition.sample(places: []), says: "问题属地",
      field: "places"),
    Row(
      testDescription: "an unknown village",
      act: RegisterPetition.sample(places: [.village(Identifier(high: 6, low: 6))]), says: "没有这个村",
      field: "places"),
    Row(
      testDescription: "an unknown special place",
      act: RegisterPetition.sample(places: [.special("moon")]),
      says: "没有这个村", field: "places"),
    Row(
      testDescription: "no matter", act: RegisterPetition.sample(matter: ""), says: "反映事项",
      field: "matter"),
    Row(
      testDescription: "no channel", act: RegisterPetition.sample(channel: ""), says: "渠道",
      field: "channel"),
    Row(
      testDescription: "a limit before the receipt",
      act: RegisterPetition.sample(channel: "assigned", limit: "2026-11-09".day),
      says: "期限2026-11-09早于2026-11-10",
      field: "limit"),
    Row(
      testDescription: "too long",
      act: RegisterPetition.sample(matter: String(repeating: "长", count: 201)),
      says: "有201字，最多200字", field: "matter"),
    Row(
      testDescription: "nobody came", act: changed(petition) { $0.headcount = 10_000 },
      says: "应在1至9999之间", field: "headcount"),
    Row(
      testDescription: "the accused handles",
      act: changed(RegisterPetition.sample(purpose: "accusation", accused: "陈副镇长")) {
        $0.handler = TestOffice.supervisor
      },
      says: "被反映人不得承办", field: "handler"),
    Row(
      testDescription: "the accused is named",
      act: changed(RegisterPetition.sample(purpose: "accusation", accused: "陈副镇长")) {
        $0.named = [TestOffice.supervisor]
      },
      says: "被反映人不得承办", field: "handler"),
    Row(
      testDescription: "the accused is assigned",
      done: [RegisterPetition.sample(purpose: "accusation", accused: "镇里的陈副镇长")],
      act: Assign.sample(TestOffice.supervisor), says: "被反映人不得承办", field: "handler"),
    Row(
      testDescription: "the accused accepts as handler",
      done: [RegisterPetition.sample(accused: "陈副镇长")],
      act: changed(Accept.sample()) { $0.handler = TestOffice.supervisor }, says: "被反映人不得承办",
      field: "handler"),
    Row(
      testDescription: "a liaison registers a petition", act: petition, by: TestOffice.liaison,
      says: "办理", reason: .notAllowed),
    Row(
      testDescription: "a liaison registers another village's dispute",
      act: RegisterDispute.sample(places: [.village(TestOffice.longwan)]), by: TestOffice.liaison,
      says: "联络员只能登记本村的纠纷", field: "places", reason: .notAllowed),
    Row(
      testDescription: "a liaison registers a dispute nowhere",
      act: RegisterDispute.sample(places: []), by: TestOffice.liaison, says: "请填写“发生地”",
      field: "places"),
    Row(
      testDescription: "a liaison corrects what was acted on", done: [dispute, Note.sample()],
      act: Correct<CaseFile>(of: dispute, on: nil, reason: "笔误"), by: TestOffice.liaison,
      says: "联络员只能更正本人登记、尚未办理的纠纷", reason: .notAllowed),
  ]

  @Test(arguments: rows)
  func `what may not be is refused with a sentence`(_ row: Row) throws {
    var journal = Journal<CaseFile>(try TestOffice.shipped())
    for (index, act) in row.done.enumerated() {
      try journal.record(act, by: TestOffice.clerk, on: "2026-11-02".day + index)
    }
    let count = journal.entries.count
    let refusal = try #require(throws: Refusal.self) {
      try journal.record(row.act, by: row.by, on: row.day)
    }
    #expect(refusal.sentence.zh.contains(row.says), "\(refusal.sentence.zh)")
    #expect(!refusal.sentence.en.isEmpty)
    #expect(refusal.reason == row.reason)
    #expect(refusal.field == row.field)
    if let article = row.article { #expect(refusal.wording.zh.contains(article)) }
    #expect(journal.entries.count == count)
  }

  @Test func `the acts possible today come first, and each refused one has its reason`() throws {
    let office = try TestOffice.shipped()
    var journal = Journal<CaseFile>(office)
    try journal.record(Self.petition, on: "2026-11-02")
    let offers = journal.current.offers(try office.circumstance(TestOffice.clerk))
    let possible = offers.prefix { $0.refusal == nil }.map { $0.step.act.kind }
    #expect(
      possible == [
        "accept", "notify", "transfer", "lead", "decline", "exempt", "assign", "note", "simplify",
        "characterize", "urge", "markUrgent", "addPerson", "consult", "recuse", "restrict", "link",
        "merge", "void", "requestDeclining", "schedule",
      ])
    #expect(
      offers.dropFirst(possible.count).map { $0.step.act.kind } == [
        "object", "return", "overrule", "answer", "deliver", "reply", "close", "addItem", "extend",
        "hear", "reconcile", "convert", "execute", "askReview", "decideReview", "askRecheck",
        "decideRecheck", "reportBack", "reportUrgent", "unlink", "unmerge", "reopen", "undo",
        "requestExtension", "respond", "finishStep", "requestClosing", "approve", "refuse",
        "instruct", "press", "order", "revokeOrder", "charge",
      ])
    #expect(offers.dropFirst(possible.count).allSatisfy { $0.refusal != nil })
    let liaison = journal.current.offers(try office.circumstance(TestOffice.liaison))
    #expect(liaison.allSatisfy { $0.refusal?.reason == .notAllowed })
  }

  private static let ways: [(done: [any Act<CaseFile>], act: String, says: String)] = [
    ([petition], "answer", "目前“已登记”，不能“出具处理意见”，请先办“受理”"),
    ([petition, Accept.sample()], "deliver", "目前“办理中”，不能“送达”，请先办“出具处理意见”"),
    ([dispute], "mediate", "目前“已登记”，不能“调解”，请先办“受理调解”"),
    ([dispute, AcceptDispute.sample], "followUp", "目前“调解中”，不能“回访”，请先办“达成协议”"),
    // Two steps away.
    ([petition], "deliver", "目前“已登记”，不能“送达”"),
    // Nobody ends a matter to take it up again, or fails to begin once more.
    ([petition, Exempt.sample()], "reopen", "目前“已登记”，不能“重新办理”"),
    ([dispute, AcceptDispute.sample], "acceptDispute", "目前“调解中”，不能“受理调解”"),
    (
      [petition, Exempt.sample(), Close.blank], "answer",
      "目前“已办结”，不能“出具处理意见”，请先办“重新办理”"
    ),
    ([petition, VoidSubject<CaseFile>.sample], "note", "目前“作废”，不能“记录进展”"),
  ]

  @Test func `a step that comes too early names the act that leads to it, where one does`() throws {
    let office = try TestOffice.shipped()
    for row in Self.ways {
      var journal = Journal<CaseFile>(office)
      for (index, act) in row.done.enumerated() {
        try journal.record(act, on: "2026-11-02".day + index)
      }
      let file = journal.current
      let step = try #require(file.step(for: row.act))
      let refusal = file.refusal(of: step, try office.circumstance(TestOffice.clerk))
      #expect(refusal?.sentence.zh == row.says)
    }
  }

  @Test func `a refusal reads naturally in English`() throws {
    let office = try TestOffice.shipped()
    var journal = Journal<CaseFile>(office)
    try journal.record(Self.dispute, on: "2026-11-02")
    func sentence(_ act: String, _ officer: Identifier) throws -> String? {
      let step = try #require(journal.current.step(for: act))
      return journal.current.refusal(of: step, try office.circumstance(officer))?.sentence.en
    }
    #expect(
      try sentence("mediate", TestOffice.clerk)
        == "Now “Registered”: “Accept” comes before “Mediate”")
    #expect(
      try sentence("assign", TestOffice.liaison)
        == "“Assign” is for the clerk, supervisor or head")
    #expect(
      try sentence("note", TestOffice.administrator)
        == "“Note” is for the clerk, village liaison, supervisor or head")
  }

  @Test func `a refusal cites the law under which the case was received`() throws {
    let office = try TestOffice.shipped()
    var old = Journal<CaseFile>(office)
    try old.record(Self.petition, on: "2021-03-02")
    try old.record(Notify.sample, on: "2021-03-03")
    let refusal = try #require(throws: Refusal.self) {
      try old.record(Notify.sample, on: "2021-03-04")
    }
    #expect(refusal.article?.zh == "《信访条例》（2005）第二十二条")
    #expect(Article.petition(31).current.zh == "《信访工作条例》第三十一条")
    #expect(Article.petition(10).current.zh == "《信访工作条例》第十条")
    #expect(Article.mediation(26).current.zh == "《人民调解法》第二十六条")
  }
}
