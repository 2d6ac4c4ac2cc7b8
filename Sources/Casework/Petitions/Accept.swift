public import Wording

/// 受理: the matter is ours, on a route of Article 31; the ordinary route sets 受理之日.
public struct Accept: Act {
  public static let kind = "accept"
  public static let name = Wording(zh: "受理", en: "Accept")
  public static let blank = Accept(route: "", handler: nil, runsLimit: nil)
  public static let fields: [Field<Accept>] = [
    Field(
      "route", Wording(zh: "办理途径", en: "Route"), .choice(\.route, .routes), required: true,
      width: .full,
      help: Wording(
        zh: "第三十一条各项；第（六）项自受理之日起60日内办结",
        en: "The items of Art. 31; on item 6 the 60 days run from acceptance")),
    Field("handler", Wording(zh: "承办人", en: "Handler"), .officer(\.handler)),
  ]

  /// A code of `routes`.
  public var route: String
  public var handler: Identifier?
  /// Whether the 60 days of Article 34 run; follows from the route.
  public var runsLimit: Bool?

  public func digest(_ codes: Codes) -> Wording { codes.name(route, in: .routes) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.route = route
    if let handler { state.handler = handler }
    if runsLimit ?? false { state.milestones[.acceptedOrdinary] = moment.day }
  }

  public func completed(_ circumstance: Circumstance) -> Accept {
    var act = self
    act.runsLimit = circumstance.tables.codes.code(route, in: .routes)?.clock ?? false
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.barred(Array(state.barred), among: [handler].compactMap { $0 })
  }
}
