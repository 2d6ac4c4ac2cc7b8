import Casework
import Testing
import Wording

/// 规: what a form says asks for its act.
@Suite struct RuleTests {
  let office: TestOffice

  init() throws {
    office = try TestOffice.shipped()
  }

  /// A case to which these have happened, each on its day.
  private func file(_ acts: [(act: any Act<CaseFile>, day: String)]) throws -> CaseFile {
    var journal = Journal<CaseFile>(office)
    for (act, day) in acts { try journal.record(act, on: day) }
    return try journal.state() ?? CaseFile(id: journal.subject.id)
  }

  private func petition(_ channel: String = "letter") throws -> RegisterPetition {
    try Stored.sample(RegisterPetition.self) {
      ($0.channel, $0.purpose, $0.accused, $0.limit) = (channel, "request", nil, nil)
      ($0.places, $0.handler, $0.named) = ([.village(TestOffice.shenqian)], nil, [])
      ($0.visit, $0.replaces) = (nil, nil)
    }
  }

  private func rule(_ act: any Act<CaseFile>, on day: String, after file: CaseFile? = nil) throws
    -> Rule?
  {
    let file = file ?? CaseFile(id: Identifier(high: 0, low: 0))
    return file.rule(of: act, try office.circumstance(TestOffice.clerk, on: day.day))
  }

  @Test(arguments: [
    ("letter", "2026-11-23", "《信访工作条例》第二十三条第二款", "收到之日起15日内书面告知，不迟于 12月8日（周二）"),
    // ends in the Spring Festival
    ("letter", "2026-02-05", "《信访工作条例》第二十三条第二款", "收到之日起15日内书面告知，不迟于 2月24日（周二）"),
    ("transferred", "2026-11-23", "《信访工作条例》第二十三条第三款", "收到上级转来之日起15日内书面告知，不迟于 12月8日（周二）"),
    ("letter", "2026-12-20", "《信访工作条例》第二十三条第二款", "收到之日起15日内书面告知，不迟于 2027年1月4日（周一）（待2027年放假安排）"),
    // the law of 2005
    ("letter", "2022-04-29", "《信访条例》（2005）第二十二条（待本单位确认）", "收到之日起15日内书面告知，不迟于 5月16日（周一）"),
    ("letter", "2022-05-01", "《信访工作条例》第二十三条第二款", "收到之日起15日内书面告知，不迟于 5月16日（周一）"),
  ])
  func `taking a petition in starts the limit of the notice, reckoned for the day typed`(
    _ channel: String, _ day: String, _ article: String, _ says: String
  ) throws {
    let term = try #require(try rule(petition(channel), on: day)?.terms.first)
    #expect(term.article.zh == article)
    #expect(term.says.zh == says)
  }

  @Test(arguments: [
    ("2026-11-06", "书面告知不迟于 11月18日（周三），剩 12天"),
    ("2026-11-18", "书面告知不迟于 11月18日（周三），当天到期"),
    ("2026-11-22", "书面告知不迟于 11月18日（周三），已逾期 4天"),
  ])
  func `an act that meets a limit says its last day, and whether that is past`(
    _ day: String, _ says: String
  ) throws {
    let file = try file([(petition(), "2026-11-03")])
    let rule = try #require(try rule(Notify.blank, on: day, after: file))
    #expect(rule.terms.first?.says.zh == says)
    #expect(rule.article?.zh == "《信访工作条例》第二十三条")
  }

  @Test func `acceptance has no limit until its route says so`() throws {
    let file = try file([(petition(), "2026-11-03")])
    let before = try #require(try rule(Accept.blank, on: "2026-11-04", after: file))
    #expect(before.terms.isEmpty)
    #expect(before.wordings.map(\.zh) == ["《信访工作条例》第三十一条：受理"])
    var accept = Accept.blank
    accept.route = "6"
    let after = try #require(try rule(accept, on: "2026-11-04", after: file))
    #expect(after.terms.first?.says.zh == "受理之日起60日内答复，不迟于 2027年1月3日（周日）（待2027年放假安排）")
    #expect(after.wordings.first?.zh.hasPrefix("《信访工作条例》第三十一条；第三十四条：") == true)
  }

