import Casework
import OfficeStore

/// What has happened in the sample office: one case of each kind that a screen has to show.
///
/// People and matters are invented. The clock of the tests is at 23 November 2026, a Monday.
struct SampleTales {
  let book: OfficeBook

  init(_ book: OfficeBook) {
    self.book = book
  }

  /// The subject of a case by its place in the tales.
  static func caseSubject(_ number: Int) -> Identifier {
    Identifier(high: 0xCA5E, low: UInt64(number))
  }

  /// Every case of the tales.
  static let caseSubjects = (1...28).map(caseSubject)

  /// The disputes that a village named for a month.
  private static let named: [String: [Int]] = ["05 8": [22], "07 9": [19, 20]]

  func place(_ key: String) -> Place {
    book.village(named: key).map { .village($0.id) } ?? .special(key)
  }

  func officer(_ number: String) -> Identifier? { book.officer(number: number)?.id }

  var stories: [Story] { (petitions + disputes).map(\.story) + visits.map(\.story) + months }

  private func about(_ number: Int) -> Tale { Tale(Self.caseSubject(number), book) }

  private func petition(
    _ channel: String, _ names: String, _ places: [String], _ matter: String,
    _ more: (inout RegisterPetition) -> Void = { _ in }
  ) -> RegisterPetition {
    .filled { act in
      (act.channel, act.names, act.matter) = (channel, names, matter)
      act.places = places.map(place)
      act.handler = officer("02")
      more(&act)
    }
  }

  private func dispute(
    _ names: String, _ places: [String], _ matter: String, _ category: String
  ) -> RegisterDispute {
    .filled { act in
      (act.source, act.names, act.matter, act.category) = ("apply", names, matter, category)
      act.places = places.map(place)
      act.handler = officer("03")
    }
  }

  private var accepted: Accept { .filled { $0.route = "6" } }
  private var notified: Notify { .filled { ($0.form, $0.to) = ("in-person", "本人") } }
  private var answered: Answer {
    .filled {
      ($0.facts, $0.opinion) = ("经现场查看，情况属实", "已派人清理并设专人管护")
      ($0.basis, $0.verdict) = ("《村庄和集镇规划建设管理条例》", "support")
    }
  }
  private var delivered: Deliver { .filled { ($0.way, $0.signedBy) = ("direct", "本人") } }
  private var closed: Close { .filled { $0.outcome = "settled" } }
  private var mediation: AcceptDispute {
    .filled { ($0.mediators, $0.isAgreedTo) = ("蔡调解员", true) }
  }
  private var agreement: Agree {
    .filled {
      ($0.form, $0.content) = ("written", "屋檐收回三十厘米，加装落水管")
      ($0.facts, $0.manner, $0.isSigned) = ("屋檐伸过界址，雨水入邻院", "自行拆改", true)
    }
  }
  private var followUp: FollowUp { .filled { ($0.finding, $0.isPerformed) = ("双方已按协议履行", true) } }

  private var petitions: [Tale] {
    running + standing + ended + restricted
  }

  /// Clocks of every kind: overdue, due today, rolled, due tomorrow, from above, no table, old law.
  private var running: [Tale] {
    [
      about(1).then("2026-11-03", petition("letter", "王大海", ["05"], "反映排水沟堵塞淹没农田")),
      about(3).then(
        "2026-11-08",
        petition("phone", "张小燕", ["02"], "请求修复村道路灯") {
          ($0.phone, $0.purpose) = ("13800001234", "request")
        }),
      about(4).then("2026-11-07", petition("online", "许海生", ["03"], "反映养殖污水排放"))
        .then("2026-11-10", accepted),
      about(5).then("2026-11-09", petition("online", "郑丽", ["04"], "咨询医疗报销手续"), by: "03"),
      about(6).then(
        "2026-09-24",
        petition("assigned", "吴秀英、吴建国、蔡文", ["02"], "请求解决自来水压力不足") { act in
          (act.sender, act.letter) = ("县信访局", "×信交〔2026〕41号")
          (act.headcount, act.purpose, act.limit) = (12, "request", "2026-11-30".day)
          act.detail = "北山村东片六十余户夏季用水高峰时二楼以上无水，多次向供水站反映未解决，要求更换老旧主管。"
        }
      )
      .then("2026-09-24", accepted).then("2026-10-08", notified)
      .then("2026-11-18", Note.filled { $0.text = "到北山村现场查看，主管锈蚀，供水站已报更换计划" }),
      about(25).then("2026-11-10", petition("letter", "余国强", ["06"], "反映宅基地审批未答复"), by: "03")
        .then("2026-11-12", accepted).then("2026-11-13", notified),
      about(26).then(
        "2026-11-16",
        petition("visit", "沈玉兰", ["09"], "要求公开征地补偿明细") {
          ($0.phone, $0.idNumber) = ("13900005678", "000000190001010017")
          $0.visit = Self.visitSubject(1)
        }),
    ]
  }

