import Casework

extension DisputeStory {
  mutating func accept(_ day: Day) {
    var act = AcceptDispute.blank
    act.mediators = dice.pick(Phrases.mediators)
    act.isAgreedTo = true
    act.handler = handler.id
    tell(act, on: day)
  }

  mutating func mediate(_ day: Day) {
    var act = Mediate.blank
    act.record = dice.pick(Phrases.mediations)
    act.place = dice.pick(["村委会", "镇综治中心", "现场"])
    tell(act, on: day)
  }

  mutating func agree(_ day: Day) {
    var act = Agree.blank
    act.form = dice.weighted([("written", 70), ("oral", 30)])
    act.content = dice.pick(Phrases.agreements)
    if act.form == Agree.written {
      act.facts = "双方对事实没有争议，各自承担相应责任。"
      act.manner = "当面履行，由村调解员见证。"
      act.isSigned = true
    }
    act.performBy = dice.chance(60) ? day + dice.within(5...20) : nil
    tell(act, on: day)
  }

  mutating func fail(_ day: Day) {
    var act = Fail.blank
    act.reason = dice.pick(Phrases.failures)
    act.areWaysTold = true
    tell(act, on: day)
  }

  mutating func followUp(_ day: Day, isPerformed: Bool) {
    var act = FollowUp.blank
    act.finding = isPerformed ? dice.pick(Phrases.findings) : "第一期款项已付，余款月底付清，届时再回访。"
    act.isPerformed = isPerformed
    tell(act, on: day)
  }

  mutating func exempt(_ ground: String, _ reason: String, on day: Day) {
    var act = Exempt.blank
    act.ground = ground
    act.reason = reason
    tell(act, on: day)
  }

  mutating func shut(_ day: Day, _ outcome: String) {
    var act = Close.blank
    act.outcome = outcome
    tell(act, on: day)
  }
}
