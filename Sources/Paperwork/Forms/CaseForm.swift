public import Casework
import Wording

/// A notice, an opinion or a receipt: a form of a case, filled in with what its acts say.
public struct CaseForm {
  private let kind: PaperKind
  private let file: CaseFile
  private let acts: [Identifier: any Act<CaseFile>]
  private let book: OfficeBook
  private let stamp: PaperStamp

  /// Takes a case with the acts of its entries, as they stand with their corrections.
  public init(
    _ kind: PaperKind, of file: CaseFile, acts: [Identifier: any Act<CaseFile>], book: OfficeBook,
    stamp: PaperStamp
  ) {
    self.kind = kind
    self.file = file
    self.acts = acts
    self.book = book
    self.stamp = stamp
  }

  /// The form, laid out.
  ///
  /// - Throws: `TemplateError`.
  public func form(_ template: Template) throws(TemplateError) -> PrintedForm {
    var composer = FormComposer(kind.layout)
    for line in try template.filled(values) { composer.add(line) }
    return stamp.form(kind, file.number?.description ?? "", composer.pages())
  }

  /// The last act of a type, and its day.
  private func last<A: Act>(_ type: A.Type) -> (act: A, day: Day)? {
    for line in file.history.reversed() {
      if let act = acts[line.entry] as? A { return (act, line.day) }
    }
    return nil
  }

  private var codes: Codes { book.tables.codes }
  private var today: Day { stamp.made.day }

  private var values: TemplateValues {
    var values = TemplateValues()
    values.sayOffice(stamp)
    sayCase(&values)
    sayArticles(&values)
    sayHandling(&values)
    sayAnswer(&values)
    sayDelivery(&values)
    sayExtension(&values)
    return values
  }

  private func sayCase(_ values: inout TemplateValues) {
    values.say("编号", file.number?.description)
    values.say(
      "信访人", file.isAnonymous ? "匿名信访人" : file.principals.map(\.name).joined(separator: "、"))
    values.say("人数", "\(file.headcount)")
    values.say("住址", file.people.first?.address, blank: 16)
    values.say("反映事项", file.matter)
    values.say("引述事项", PaperText.quoted(file.matter))
    values.say("详细情况", file.detail, blank: 54)
    values.say("属地", book.name(of: file.places).zh)
    values.say("渠道", codes.name(file.channel, in: .channels).zh)
    values.say("来文机关", file.sender, blank: 8)
    values.say("来文文号", file.letter, blank: 8)
    values.say("外部编号", file.externalNumber, blank: 8)
    values.say("收到日期", day: file.received)
    values.say("承办人", file.handler.map { book.name(ofOfficer: $0) })
    let isFromAbove = file.milestones[.receivedFromAbove] != nil
    values.show("上级转来", when: isFromAbove)
    values.show("直接收到", when: !isFromAbove)
  }

  private var declineGround: Code? {
    last(Decline.self)?.act.ground.flatMap { codes.code($0, in: .declineGrounds) }
  }

  /// The article of the ground on which it is declined.
  private var decliningArticle: Article {
    .petition(declineGround?.article.flatMap { Int($0.prefix { $0.isNumber }) } ?? 19)
  }

  private func sayArticles(_ values: inout TemplateValues) {
    let articles: [(String, Article)] = [
      ("告知条款", .petition(23, 22)), ("不予受理条款", decliningArticle), ("答复条款", .petition(32)),
      ("延期条款", .petition(34, 33)), ("复查条款", .petition(35, 34)),
    ]
    for (name, article) in articles {
      values.say(name, article.wording(receivedOn: file.received).zh)
    }
  }

  private func sayHandling(_ values: inout TemplateValues) {
    let accepted = last(Accept.self)
    values.say("受理日期", day: accepted?.day)
    values.say(
      "办理途径", accepted.map { codes.name($0.act.route, in: .routes).zh }, blank: 12)
    values.show("已受理", when: accepted != nil)
    values.show("未受理", when: accepted == nil)
    values.show("有期限", when: file.milestones[.acceptedOrdinary] != nil)
    let clock = handlingClock
    let original = clock.map {
      Reckoning($0.limit, from: $0.reckoning.start, calendar: book.tables.calendar)
    }
    values.say("办理期限", day: original?.legal ?? original?.raw)
    let declined = last(Decline.self)
    values.say(
      "不予受理事由",
      declined.map { [codes.name($0.act.ground, in: .declineGrounds).zh, $0.act.reason] }?
        .filter { !$0.isEmpty }.joined(separator: "，"), blank: 20)
    values.say("受理决定", declineGround?.article == "36(3)" ? "不再受理" : "不予受理")
    values.say("应向何处提出", declined?.act.instead, blank: 10)
    let day: Day? =
      switch kind {
      case .notice: last(Notify.self)?.day
      case .declining: declined?.day
      case .opinion: last(Answer.self)?.day
      default: nil
      }
    values.say("落款日期", day: day ?? today)
  }

