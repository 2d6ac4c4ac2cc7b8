import Casework

extension PetitionStory {
  mutating func accept(_ route: String) {
    var act = Accept.blank
    act.route = intake.route ?? route
    act.handler = intake.handler.id
    tell(act, on: accepted)
  }

  /// Led into a procedure of the law.
  mutating func lead() {
    var act = Lead.blank
    (act.route, act.body) = dice.pick([
      ("1", "有管辖权的人民法院"), ("2", "县劳动人事争议仲裁委员会"), ("4", "县自然资源局"),
    ])
    act.reason = "依法应当通过该程序解决。"
    tell(act, on: accepted)
  }

  mutating func notify(_ content: String) {
    var act = Notify.blank
    act.form = dice.pick(["in-person", "in-person", "post", "on-the-spot"])
    act.to = intake.act.people.first?.name
    act.content = content
    tell(act, on: notified)
  }

  mutating func note(_ day: Day) {
    var act = Note.blank
    act.text = dice.pick(Phrases.notes)
    tell(act, on: day)
  }

  /// Accepted, the petitioner told, and looked into once or twice.
  mutating func investigate(until day: Day) {
    accept("6")
    notify(intake.route == nil ? "已受理，自受理之日起60日内办结。" : "已受理，按规定办理。")
    var last = notified
    for _ in 0..<dice.within(1...2) where day - last > 4 {
      last = setting.worked(from: last + dice.within(2...max((day - last) / 2, 2)))
      if last < day { note(last) }
    }
  }

  mutating func answer(_ answered: Day, _ delivered: Day?) {
    let (verdict, text) = dice.pick(Phrases.opinions)
    var opinion = Answer.blank
    opinion.facts = dice.pick(Phrases.facts)
    opinion.opinion = text
    opinion.verdict = verdict
    opinion.basis =
      received < Article.petitionRegulation ? "《信访条例》（2005），条款待本单位确认" : "《信访工作条例》第三十二条"
    tell(opinion, on: answered)
    guard let delivered else { return }
    var delivery = Deliver.blank
    delivery.way = dice.weighted([("direct", 80), ("post", 12), ("left", 8)])
    delivery.signedBy = intake.act.people.first?.name ?? "村委会见证"
    tell(delivery, on: delivered)
  }

  mutating func exempt(_ ground: String, _ reason: String, on day: Day) {
    var act = Exempt.blank
    act.ground = ground
    act.reason = reason
    tell(act, on: day)
  }

  mutating func transfer() {
    var act = Transfer.blank
    act.to = dice.pick(["镇农业农村办公室", "镇规划建设办公室", "镇综合行政执法队", "村委会"])
    act.reason = "属其职责范围。"
    tell(act, on: accepted)
  }

  mutating func shut(_ day: Day) {
    var act = Close.blank
    act.outcome = dice.pick(["support", "support", "explain", "settled", "other"])
    tell(act, on: day)
  }
}
