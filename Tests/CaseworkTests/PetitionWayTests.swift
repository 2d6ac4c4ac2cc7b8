import Casework
import Testing
import Wording

/// The ways of a petition (信访工作条例 23, 29–36): which clocks run, who may, when it is too late.
@Suite struct PetitionWayTests {
  private let office: TestOffice
  private var tables: Tables { office.tables }

  init() throws { office = try TestOffice.shipped() }

  private func journal(_ petition: RegisterPetition = .sample(), on day: String = "2026-09-07")
    throws -> Journal<CaseFile>
  {
    var journal = Journal<CaseFile>(office)
    try journal.record(petition, on: day)
    return journal
  }

  private func refusal(_ body: () throws -> Void) throws -> Refusal {
    try #require(throws: Refusal.self, performing: body)
  }

  @Test
  func `an objection is made within 5 working days, refused once, and then the matter is ours`()
    throws
  {
    var journal = try journal(.sample(channel: "transferred"), on: "2026-09-28")
    // 09-28 Monday; 10-01 to 10-07 are off, 10-10 is worked: the fifth working day is 10-10.
    #expect(try office.clock("P3", of: journal.current).reckoning.legal == "2026-10-10".day)
    let late = try refusal { try journal.record(Stored.sample(Object.self), on: "2026-10-11") }
    #expect(late.field == "day" && late.sentence.zh.contains("期限2026-10-10已过"))
    try journal.record(Stored.sample(Object.self), on: "2026-10-10")
    #expect(journal.current.stage == .objecting)
    #expect(
      try office.clock("P3", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-10".day, late: false))
    try journal.record(Stored.sample(Overrule.self), on: "2026-10-12")
    #expect(journal.current.stage == .registered)
    let again = try refusal { try journal.record(Stored.sample(Object.self), on: "2026-10-12") }
    #expect(again.sentence.zh.contains("异议未获同意"))
  }

  @Test func `an extension is granted once, in time, by whom the law names, and counted in`() throws
  {
    var journal = try journal()
    try journal.record(Accept.sample(), on: "2026-09-25")
    #expect(try office.clock("P4", of: journal.current).reckoning.raw == "2026-11-24".day)
    let extend = try Stored.sample(Extend.self)
    let wrong = try refusal {
      try journal.record(
        Stored.sample(Extend.self) { $0.approver = TestOffice.supervisor }, on: "2026-11-20")
    }
    #expect(wrong.field == "approver" && wrong.sentence.zh.contains("不是主要领导"))
    let long = try refusal {
      try journal.record(Stored.sample(Extend.self) { $0.days = 31 }, on: "2026-11-20")
    }
    #expect(long.field == "days" && long.sentence.zh.contains("最多延长30日"))
    try journal.record(extend, on: "2026-11-20")
    let clock = try office.clock("P4", of: journal.current)
    #expect(clock.reckoning.raw == "2026-12-24".day && clock.reckoning.extended == .days(30))
    let twice = try refusal { try journal.record(extend, on: "2026-11-21") }
    #expect(twice.sentence.zh.contains("已经延长过一次"))
  }

  @Test func `a limit that is over is not extended, whatever day is given`() throws {
    var journal = try journal(on: "2026-08-03")
    try journal.record(Accept.sample(), on: "2026-08-03")
    // It ended on 10-08; today is 11-23, and a paper of September would be a back-dating.
    let late = try refusal {
      try journal.record(Stored.sample(Extend.self), on: "2026-09-20")
    }
    #expect(late.sentence.zh.contains("办理期限已过") && late.article?.zh.contains("三十四") == true)
  }

  @Test func `a supervisor approves an extension while it is delegated on record`() throws {
    var officer = Journal<OfficerFile>(office)
    try officer.record(
      AddOfficer(number: "77", name: "丁", position: "", roles: [.supervisor], villages: []),
      by: TestOffice.administrator, on: "2026-01-05")
    var delegation = DelegateExtensions.blank
    (delegation.basis, delegation.until) = ("镇长办公会纪要", "2026-12-31".day)
    try officer.record(delegation, by: TestOffice.administrator, on: "2026-02-02")
    #expect(officer.current.extensions?.holds(on: "2026-02-01".day) == false)
    #expect(officer.current.extensions?.holds(on: "2026-12-31".day) == true)
    #expect(officer.current.extensions?.holds(on: "2027-01-01".day) == false)
    try officer.record(WithdrawDelegation.blank, by: TestOffice.administrator, on: "2026-06-01")
    #expect(officer.current.extensions?.holds(on: "2026-06-01".day) == false)
    #expect(officer.current.extensions?.holds(on: "2026-05-31".day) == true)
  }

  @Test func `受理之日 lies between the receipt and the notice`() throws {
    var journal = try journal()
    try journal.record(Notify.sample, on: "2026-09-15")
    let late = try refusal { try journal.record(Accept.sample(), on: "2026-09-16") }
    #expect(late.field == "day" && late.sentence.zh.contains("不得晚于书面告知的2026-09-15"))
    try journal.record(Accept.sample(), on: "2026-09-10")
    var other = try self.journal()
    try other.record(Accept.sample(), on: "2026-09-10")
    let early = try refusal { try other.record(Notify.sample, on: "2026-09-09") }
    #expect(early.field == "day")
  }

  @Test func `never accepting is no way out: the notice is overdue after 15 days`() throws {
    let journal = try journal()
    let notice = try office.clock("P1", of: journal.current)
    #expect(notice.state(on: "2026-09-22".day) == .running(left: 0))
    #expect(notice.state(on: "2026-09-23".day) == .overdue(by: 1))
    #expect(journal.current.nextClock(tables)?.limit.id == "P1")
  }

  @Test(arguments: [
    ("suggestion", "29", true), ("accusation", "30", true), ("request", "6", true),
    ("suggestion", "6", false), ("accusation", "6", false), ("request", "29", false),
    ("request", "30", false),
  ])
  func `each kind of petition takes its own way`(_ purpose: String, _ route: String, _ goes: Bool)
    throws
  {
    var journal = try journal(.sample(purpose: purpose))
    if goes {
      try journal.record(Accept.sample(route: route), on: "2026-09-08")
      #expect(journal.current.clocks(tables).contains { $0.limit.id == "P4" } == (route == "6"))
    } else {
      let refusal = try refusal {
        try journal.record(Accept.sample(route: route), on: "2026-09-08")
      }
      #expect(refusal.field == "route" && refusal.sentence.zh.contains("请另选或先更正目的"))
    }
  }

  @Test func `a suggestion is answered by a reply, an appeal by an opinion`() throws {
    var suggestion = try journal(.sample(purpose: "suggestion"))
    try suggestion.record(Stored.sample(Reply.self), on: "2026-09-09")
    #expect(suggestion.current.stage == .delivered && suggestion.current.isAnsweredFor)
    #expect(
      try office.clock("P1", of: suggestion.current).state(on: office.today)
        == .met(on: "2026-09-09".day, late: false))
    #expect(!suggestion.current.clocks(tables).contains { $0.limit.id == "P6" })
    var appeal = try journal(.sample(purpose: "request"))
    let refusal = try refusal { try appeal.record(Stored.sample(Reply.self), on: "2026-09-09") }
    #expect(refusal.sentence.zh.contains("应出具处理意见书"))
  }

