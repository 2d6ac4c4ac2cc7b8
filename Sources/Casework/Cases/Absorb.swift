public import Wording

/// 并入: what the case that another was merged into takes over; written with that one's entry, never by hand.
public struct Absorb: Act {
  public static let kind = "absorb"
  public static let name = Wording(zh: "并入前来", en: "Takes over")
  public static let blank = Absorb(
    case: nil, people: [], headcount: 0, places: [], received: nil, isRestricted: false, named: [],
    barred: [], number: nil)
  public static let fields: [Field<Absorb>] = []

  public var `case`: Identifier?
  public var people: [Person]
  public var headcount: Int
  public var places: [Place]
  public var received: Day?
  public var isRestricted: Bool
  public var named: [Identifier]
  public var barred: [Identifier]
  public var number: Number?

  enum CodingKeys: String, CodingKey {
    case `case`, people, headcount, places, received, named, barred, number
    case isRestricted = "restricted"
  }

  /// What a case hands over to the one that it is merged into.
  public init(_ file: CaseFile) {
    self.init(
      case: file.id, people: file.people, headcount: file.headcount, places: file.places,
      received: file.received, isRestricted: file.isRestricted,
      named: file.sight.named.sorted(), barred: file.barred.sorted(), number: file.number)
  }

  private init(
    case id: Identifier?, people: [Person], headcount: Int, places: [Place], received: Day?,
    isRestricted: Bool, named: [Identifier], barred: [Identifier], number: Number?
  ) {
    self.case = id
    self.people = people
    self.headcount = headcount
    self.places = places
    self.received = received
    self.isRestricted = isRestricted
    self.named = named
    self.barred = barred
    self.number = number
  }

  public func digest(_ codes: Codes) -> Wording { Wording(number?.description ?? "") }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if let id = self.case { state.absorbed[id] = moment.entry }
    let known = Set(state.people.map(\.name))
    let others = people.filter { !known.contains($0.name) }
    state.people += others
    state.headcount += max(0, headcount - (people.count - others.count))
    state.places += places.filter { !state.places.contains($0) }
    state.isRestricted = state.isRestricted || isRestricted
    if isRestricted { state.named.formUnion(named) }
    state.barred.formUnion(barred)
    // Whoever came first waits since then.
    for start in [Milestone.receivedDirectly, .receivedFromAbove] {
      if let own = state.milestones[start], let received {
        state.milestones[start] = min(own, received)
      }
    }
  }
}