  /// Open cases in which no limit of ours runs any more.
  private var standing: [Tale] {
    [
      about(7).then("2026-10-12", petition("letter", "刘志强", ["10"], "反映村道路基塌陷"))
        .then("2026-10-13", accepted).then("2026-10-14", notified).then("2026-11-16", answered),
      about(8).then("2026-09-07", petition("letter", "黄小红", ["01"], "反映市场占道经营"))
        .then("2026-09-08", accepted).then("2026-09-10", notified)
        .then("2026-10-20", answered).then("2026-10-22", delivered),
      about(12).then("2026-11-02", petition("letter", "陈建军", ["11"], "反映拖欠工程款"))
        .then("2026-11-04", notified)
        .then(
          "2026-11-05",
          Transfer.filled { ($0.to, $0.reason) = ("自然资源所", "属其职权范围") }),
      about(13).then(
        "2026-11-04",
        petition("transferred", "林伟", ["outside"], "反映邻县采石扬尘") {
          ($0.sender, $0.letter) = ("县信访局", "×信转〔2026〕77号")
        }
      ).then("2026-11-06", Object.filled { $0.reason = "采石场在邻县" })
        .then(
          "2026-11-09",
          Return.filled { ($0.agreedBy, $0.reason) = ("县信访局", "不属本镇职权") }),
      about(14).then("2026-11-11", petition("online", "蔡丽华", ["08"], "不服法院判决"))
        .then("2026-11-12", notified)
        .then(
          "2026-11-12",
          Decline.filled {
            ($0.ground, $0.reason, $0.instead) = ("litigation", "已由诉讼程序处理", "人民法院")
          }),
      about(27).then("2026-11-05", petition("phone", "余春花", ["06"], "反映垃圾清运不及时"))
        .then(
          "2026-11-06",
          Exempt.filled { ($0.ground, $0.reason) = ("withdrawn", "信访人来电撤回") }),
    ]
  }

  private var ended: [Tale] {
    [
      about(28).then("2022-03-01", petition("letter", "黄阿婆", ["01"], "反映低保停发"))
        .then("2022-03-08", accepted).then("2022-03-08", notified)
        .then("2022-04-11", answered).then("2022-04-12", delivered).then("2022-04-20", closed),
      about(10).then("2025-09-01", petition("letter", "王大海", ["05"], "反映渠道淤积"))
        .then("2025-09-02", accepted).then("2025-09-03", notified)
        .then("2025-09-20", answered).then("2025-09-22", delivered).then("2025-09-25", closed),
      about(9).then("2026-06-01", petition("letter", "郑国平", ["07"], "要求恢复出海渔船补贴"))
        .then("2026-06-02", accepted).then("2026-06-22", notified)
        .then("2026-07-20", answered).then("2026-07-22", delivered).then("2026-08-03", closed),
      about(11).then("2026-11-04", petition("phone", "王大海", ["05"], "反映水沟堵了"), by: "03")
        .then("2026-11-05", VoidSubject<CaseFile>.filled { $0.reason = "与前件重复登记" }, by: "03"),
      about(17).then(
        "2026-11-17",
        petition("letter", "", ["unknown"], "反映夜间盗采河砂") {
          ($0.isAnonymous, $0.handler) = (true, nil)
        }),
    ]
  }

  /// Accusations: one registered by clerk 02, one by clerk 03; the supervisor is accused in the first.
  private var restricted: [Tale] {
    [
      about(15).then(
        "2026-11-12",
        petition("letter", "沈阿明", ["town"], "举报副镇长插手工程发包") {
          ($0.purpose, $0.accused, $0.handler) = ("accusation", "陈副镇长", officer("01"))
        }),
      about(16).then(
        "2026-11-02",
        petition("letter", "郑小兰", ["07"], "举报村务账目造假") {
          ($0.purpose, $0.accused, $0.handler) = ("accusation", "龙湾村会计", officer("03"))
        }, by: "03"),
    ]
  }

