import Casework
import Foundation
@testable import OfficeStore

/// Acts that are whole, so that a test names only what it is about.
enum Sample {
  static func petition(
    channel: String = "letter", names: String = "王大海", matter: String = "反映排水沟堵塞", places: [Place],
    purpose: String? = nil, accused: String? = nil, handler: Identifier? = nil,
    named: [Identifier] = []
  ) -> RegisterPetition {
    var act = RegisterPetition.blank
    act.channel = channel
    act.names = names
    act.matter = matter
    act.places = places
    act.purpose = purpose
    act.accused = accused
    act.handler = handler
    act.named = named
    return act
  }

  static func dispute(names: String = "王大海、李四", matter: String = "宅基地边界", places: [Place])
    -> RegisterDispute
  {
    var act = RegisterDispute.blank
    act.source = "apply"
    act.names = names
    act.matter = matter
    act.places = places
    act.category = "housing"
    return act
  }

  static func visit(
    outcome: String = "answered", headcount: Int = 1, names: String = "王大海", places: [Place]
  ) -> RegisterVisit {
    var act = RegisterVisit.blank
    act.names = names
    act.matter = "咨询建房手续"
    act.places = places
    act.headcount = headcount
    act.outcome = outcome
    act.answer = outcome == RegisterVisit.becomesPetition ? nil : "已当面说明"
    return act
  }

  static func zero(_ village: Identifier, _ month: Month) -> ReportZero {
    var act = ReportZero.blank
    (act.village, act.month, act.check) = (village, month, "round")
    return act
  }

  static func matters(_ village: Identifier, _ month: Month, _ disputes: [Identifier])
    -> ReportMatters
  {
    var act = ReportMatters.blank
    (act.village, act.month, act.check, act.disputes) = (village, month, "meeting", disputes)
    return act
  }

  static func note(_ text: String = "已到现场查看") -> Note { filled(.blank) { $0.text = text } }
  static func assign(_ officer: Identifier?, named: [Identifier] = []) -> Assign {
    filled(.blank) { ($0.handler, $0.named, $0.reason) = (officer, named, "熟悉情况") }
  }

  /// Any act of a case, filled in so that it is allowed where its step is.
  static func act(
    _ kind: String, _ chance: Chance, officers: [Identifier], other: Identifier? = nil
  ) -> (any Act<CaseFile>)? {
    switch kind {
    case Accept.kind: filled(Accept.blank) { $0.route = chance.pick(["5", "6", "6"]) }
    case Notify.kind: filled(Notify.blank) { $0.form = "in-person" }
    case Transfer.kind: filled(Transfer.blank) { ($0.to, $0.reason) = ("自然资源所", "属其职权") }
    case Return.kind: filled(Return.blank) { ($0.agreedBy, $0.reason) = ("县信访局", "不属本镇职权") }
    case Decline.kind: filled(Decline.blank) { ($0.ground, $0.reason) = ("pending", "同一事项正在办理") }
    case Answer.kind:
      filled(Answer.blank) {
        ($0.facts, $0.opinion, $0.basis) = ("经查属实", "已派人清理", "村庄和集镇规划建设管理条例")
        $0.verdict = "support"
      }
    case Deliver.kind: filled(Deliver.blank) { ($0.way, $0.signedBy) = ("direct", "王大海") }
    case Close.kind: filled(Close.blank) { $0.outcome = "settled" }
    case Exempt.kind: filled(Exempt.blank) { ($0.ground, $0.reason) = ("withdrawn", "信访人书面撤回") }
    case Assign.kind:
      assign(chance.pick(officers), named: chance.roll(3) == 0 ? [chance.pick(officers)] : [])
    case Note.kind: note("进展\(chance.roll(1000))")
    case Reopen.kind: filled(Reopen.blank) { $0.reason = "信访人补充材料" }
    case VoidSubject<CaseFile>.kind: filled(VoidSubject<CaseFile>.blank) { $0.reason = "重复登记" }
    case Undo<CaseFile>.kind: Undo<CaseFile>.blank
    case AcceptDispute.kind:
      filled(AcceptDispute.blank) { ($0.mediators, $0.isAgreedTo) = ("林调解员", true) }
    case Mediate.kind: filled(Mediate.blank) { $0.record = "双方各自陈述" }
    case Agree.kind:
      filled(Agree.blank) { ($0.form, $0.content) = ("oral", "各退半米") }
    case Fail.kind: filled(Fail.blank) { ($0.reason, $0.areWaysTold) = ("双方分歧大", true) }
    case FollowUp.kind: filled(FollowUp.blank) { ($0.finding, $0.isPerformed) = ("已按协议履行", true) }
    case Print<CaseFile>.kind: Print<CaseFile>(.notice, to: .pdf, pages: 1)
    case Link.kind: filled(Link.blank) { ($0.earlier, $0.reason) = (other, "同一件事") }
    case Merge.kind: filled(Merge.blank) { ($0.into, $0.reason) = (other, "同一件事") }
    case Recuse.kind:
      filled(Recuse.blank) {
        ($0.officer, $0.handler, $0.reason) = (officers.last, officers.first, "亲属")
      }
    case Restrict.kind:
      filled(Restrict.blank) { ($0.named, $0.reason) = ([chance.pick(officers)], "村委会是当事人") }
    case Extend.kind:
      filled(Extend.blank) {
        ($0.approver, $0.reason, $0.told) = (officers.first, "待勘测", "in-person")
      }
    case Charge.kind: filled(Charge.blank) { ($0.leader, $0.unit) = (officers.first, "自然资源所") }
    case Press.kind: filled(Press.blank) { ($0.content, $0.replyBy) = ("请说明进展", "2099-01-05".day) }
    case Order.kind:
      filled(Order.blank) {
        ($0.level, $0.content, $0.replyBy) = ("yellow", "限期办结", "2099-01-05".day)
      }
    case Schedule.kind:
      filled(Schedule.blank) { ($0.target, $0.lines) = ("2099-01-05".day, "现场核查 5") }
    case DecideReview<County>.kind: filled(DecideReview<County>.blank) { $0.verdict = "upheld" }
    case DecideReview<City>.kind: filled(DecideReview<City>.blank) { $0.verdict = "upheld" }
    default: CaseFile.act(kind).flatMap { try? stored($0) }
    }
  }

  /// The stored payload of a kind, which names no officer.
  private static func stored<A: Act<CaseFile>>(_ type: A.Type) throws -> A {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "CaseworkTests/Fixtures/payloads/case/\(A.kind).v\(A.version).json")
    return try Payload.decode(A.self, from: Array(Data(contentsOf: file)))
  }

  private static func filled<A>(_ blank: A, _ fill: (inout A) -> Void) -> A {
    var act = blank
    fill(&act)
    return act
  }
}