  @Test func `what is ours as a rule is not called late, and what is to be confirmed says so`()
    throws
  {
    let dispute = try Stored.sample(RegisterDispute.self) {
      ($0.places, $0.handler) = ([.village(TestOffice.shenqian)], nil)
    }
    let accept = try Stored.sample(AcceptDispute.self) { $0.handler = nil }
    let file = try file([(dispute, "2026-09-01"), (accept, "2026-09-02")])
    let term = try #require(try rule(Agree.blank, on: "2026-11-01", after: file)?.terms.first)
    #expect(term.says.zh == "一般应调解不迟于 10月8日（周四），已超 24天")
    #expect(term.article.zh.contains("待本单位确认"))
  }

  @Test func `a report says the office's own day, and how late it is`() throws {
    var zero = ReportZero.blank
    (zero.village, zero.month) = (TestOffice.shenqian, Month(year: 2026, month: 10))
    let period = VillagePeriod(id: Identifier(high: 0, low: 0))
    let circumstance = try office.circumstance(TestOffice.liaison, on: "2026-11-23".day)
    let rule = try #require(period.rule(of: zero, circumstance))
    #expect(rule.wordings.first?.zh == "本单位报送规定：2026年10月的报告不迟于 11月3日（周二），已迟 20天")
  }

  @Test func `a report that was sent back is no later than it first was`() throws {
    var zero = ReportZero.blank
    (zero.village, zero.month) = (TestOffice.shenqian, Month(year: 2026, month: 10))
    zero.check = "round"
    var returned = ReturnReport.blank
    returned.reason = "漏了一起"
    var journal = Journal<VillagePeriod>(office)
    try journal.record(zero, by: TestOffice.liaison, on: "2026-11-02")
    try journal.record(returned, on: "2026-11-04")
    let period = try #require(try journal.state())
    let circumstance = try office.circumstance(TestOffice.liaison, on: "2026-11-23".day)
    let rule = try #require(period.rule(of: zero, circumstance))
    #expect(rule.wordings.first?.zh == "本单位报送规定：2026年10月的报告不迟于 11月3日（周二）")
  }

  @Test func `a correction of the intake moves its limit, any other names the article alone`()
    throws
  {
    let file = try file([(petition(), "2026-11-03"), (Notify.blank.told, "2026-11-04")])
    let entries = file.history.map(\.entry)
    let circumstance = try office.circumstance(TestOffice.clerk, on: "2026-11-05".day)
    let intake = file.rule(of: try petition(), correcting: entries[0], circumstance)
    #expect(intake?.terms.first?.says.zh.hasSuffix("11月20日（周五）") == true)
    let notice = file.rule(of: Notify.blank, correcting: entries[1], circumstance)
    #expect(notice?.terms.isEmpty == true)
    #expect(notice?.article?.zh == "《信访工作条例》第二十三条")
  }

  /// The acts of cases for which no article asks: they are the office's own bookkeeping.
  private static let ownBusiness: Set<String> = [
    "assign", "note", "characterize", "addPerson", "consult", "restrict", "link", "unlink", "merge",
    "unmerge", "void", "undo", "correct", "reopen", "handOver", "referUp", "giveBack", "prolong",
    "rateRisk", "respond", "finishStep", "requestClosing", "approve", "refuse", "instruct", "press",
    "order", "revokeOrder", "charge", "schedule",
  ]

  @Test func `every act of a case has a rule, or is known to be the office's own business`() throws
  {
    let circumstance = try office.circumstance(TestOffice.clerk)
    for procedure in CaseFile.procedures {
      for step in procedure.steps where step.isListed || step.from == [.unregistered] {
        func rule<A: Act<CaseFile>>(_ type: A.Type) -> Rule? {
          var file = CaseFile(id: Identifier(high: 0, low: 0))
          file.kind = procedure.step(RegisterDispute.kind) == nil ? .petition : .dispute
          return file.rule(of: A.blank, circumstance)
        }
        let kind = step.act.kind
        if step.article == nil {
          // A dispute is exempted by the office's own rule, a petition by Article 23.
          #expect(Self.ownBusiness.contains(kind) || kind == Exempt.kind, "\(kind) has no article")
        } else {
          #expect(!Self.ownBusiness.contains(kind))
          let lines = try #require(rule(step.act)?.wordings, "\(kind) says nothing")
          #expect(lines.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
        }
      }
    }
  }
}

extension Notify {
  fileprivate var told: Notify {
    var act = self
    (act.form, act.to) = ("in-person", "本人")
    return act
  }
}