  /// Every act of a type that stands, in their order.
  private func all<A: Act>(_ type: A.Type) -> [A] {
    file.history.filter(\.isStanding).compactMap { acts[$0.entry] as? A }
  }

  private func sayAnswer(_ values: inout TemplateValues) {
    let answer = last(Answer.self)?.act
    let more = all(AddItem.self)
    let claims = [answer?.claim ?? file.matter] + more.map(\.claim)
    /// One text, or one for each claim.
    func each(_ first: String?, _ others: [String]) -> String? {
      guard let first, !others.isEmpty else { return first }
      return ([first] + others).enumerated().map { "\($0 + 1)．\($1)" }.joined(separator: "\n")
    }
    values.say("事实和理由", each(answer?.facts, more.map(\.facts)), blank: 54)
    values.say("处理意见", each(answer?.opinion, more.map(\.opinion)), blank: 54)
    values.say("法律依据", each(answer?.basis, more.map(\.basis)), blank: 20)
    let verdicts = answer.map { answer in
      let names = ([answer.verdict ?? ""] + more.map(\.verdict)).map {
        codes.name($0, in: .outcomes).zh
      }
      return more.isEmpty
        ? names[0]
        : names.enumerated().map { "\($0 + 1)．\($1)" }.joined(separator: "；")
    }
    values.say("结论", verdicts, blank: 6)
    values.show("有结论", when: verdicts.map { !$0.isEmpty } ?? false)
    values.say("复查机关", nil, blank: 8)
    values.list(
      "各事项", ["序号", "事项"],
      claims.enumerated().map { TemplateValues(["序号": "\($0 + 1)", "事项": $1]) })
  }

  private func sayDelivery(_ values: inout TemplateValues) {
    let delivery = last(Deliver.self)
    let name: PaperKind =
      file.milestones[.declined] != nil
      ? .declining : last(Answer.self) != nil ? .opinion : .notice
    values.say("文书名称", name.wording.zh)
    let ways = codes[.delivery].map { "[\($0.code == delivery?.act.way ? "x" : " ")] \($0.zh)" }
    values.say(
      "送达方式",
      stride(from: 0, to: ways.count, by: 3).map {
        ways[$0..<min($0 + 3, ways.count)].joined(separator: "　")
      }.joined(separator: "\n"))
    values.say("签收人", delivery?.act.signedBy, blank: 8)
    values.say("送达日期", day: delivery?.day)
  }

  /// The extension that was granted; what is not recorded yet is filled in by hand.
  private func sayExtension(_ values: inout TemplateValues) {
    let extended = last(Extend.self)?.act
    values.say("延期理由", extended?.reason, blank: 24)
    values.say("批准人", extended.map { book.name(ofOfficer: $0.approver) }, blank: 6)
    values.say("延期天数", extended.map { "\($0.days)" }, blank: 2)
    values.say("延长至", day: extended == nil ? nil : handlingClock?.due)
  }

  private var handlingClock: Clock? {
    file.clocks(book).first {
      $0.limit.starts == .acceptedOrdinary && $0.limit.owner == .ourDuty
    }
  }
}

extension TemplateValues {
  /// What every form may ask for.
  mutating func sayOffice(_ stamp: PaperStamp) {
    let year = stamp.made.day.year
    say("机关", stamp.office.organ)
    say("单位", stamp.office.name)
    say("文号", "\(PaperText.blank(4))〔\(year)〕\(PaperText.blank(2))号")
    say("年", "\(year)")
    say("打印人", stamp.viewer.name)
    say("联系电话", nil, blank: 8)
    say("今日", day: stamp.made.day)
  }
}

extension OfficeFile {
  /// The body in whose name a document is issued: the town, not the office within it.
  var organ: String? {
    township.isEmpty ? nil : township + (township.hasSuffix("街道") ? "办事处" : "人民政府")
  }
}