  private var disputes: [Tale] {
    [
      about(22).then("2026-08-12", dispute("林阿土、林水生", ["05"], "承包地边界争议", "land"), by: "03")
        .then("2026-08-13", mediation, by: "03").then("2026-08-20", agreement, by: "03")
        .then("2026-09-20", followUp, by: "03").then("2026-09-21", closed, by: "03"),
      about(20).then("2026-09-14", dispute("郑春生、郑伟", ["07"], "鱼塘承包合同争议", "contract"), by: "03")
        .then("2026-09-15", mediation, by: "03").then("2026-10-10", agreement, by: "03")
        .then("2026-11-10", followUp, by: "03"),
      about(19).then("2026-09-21", dispute("郑小明、郑丽珍", ["07"], "屋檐滴水纠纷", "neighbours"), by: "03")
        .then("2026-09-22", mediation, by: "03").then("2026-10-16", agreement, by: "03"),
      about(21).then("2026-10-08", dispute("刘大伟、吴小春", ["10"], "赡养费给付纠纷", "family"), by: "03")
        .then("2026-10-09", mediation, by: "03")
        .then(
          "2026-11-02",
          Fail.filled { ($0.reason, $0.areWaysTold) = ("双方分歧较大", true) }, by: "03"),
      about(24).then("2026-10-18", dispute("林玉珠、林亚九", ["05"], "建房采光纠纷", "housing"), by: "105"),
      about(2).then("2026-10-19", dispute("蔡永福、蔡亚妹", ["08"], "化粪池渗漏纠纷", "neighbours"), by: "03")
        .then("2026-10-20", mediation, by: "03"),
      about(18).then(
        "2026-10-22", dispute("神前村、岭后村、余水根", ["05", "06"], "山林界址纠纷", "land"), by: "03"),
      about(23).then("2026-11-09", dispute("陈志明、陈勇", ["02"], "农机碰撞赔偿", "damages"), by: "03")
        .then("2026-11-10", mediation, by: "03")
        .then("2026-11-17", Mediate.filled { $0.record = "双方各自陈述，约定下周再谈" }, by: "03"),
    ]
  }

  static func visitSubject(_ number: Int) -> Identifier {
    Identifier(high: 0x7151, low: UInt64(number))
  }

  private func visit(
    _ names: String, _ place: String, _ matter: String, _ outcome: String, _ headcount: Int,
    _ more: (inout RegisterVisit) -> Void = { _ in }
  ) -> RegisterVisit {
    .filled { act in
      (act.names, act.matter, act.outcome, act.headcount) = (names, matter, outcome, headcount)
      act.places = [self.place(place)]
      act.answer = outcome == RegisterVisit.becomesPetition ? nil : "已当面说明"
      more(&act)
    }
  }

  private var visits: [Tale] {
    func about(_ number: Int) -> Tale { Tale(Self.visitSubject(number), book) }
    return [
      about(5).then("2025-12-03", visit("黄亚妹", "01", "咨询建房手续", "answered", 1)),
      about(2).then("2026-03-09", visit("许国雄、许文", "03", "咨询渔船年检", "directed", 2)),
      about(3).then(
        "2026-09-30", visit("", "04", "反映路口拥堵", "answered", 5) { $0.isAnonymous = true }),
      about(4).then("2026-11-03", visit("林亚明", "05", "咨询低保", "answered", 1))
        .then("2026-11-04", VoidSubject<VisitFile>.filled { $0.reason = "登记到错误的单位" }),
      about(1).then(
        "2026-11-16",
        visit("沈玉兰", "09", "要求公开征地补偿明细", "petition", 1) {
          $0.petition = Self.caseSubject(26)
        }),
    ]
  }

  /// January to October of every village, but for four months that nobody has reported.
  private var months: [Story] {
    book.villages.enumerated().flatMap { index, village in
      (1...10).filter { !Self.silent.contains("\(village.key) \($0)") }
        .map { told(village, index, $0) }
    }
  }

  private static let silent: Set<String> = ["05 9", "05 10", "09 10", "06 6"]

  private func told(_ village: VillageFile, _ index: Int, _ month: Int) -> Story {
    let period = Month(year: 2026, month: month)
    let isLate = (index * 3 + month) % 11 == 0
    let day = (period + 1).firstDay + (isLate ? 5 : 1)
    let disputes = (Self.named["\(village.key) \(month)"] ?? []).map(Self.caseSubject)
    let isOwn = village.key == "05"
    let subject = Identifier(high: 0x0EED, low: UInt64(index * 100 + month))
    let tale = Tale(subject, book)
    let by = isOwn ? "105" : "02"
    let speaker = isOwn ? nil : "\(village.name)村联络员"
    guard !disputes.isEmpty else {
      let zero = ReportZero.filled {
        ($0.village, $0.month, $0.check) = (village.id, period, "round")
      }
      return tale.then(day.description, zero, by: by, for: speaker).story
    }
    let matters = ReportMatters.filled {
      ($0.village, $0.month, $0.check, $0.disputes) = (village.id, period, "meeting", disputes)
    }
    return tale.then(day.description, matters, by: by, for: speaker).story
  }
}
