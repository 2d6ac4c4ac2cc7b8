import Casework
import Foundation

/// Acts as the stored payloads have them: one whole sample of every kind.
enum Stored {
  /// The act of a kind; nil for one that a case does not have.
  static func act(_ kind: String) -> (any Act<CaseFile>)? {
    CaseFile.act(kind).flatMap { type in try? read(type) }
  }

  /// The sample of an act.
  static func sample<A: Act<CaseFile>>(_ type: A.Type, _ change: (inout A) -> Void = { _ in })
    throws -> A
  {
    var act = try read(type)
    change(&act)
    return act
  }

  private static func read<A: Act<CaseFile>>(_ type: A.Type) throws -> A {
    let file = Repository.fixtures.appending(path: "payloads/case/\(A.kind).v\(A.version).json")
    return try Payload.decode(A.self, from: Array(Data(contentsOf: file)))
  }
}

extension RegisterPetition {
  /// A petition that is whole: who, where, what, how.
  static func sample(
    channel: String = "letter", names: String = "王大海", matter: String = "反映排水沟堵塞",
    places: [Place] = [.village(TestOffice.shenqian)], purpose: String? = nil,
    accused: String? = nil,
    limit: Day? = nil
  ) -> RegisterPetition {
    var act = RegisterPetition.blank
    act.channel = channel
    act.names = names
    act.matter = matter
    act.places = places
    act.purpose = purpose
    act.accused = accused
    act.limit = limit
    return act
  }
}

extension RegisterDispute {
  /// A dispute that is whole.
  static func sample(
    names: String = "王大海、李四", places: [Place] = [.village(TestOffice.shenqian)]
  ) -> RegisterDispute {
    var act = RegisterDispute.blank
    act.source = "apply"
    act.names = names
    act.matter = "宅基地边界"
    act.places = places
    act.category = "housing"
    return act
  }
}

extension RegisterVisit {
  /// A visit that was answered on the spot.
  static func sample(headcount: Int = 1, outcome: String = "answered") -> RegisterVisit {
    var act = RegisterVisit.blank
    act.names = "王大海"
    act.matter = "咨询建房手续"
    act.places = [.village(TestOffice.shenqian)]
    act.headcount = headcount
    act.outcome = outcome
    act.answer = outcome == becomesPetition ? nil : "已当面说明"
    return act
  }
}

extension Accept {
  static func sample(route: String = "6") -> Accept {
    var act = Accept.blank
    act.route = route
    return act
  }
}

extension Answer {
  static var sample: Answer {
    var act = Answer.blank
    act.facts = "经查属实"
    act.opinion = "已派人清理排水沟"
    act.basis = "村庄和集镇规划建设管理条例"
    act.verdict = "support"
    return act
  }
}

extension Deliver {
  static var sample: Deliver {
    var act = Deliver.blank
    act.way = "direct"
    act.signedBy = "王大海"
    return act
  }
}

extension Notify {
  static var sample: Notify {
    var act = Notify.blank
    act.form = "in-person"
    return act
  }
}

extension Exempt {
  static func sample(_ ground: String = "withdrawn") -> Exempt {
    var act = Exempt.blank
    act.ground = ground
    act.reason = "信访人书面撤回"
    return act
  }
}

extension AcceptDispute {
  static var sample: AcceptDispute {
    var act = AcceptDispute.blank
    act.mediators = "林调解员"
    act.isAgreedTo = true
    return act
  }
}

extension Agree {
  static var sample: Agree {
    var act = Agree.blank
    act.form = "written"
    act.facts = "两家界址不清"
    act.content = "各退半米"
    act.manner = "当面交付"
    act.isSigned = true
    return act
  }
}

extension Fail {
  static var sample: Fail {
    var act = Fail.blank
    act.reason = "双方分歧大"
    act.areWaysTold = true
    return act
  }
}

extension FollowUp {
  static var sample: FollowUp {
    var act = FollowUp.blank
    act.finding = "已按协议履行"
    act.isPerformed = true
    return act
  }
}

extension Note {
  static func sample(_ text: String = "已到现场查看") -> Note {
    var act = Note.blank
    act.text = text
    return act
  }
}

extension VoidSubject<CaseFile> {
  static var sample: VoidSubject<CaseFile> {
    var act = VoidSubject<CaseFile>.blank
    act.reason = "重复登记"
    return act
  }
}

extension Undo {
  static var sample: Self { .blank }
}

extension Reopen {
  static var sample: Reopen {
    var act = Reopen.blank
    act.reason = "信访人补充材料"
    return act
  }
}

extension Transfer {
  static var sample: Transfer {
    var act = Transfer.blank
    act.to = "自然资源所"
    act.reason = "属其职权"
    return act
  }
}

extension Return {
  static var sample: Return {
    var act = Return.blank
    act.agreedBy = "县信访局"
    act.reason = "不属本镇职权"
    return act
  }
}

extension Decline {
  static var sample: Decline {
    var act = Decline.blank
    act.ground = "pending"
    act.reason = "同一事项正在办理"
    return act
  }
}

extension Mediate {
  static var sample: Mediate {
    var act = Mediate.blank
    act.record = "双方各自陈述"
    return act
  }
}

extension Assign {
  static func sample(_ handler: Identifier = TestOffice.otherClerk, named: [Identifier] = [])
    -> Assign
  {
    var act = Assign.blank
    act.handler = handler
    act.named = named
    act.reason = "熟悉情况"
    return act
  }
}

extension Print<CaseFile> {
  static var sample: Print<CaseFile> { Print(.notice, to: .printer, pages: 1) }
}
