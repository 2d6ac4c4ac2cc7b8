public import Wording

/// 并案: this case goes on in another one, which takes over its people, places and day of receipt.
///
/// It is recorded in both, in one transaction; 拆案 takes both entries back and both stand as before.
public struct Merge: Act {
  public static let kind = "merge"
  public static let name = Wording(zh: "并案", en: "Merge into another")
  public static let blank = Merge(into: nil, reason: "")
  public static let fields: [Field<Merge>] = [
    Field("into", Wording(zh: "并入", en: "Into"), .caseFile(\.into), required: true),
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var into: Identifier?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) { state.mergedInto = into }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let into else { return [] }
    guard into != state.id, let other = circumstance.cases[into] else {
      return [Problem("into", OtherCase.unknown)]
    }
    guard other.kind == state.kind, other.stage.isOpen, !other.stage.isElsewhere else {
      return [
        Problem(
          "into",
          Wording(
            zh: "\(other.number?.description ?? "")目前“\(other.stage.wording.zh)”，只能并入同类在办的案件",
            en:
              "\(other.number?.description ?? "") is now “\(other.stage.wording.en)”: it must be open and of the same kind"
          ))
      ]
    }
    return []
  }
}

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

/// 拆案: the merger is taken back in both cases, which stand as if it had never been.
public struct Unmerge: Reversal, Striking {
  public static let kind = "unmerge"
  public static let name = Wording(zh: "拆案", en: "Take apart again")
  public static let blank = Unmerge(reason: "")
  public static let fields: [Field<Unmerge>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}

  public static func target(in state: CaseFile) -> Identifier? {
    state.history.last { $0.isStanding && $0.act == Merge.kind }?.entry
  }
}

/// 拆出: the other side of `Unmerge`, written with it.
public struct Release: Act, Striking {
  public static let kind = "release"
  public static let name = Wording(zh: "拆出", en: "Gives back")
  public static let blank = Release(case: nil, number: nil)
  public static let fields: [Field<Release>] = []

  public var `case`: Identifier?
  public var number: Number?

  /// Gives a case back.
  public init(case id: Identifier?, number: Number?) {
    self.case = id
    self.number = number
  }

  public func digest(_ codes: Codes) -> Wording { Wording(number?.description ?? "") }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}

extension Guard<CaseFile> {
  static var holdsOthers: Guard {
    Guard(
      refuses: { file, _ in !file.absorbed.isEmpty },
      says: Wording(
        zh: "有案件并入本件，请先拆案", en: "Other cases were merged into it: take them apart first"))
  }

  static var notMerged: Guard {
    Guard(
      refuses: { file, _ in file.mergedInto == nil },
      says: Wording(zh: "没有并案", en: "It was not merged"))
  }
}