  @Test func `the simple way has 3 and 10 working days, and the ordinary one after it is left`()
    throws
  {
    var journal = try journal(on: "2026-02-27")
    try journal.record(Stored.sample(Simplify.self), on: "2026-02-27")
    #expect(try office.clock("S1", of: journal.current).reckoning.legal == "2026-03-03".day)
    #expect(try office.clock("S3", of: journal.current).reckoning.legal == "2026-02-28".day)
    #expect(journal.current.nextClock(tables)?.limit.id == "S1")
    try journal.record(Accept.sample(), on: "2026-03-02")
    #expect(try office.clock("S2", of: journal.current).reckoning.legal == "2026-03-16".day)
    #expect(journal.current.nextClock(tables)?.limit.id == "P1")
    // Told by phone: enough in the simple way.
    try journal.record(Stored.sample(Notify.self) { $0.form = "phone" }, on: "2026-03-02")
    #expect(journal.current.nextClock(tables)?.limit.id == "S2")
    try journal.record(Stored.sample(Convert.self), on: "2026-03-10")
    #expect(
      try office.clock("S2", of: journal.current).state(on: office.today)
        == .stopped(on: "2026-03-10".day))
    #expect(journal.current.nextClock(tables)?.limit.id == "P4")
  }

  @Test(arguments: [
    (RegisterPetition.sample(channel: "assigned"), "上级交办"),
    (.sample(purpose: "accusation"), "检举控告不适用"),
    (.sample(names: "王大海、李四"), "联名"),
  ])
  func `what the simple way is not for is refused`(_ petition: RegisterPetition, _ says: String)
    throws
  {
    var journal = try journal(petition)
    let refusal = try refusal { try journal.record(Stored.sample(Simplify.self), on: "2026-09-07") }
    #expect(refusal.sentence.zh.contains(says))
    let unread = try self.refusal {
      var other = try self.journal()
      try other.record(Stored.sample(Simplify.self) { $0.isFit = false }, on: "2026-09-07")
    }
    #expect(unread.field == "fit")
  }

  @Test func `review and recheck have their clocks, and only the city's hearing days are left out`()
    throws
  {
    var journal = try journal(on: "2026-03-02")
    for (act, day): (any Act<CaseFile>, String) in [
      (Accept.sample(), "2026-03-03"), (Notify.sample, "2026-03-04"), (Answer.sample, "2026-03-20"),
    ] {
      try journal.record(act, on: day)
    }
    let undelivered = try refusal {
      try journal.record(Stored.sample(AskReview<County>.self), on: "2026-03-21")
    }
    #expect(undelivered.reason == .notNow)
    try journal.record(Deliver.sample, on: "2026-03-23")
    #expect(try office.clock("P6", of: journal.current).reckoning.legal == "2026-04-22".day)
    try journal.record(Stored.sample(AskReview<County>.self), on: "2026-04-01")
    #expect(try office.clock("P7", of: journal.current).reckoning.legal == "2026-05-06".day)
    let close = try refusal { try journal.record(Close.blank, on: "2026-04-02") }
    #expect(close.reason == .notNow)
    try journal.record(
      Stored.sample(DecideReview<County>.self) {
        ($0.received, $0.hearingDays) = ("2026-04-20".day, nil)
      }, on: "2026-04-17")
    #expect(try office.clock("P8", of: journal.current).reckoning.start == "2026-04-20".day)
    #expect(try office.clock("P8", of: journal.current).reckoning.legal == "2026-05-20".day)
    try journal.record(Stored.sample(AskReview<City>.self), on: "2026-05-11")
    #expect(try office.clock("P9", of: journal.current).reckoning.raw == "2026-06-10".day)
    try journal.record(
      Stored.sample(DecideReview<City>.self) { ($0.hearingDays, $0.received) = (7, nil) },
      on: "2026-06-15")
    let recheck = try office.clock("P9", of: journal.current)
    #expect(recheck.reckoning.raw == "2026-06-17".day && recheck.reckoning.extended == .days(7))
    #expect(recheck.state(on: office.today) == .met(on: "2026-06-15".day, late: false))
    try journal.record(Close.blank, on: "2026-06-16")
    let ended = try refusal {
      try journal.record(Stored.sample(AskReview<County>.self), on: "2026-06-17")
    }
    #expect(ended.sentence.zh.contains("已经复核终结"))
  }

  @Test
  func `what is taken up again is answered by the day that was set, and may be reviewed anew`()
    throws
  {
    var journal = try journal(on: "2026-03-02")
    for (act, day): (any Act<CaseFile>, String) in [
      (Accept.sample(), "2026-03-03"), (Notify.sample, "2026-03-04"), (Answer.sample, "2026-03-20"),
      (Deliver.sample, "2026-03-23"), (try Stored.sample(AskReview<County>.self), "2026-04-01"),
      (
        try Stored.sample(DecideReview<County>.self) {
          ($0.verdict, $0.received, $0.hearingDays) = ("revoked", nil, nil)
        }, "2026-04-20"
      ),
    ] {
      try journal.record(act, on: day)
    }
    let close = try refusal { try journal.record(Close.blank, on: "2026-04-21") }
    #expect(close.sentence.zh.contains("已被撤销"))
    #expect(Course(of: journal.current).now?.name.zh == "重办")
    try journal.record(
      Stored.sample(Reopen.self) { $0.limit = "2026-05-20".day }, on: "2026-04-21")
    #expect(journal.current.stage == .handling && !journal.current.isAnsweredFor)
    #expect(journal.current.nextClock(tables)?.limit.id == "P15")
    #expect(
      try office.clock("P4", of: journal.current).state(on: office.today)
        == .met(on: "2026-03-20".day, late: false))
    try journal.record(Answer.sample, on: "2026-05-19")
    #expect(
      try office.clock("P15", of: journal.current).state(on: office.today)
        == .met(on: "2026-05-19".day, late: false))
    try journal.record(Deliver.sample, on: "2026-05-22")
    let window = try office.clock("P6", of: journal.current)
    #expect(window.reckoning.start == "2026-05-22".day && window.isRunning)
  }

  @Test func `who urges or assigned it hears by the day of the letter`() throws {
    var journal = try journal(.sample(channel: "assigned", limit: "2026-10-30".day))
    try journal.record(Stored.sample(Urge.self) { $0.limit = "2026-10-15".day }, on: "2026-10-08")
    #expect(try office.clock("P14", of: journal.current).due == "2026-10-15".day)
    try journal.record(Stored.sample(ReportBack.self), on: "2026-10-16")
    #expect(
      try office.clock("P14", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-16".day, late: true))
    #expect(
      try office.clock("P5", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-16".day, late: false))
    // A second urging asks for another answer, and leaves the first limit met.
    try journal.record(Stored.sample(Urge.self) { $0.limit = "2026-11-20".day }, on: "2026-10-20")
    #expect(try office.clock("P14", of: journal.current).state(on: office.today) == .overdue(by: 3))
    #expect(
      try office.clock("P5", of: journal.current).state(on: office.today)
        == .met(on: "2026-10-16".day, late: false))
    var own = try self.journal()
    let refusal = try refusal { try own.record(Stored.sample(ReportBack.self), on: "2026-10-16") }
    #expect(refusal.sentence.zh.contains("没有需要反馈的机关"))
  }

  @Test func `a duty to act runs two months, or to the day that the law concerned gives`() throws {
    var journal = try journal(on: "2026-06-29")
    try journal.record(Accept.sample(route: "5"), on: "2026-06-30")
    #expect(try office.clock("P11", of: journal.current).reckoning.raw == "2026-08-30".day)
    var other = try self.journal(on: "2026-06-29")
    try other.record(
      Stored.sample(Accept.self) { ($0.route, $0.limit) = ("5", "2026-07-20".day) },
      on: "2026-06-30")
    #expect(try office.clock("P12", of: other.current).due == "2026-07-20".day)
    #expect(!other.current.clocks(tables).contains { $0.limit.id == "P11" })
  }

  @Test func `an exemption needs the act that it speaks of`() throws {
    var journal = try journal()
    try journal.record(Notify.sample, on: "2026-09-08")
    for ground in ["statutory", "passed-on", "declined", "reconciled"] {
      let refusal = try refusal { try journal.record(Exempt.sample(ground), on: "2026-09-09") }
      #expect(refusal.field == "ground" && refusal.sentence.zh.contains("没有相应的办理记录"), "\(ground)")
    }
    try journal.record(Stored.sample(Lead.self) { $0.limit = nil }, on: "2026-09-08")
    try journal.record(Exempt.sample("statutory"), on: "2026-09-09")
    try journal.record(Close.blank, on: "2026-09-10")
  }

  @Test func `grounds of no notice fit who is on record`() throws {
    var known = RegisterPetition.sample()
    known.address = "神前村三巷2号"
    var journal = try journal(known)
    for ground in ["unreachable", "anonymous", "county"] {
      let refusal = try refusal { try journal.record(Exempt.sample(ground), on: "2026-09-08") }
      #expect(refusal.field == "ground", "\(ground)")
    }
  }

  @Test func `the line of steps says what is done, where it stands and what comes next`() throws {
    var journal = try journal()
    func line() -> String {
      Course(of: journal.current).stations.map { station in
        station.name.zh + (station.isNow ? "*" : "") + (station.day.map { " \($0.short)" } ?? "")
      }.joined(separator: "|")
    }
    #expect(line() == "收到 09-07|受理*|告知|办理|意见|送达|办结")
    try journal.record(Accept.sample(), on: "2026-09-08")
    #expect(line() == "收到 09-07|受理 09-08|告知|办理*|意见|送达|办结")
    try journal.record(Notify.sample, on: "2026-09-09")
    try journal.record(Answer.sample, on: "2026-10-12")
    #expect(line() == "收到 09-07|受理 09-08|告知 09-09|办理 10-12|意见 10-12|送达*|办结")
    try journal.record(Deliver.sample, on: "2026-10-13")
    try journal.record(Stored.sample(AskReview<County>.self), on: "2026-10-20")
    #expect(
      line() == "收到 09-07|受理 09-08|告知 09-09|办理 10-12|意见 10-12|送达 10-13|复查*|办结")
    #expect(journal.current.clockOfNextStep(tables)?.limit.id == "P7")
    try journal.record(
      Stored.sample(DecideReview<County>.self) { ($0.received, $0.hearingDays) = (nil, nil) },
      on: "2026-11-16")
    try journal.record(Close.blank, on: "2026-11-17")
    #expect(
      line()
        == "收到 09-07|受理 09-08|告知 09-09|办理 10-12|意见 10-12|送达 10-13|复查 11-16|办结 11-17")
    var away = try self.journal()
    try away.record(Transfer.sample, on: "2026-09-08")
    journal = away
    #expect(line() == "收到 09-07|转送 09-08|告知*|办结")
  }
}
