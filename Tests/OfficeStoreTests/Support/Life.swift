import Casework
@testable import OfficeStore

/// Things happen in an office: cases are taken in and go their ways at random, months are reported.
struct Life {
  let office: TestOffice
  let chance: Chance
  /// How often each act was recorded.
  private(set) var acts: [String: Int] = [:]

  init(_ office: TestOffice, seed: UInt64) {
    self.office = office
    chance = Chance(seed)
  }

  static let surnames = ["王", "李", "陈", "林", "黄", "张", "吴", "许", "单", "吕"]
  static let given = ["大海", "小明", "秀英", "伟", "丽", "建国", "玉兰", "春"]
  static let matters = [
    "反映排水沟堵塞", "宅基地边界", "反映道路照明损坏", "征地补偿款未到位", "垃圾清运不及时", "村务公开问题", "噪声扰民", "承包地流转",
  ]

  /// Takes in so many cases and visits, with so many further acts among them.
  mutating func go(cases: Int, acts: Int) throws {
    for _ in 0..<cases {
      try register()
      office.clock.advance(seconds: 60 + chance.roll(40_000))
    }
    for _ in 0..<acts {
      try act()
      office.clock.advance(seconds: 10 + chance.roll(20_000))
    }
  }

  /// Takes something in on one of the last days, restricted or barred now and then.
  mutating func register() throws {
    let day = office.clock.instant.day - chance.roll(6)
    let clerk = chance.pick([try office.clerk, try office.otherClerk, try office.supervisor])
    try record(Proposal(try newAct(), on: day), by: clerk)
  }

  private func newAct() throws -> any Act {
    switch chance.roll(10) {
    case 0..<5:
      var act = Sample.petition(
        channel: chance.pick(["letter", "visit", "online", "phone", "assigned", "transferred"]),
        names: name,
        matter: chance.pick(Self.matters), places: try places,
        purpose: chance.pick([nil, "request", "appeal", "accusation", "accusation"]),
        accused: chance.pick([nil, nil, "陈副镇长", "林办事员和他的亲戚", "村干部"]))
      if chance.roll(3) == 0 {
        act.handler = chance.pick([try office.clerk.officer, try office.viewer("01").officer])
      }
      if chance.roll(4) == 0 { act.named = [try office.viewer("107").officer] }
      if chance.roll(8) == 0 { act.isAnonymous = true }
      return act
    case 5..<8:
      return Sample.dispute(
        names: name + "、" + name, matter: chance.pick(Self.matters), places: try places)
    default:
      return Sample.visit(
        outcome: chance.pick(["answered", "directed", "petition"]), headcount: 1 + chance.roll(5),
        names: name,
        places: try places)
    }
  }

  private var name: String { chance.pick(Self.surnames) + chance.pick(Self.given) }

  private var places: [Place] {
    get throws {
      let keys = ["05", "07", "09"]
      switch chance.roll(8) {
      case 0: return [.special("town")]
      case 1: return [.special("unknown")]
      case 2: return [try office.place(chance.pick(keys)), try office.place(chance.pick(keys))]
      case 3: return try keys.map { try office.place($0) }
      default: return [try office.place(chance.pick(keys))]
      }
    }
  }

  /// Does something that is possible to a case that is there.
  mutating func act() throws {
    guard let id = try? chance.pick(office.subjects(.caseFile)),
      let file = try office.state(CaseFile.self, id)
    else { return }
    let viewer = chance.pick([
      try office.clerk, try office.otherClerk, try office.supervisor, try office.viewer("01"),
    ])
    guard file.sight.isOpen(to: viewer) else { return }
    let day = max(
      office.clock.instant.day - chance.roll(3), file.received ?? office.clock.instant.day)
    if chance.roll(6) == 0 { return try correct(file, by: viewer) }
    let circumstance = Circumstance(viewer: viewer, day: day, book: office.office.book)
    let possible = file.offers(circumstance).filter { $0.refusal == nil }.map { $0.step.act.kind }
      .filter { $0 != VoidSubject<CaseFile>.kind || chance.roll(6) == 0 }
    guard !possible.isEmpty else { return }
    let undo = Undo<CaseFile>.kind
    let kind = possible.contains(undo) && chance.roll(3) == 0 ? undo : chance.pick(possible)
    let other = try? chance.pick(office.subjects(.caseFile))
    guard
      let act = Sample.act(
        kind, chance, officers: office.office.book.officers.filter(\.isStaff).map(\.id),
        other: other)
    else { return }
    try record(
      Proposal(
        act, about: Subject(.caseFile, id), on: day, seen: file.lastEntry), by: viewer)
  }

  /// Corrects the intake: another purpose, place or day.
  private mutating func correct(_ file: CaseFile, by viewer: Viewer) throws {
    guard let first = file.history.first,
      let act = try office.office.act(first.entry, of: file, for: viewer)
    else { return }
    var body: JSONValue
    func changed<A: Act>(_ act: A) throws -> JSONValue {
      try Payload.decode(JSONValue.self, from: Payload.encode(act))
    }
    if var petition = act as? RegisterPetition {
      petition.purpose = chance.pick(["accusation", "request", nil])
      petition.matter += "（更正）"
      petition.places = try places
      body = try changed(petition)
    } else if var dispute = act as? RegisterDispute {
      dispute.places = try places
      dispute.matter += "（更正）"
      body = try changed(dispute)
    } else {
      return
    }
    let day = chance.roll(2) == 0 ? first.day - chance.roll(3) : nil
    try record(
      Proposal(
        Correct<CaseFile>(act: first.act, body: body, day: day, reason: "笔误"),
        about: Subject(.caseFile, file.id),
        on: office.clock.instant.day, seen: file.lastEntry, reverses: first.entry), by: viewer)
  }

  /// Records it unless the procedure refuses it.
  private mutating func record(_ proposal: Proposal, by viewer: Viewer) throws {
    do {
      try office.office.perform([proposal], by: viewer)
      acts[type(of: proposal.act).kind, default: 0] += 1
    } catch .refused {
    } catch .notFound {
      // The other case of a merger is closed to this officer.
    }
  }
}
