import Casework
import OfficeStore
import Testing
import Wording

/// Nine cases, each typed from its first key to its end: what the law asks for is offered, and nothing else is let through.
@Suite struct CaseJourneyTests {
  private static let petition = [
    "names": "王大海", "places": "05", "matter": "反映排水沟堵塞，请求疏通", "purpose": "求决",
    "address": "神前村三巷2号",
  ]

  private static func petition(_ more: [String: String]) -> [String: String] {
    petition.merging(more) { $1 }
  }

  private static let opinion = [
    "facts": "经现场查看，属实", "opinion": "十日内疏通", "basis": "《村庄和集镇规划建设管理条例》", "verdict": "1",
  ]

  @Test func `a letter answered in time`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(RegisterPetition.self, on: "2026-03-02", Self.petition(["channel": "1"]))
    try journey.isRefused(Close.self, on: "2026-03-03")
    try journey.act(Accept.self, on: "2026-03-04", ["route": "6", "handler": "02"])
    try journey.act(Notify.self, on: "2026-03-06", ["form": "2", "to": "王大海"])
    try journey.act(Note.self, on: "2026-03-16", ["text": "会同村委会到现场，淤积约四十米"])
    try journey.act(
      AddItem.self, on: "2026-04-07",
      [
        "claim": "请求补偿青苗", "facts": "受淹约三分地", "opinion": "由村按标准补偿", "basis": "有关补偿标准",
        "verdict": "1",
      ])
    try journey.act(Answer.self, on: "2026-04-08", Self.opinion)
    try journey.isRefused(Close.self, on: "2026-04-08")
    try journey.act(Deliver.self, on: "2026-04-10", ["way": "1", "signedBy": "王大海"])
    try journey.act(Execute.self, on: "2026-04-20", ["done": "1", "finding": "沟已疏通，信访人满意"])
    try journey.act(Close.self, on: "2026-04-21", ["outcome": "1"])
    #expect(try journey.file.stage == .closed)
    journey.end("letter")
  }

  @Test func `a transfer objected to, refused by the sender and taken up`() throws {
    let journey = try CaseJourney(from: "2026-03-27")
    try journey.takeIn(
      RegisterPetition.self, on: "2026-03-27",
      Self.petition(["channel": "6", "sender": "县信访局", "letter": "×信转〔2026〕7号"]))
    try journey.act(Object.self, on: "2026-04-03", ["reason": "属县水务局职权，见三定方案"])
    try journey.isRefused(Close.self, on: "2026-04-03")
    try journey.act(Overrule.self, on: "2026-04-07", ["by": "县信访局", "reason": "属地管理"])
    try journey.isRefused(Object.self, on: "2026-04-07")
    try journey.act(Accept.self, on: "2026-04-08", ["route": "6"])
    try journey.act(Notify.self, on: "2026-04-10", ["form": "3"])
    try journey.act(Answer.self, on: "2026-05-07", Self.opinion)
    try journey.act(Deliver.self, on: "2026-05-11", ["way": "3", "signedBy": "邮件号1234"])
    try journey.act(ReportBack.self, on: "2026-05-12", ["content": "已办结并答复"])
    try journey.act(Close.self, on: "2026-05-12")
    journey.end("objection")
  }

  @Test func `an accusation against a liaison, which the liaison never sees`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(
      RegisterPetition.self, on: "2026-03-02",
      Self.petition([
        "channel": "1", "purpose": "揭发控告", "accused": "神前林联络员", "handler": "09",
        "matter": "反映村账目不公开",
      ]))
    try journey.isRefused(Simplify.self, on: "2026-03-02")
    try journey.isRefused(Lead.self, on: "2026-03-02")
    try journey.by("09").act(Accept.self, on: "2026-03-03", ["route": "8"])
    try journey.act(Notify.self, on: "2026-03-05", ["form": "2"])
    try journey.act(Note.self, on: "2026-03-20", ["text": "镇纪委调阅账册"])
    try journey.act(Answer.self, on: "2026-04-13", Self.opinion)
    try journey.act(Deliver.self, on: "2026-04-14", ["way": "1", "signedBy": "王大海"])
    try journey.act(Close.self, on: "2026-04-15")
    let file = try journey.file
    #expect(
      file.isRestricted
        && !file.clocks(journey.seat.sample.office.book.tables).contains { $0.limit.id == "P4" })
    let sample = journey.seat.sample
    let (liaison, other) = (try sample.viewer("105"), try sample.viewer("03"))
    #expect(!file.isOpen(to: liaison) && !file.isOpen(to: other))
    journey.end("accusation")
  }

  @Test func `a joint visit of twelve`() throws {
    let journey = try CaseJourney(from: "2026-03-01")
    try journey.takeIn(
      RegisterPetition.self, on: "2026-03-01",
      Self.petition([
        "channel": "2", "names": "吴秀英、吴建国、蔡文", "headcount": "12", "phone": "13800001234",
      ]))
    #expect(try journey.file.traits == [.collective])
    try journey.act(
      MarkUrgent.self, on: "2026-03-01", ["reason": "十二人在镇政府门口，已劝导到接待室"])
    #expect(try journey.file.isUrgentUntold)
    try journey.act(
      ReportUrgent.self, on: "2026-03-01", ["to": "镇党委书记、县联席会议办公室", "time": "10:20", "way": "1"])
    for name in ["蔡阿婆", "吴水根"] {
      try journey.act(AddPerson.self, on: "2026-03-02", ["name": name, "part": "代表"])
    }
    try journey.act(Accept.self, on: "2026-03-03", ["route": "6", "handler": "02"])
    try journey.act(Notify.self, on: "2026-03-04", ["form": "2", "to": "吴秀英等五名代表"])
    try journey.act(
      Reconcile.self, on: "2026-03-22",
      ["form": "2", "content": "七月底前换新主管，期间每日送水", "consent": "1"])
    try journey.act(Exempt.self, on: "2026-03-23", ["ground": "调解、和解", "reason": "双方已签和解协议书"])
    try journey.act(Close.self, on: "2026-03-24", ["outcome": "4"])
    journey.end("joint-visit")
  }

  @Test func `an extension, by the head, once and in time`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(RegisterPetition.self, on: "2026-03-02", Self.petition(["channel": "3"]))
    try journey.act(Accept.self, on: "2026-03-02", ["route": "6"])
    try journey.act(Notify.self, on: "2026-03-03", ["form": "2"])
    try journey.act(Hear.self, on: "2026-03-30", ["finding": "双方对淤积原因各执一词"])
    try journey.act(Consult.self, on: "2026-04-20", ["adviser": "驻村律师", "advice": "先请水务所勘测"])
    try journey.act(
      Extend.self, on: "2026-04-30", ["approver": "01", "reason": "待水务所勘测", "told": "2"])
    #expect(
      try journey.file.nextClock(journey.seat.sample.office.book.tables)?.due == "2026-05-31".day)
    try journey.isRefused(Extend.self, on: "2026-05-06")
    try journey.act(Answer.self, on: "2026-05-29", Self.opinion.merging(["verdict": "2"]) { $1 })
    try journey.act(Deliver.self, on: "2026-06-01", ["way": "1", "signedBy": "王大海"])
    try journey.act(Close.self, on: "2026-06-02")
    journey.end("extension")
  }

  @Test func `support, then review and recheck`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(RegisterPetition.self, on: "2026-03-02", Self.petition(["channel": "1"]))
    try journey.act(Accept.self, on: "2026-03-03", ["route": "6"])
    try journey.act(Notify.self, on: "2026-03-04", ["form": "2"])
    try journey.act(Answer.self, on: "2026-03-20", Self.opinion)
    try journey.act(Deliver.self, on: "2026-03-23", ["way": "1", "signedBy": "王大海"])
    try journey.act(Execute.self, on: "2026-04-07", ["finding": "已疏通一半，信访人不满意进度"])
    try journey.act(AskReview<County>.self, on: "2026-04-13", ["body": "县人民政府", "reason": "未全部疏通"])
    try journey.isRefused(Close.self, on: "2026-04-14")
    try journey.act(
      DecideReview<County>.self, on: "2026-05-07", ["verdict": "1", "received": "2026-05-07"])
    try journey.act(AskReview<City>.self, on: "2026-05-25", ["body": "市人民政府"])
    try journey.act(
      DecideReview<City>.self, on: "2026-06-23", ["verdict": "1", "hearingDays": "5"])
    try journey.act(Close.self, on: "2026-06-24")
    try journey.isRefused(AskReview<County>.self, on: "2026-06-25")
    journey.end("review")
  }

  private static let dispute = [
    "source": "1", "names": "林阿土、林水生", "places": "05", "matter": "承包地边界争议", "category": "山林土地",
  ]

  private static let agreement = [
    "form": "1", "performBy": "2026-04-20", "facts": "界石移位约半米，双方各有责任", "content": "按原界石复位",
    "manner": "双方到场共同埋石", "signed": "1",
  ]

  @Test func `a mediation agreed, performed, confirmed and visited`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(RegisterDispute.self, on: "2026-03-02", Self.dispute)
    try journey.act(AcceptDispute.self, on: "2026-03-03", ["mediators": "蔡调解员", "consent": "1"])
    try journey.act(Mediate.self, on: "2026-03-10", ["record": "丈量界址，双方愿意再谈"])
    try journey.act(
      Prolong.self, on: "2026-03-30", ["until": "2026-04-15", "consent": "1", "reason": "等老人回村作证"])
    try journey.act(Agree.self, on: "2026-04-07", Self.agreement)
    try journey.isRefused(Close.self, on: "2026-04-08")
    try journey.act(ConfirmAgreement.self, on: "2026-04-13", ["court": "县人民法院", "result": "1"])
    try journey.act(Perform.self, on: "2026-04-20", ["whole": "1", "content": "已共同埋石，有照片"])
    try journey.act(ConfirmAgreement.self, on: "2026-04-24", ["court": "县人民法院", "result": "2"])
    try journey.act(FollowUp.self, on: "2026-05-06", ["performed": "1", "finding": "双方相安无事"])
    try journey.act(Close.self, on: "2026-05-07", ["outcome": "4"])
    journey.end("mediation")
  }

  @Test func `one that fails in the village and goes up to town and county`() throws {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.by("105").takeIn(
      RegisterDispute.self, on: "2026-03-02", Self.dispute.filter { $0.key != "places" })
    try journey.act(AcceptDispute.self, on: "2026-03-03", ["mediators": "村调解员", "consent": "1"])
    try journey.act(Mediate.self, on: "2026-03-10", ["record": "双方差距大"])
    try journey.act(
      Fail.self, on: "2026-03-16", ["ground": "2", "reason": "差距过大", "waysTold": "1"])
    try journey.act(HandOver.self, on: "2026-03-17", ["reason": "村内两次调解不成"])
    try journey.isRefused(AcceptDispute.self, on: "2026-03-17")
    try journey.by("02").act(
      RateRisk.self, on: "2026-03-18", ["risk": "1", "reason": "双方扬言械斗"])
    try journey.act(ReportPolice.self, on: "2026-03-18", ["to": "派出所", "content": "扬言动手，已约谈"])
    try journey.act(AcceptDispute.self, on: "2026-03-19", ["mediators": "镇调解员", "consent": "1"])
    try journey.act(
      Fail.self, on: "2026-04-07", ["ground": "2", "reason": "仍有分歧", "waysTold": "1"])
    try journey.act(ReferUp.self, on: "2026-04-08", ["to": "县综治中心", "reason": "涉及两镇山林"])
    try journey.act(GiveBack.self, on: "2026-04-30", ["reason": "县已确权，交镇落实"])
    try journey.act(AcceptDispute.self, on: "2026-05-06", ["mediators": "镇调解员", "consent": "1"])
    try journey.act(
      Agree.self, on: "2026-05-11", Self.agreement.merging(["performBy": "2026-05-15"]) { $1 })
    try journey.act(FollowUp.self, on: "2026-05-20", ["performed": "1", "finding": "已按确权埋石"])
    try journey.act(Close.self, on: "2026-05-21", ["outcome": "4"])
    journey.end("levels")
  }

  @Test func `a repeat petition: found while it is typed, linked, and declined as pending`() throws
  {
    let journey = try CaseJourney(from: "2026-03-02")
    try journey.takeIn(
      RegisterPetition.self, on: "2026-03-02",
      Self.petition(["channel": "1", "phone": "13800001234"]))
    try journey.act(Accept.self, on: "2026-03-03", ["route": "6"])
    let first = try journey.file
    let typing = try Seat("02", in: journey.seat.sample).press("F7 1 2 Tab").type("汪大海").press(
      "Tab Tab")
    typing.type("13800001234").press("Tab").sees("可能重复", "XF-2026-0001", "同一电话", "办理中")
    try journey.takeIn(
      RegisterPetition.self, on: "2026-03-16",
      Self.petition(["channel": "2", "phone": "13800001234"]))
    try journey.act(Link.self, on: "2026-03-16", ["earlier": "1", "reason": "同一条沟，尚在办理期内"])
    let linked = try journey.file
    #expect(linked.earlier == first.id && linked.traits == [.repeated])
    try journey.act(
      Decline.self, on: "2026-03-16",
      ["ground": "3", "reason": "XF-2026-0001正在办理", "instead": "等待该件答复"])
    try journey.act(Notify.self, on: "2026-03-17", ["form": "2"])
    try journey.act(Exempt.self, on: "2026-03-17", ["ground": "不予受理", "reason": "已告知"])
    try journey.act(Close.self, on: "2026-03-17")
    journey.end("repeat")
  }
}
