import Casework
@testable import OfficeStore
import Testing
import Wording

/// 并案, 拆案, 关联前件 and what looks alike, through the store.
@Suite struct MergeTests {
  private let office: TestOffice

  init() throws { office = try TestOffice() }

  private func take(
    _ names: String, _ village: String = "05", phone: String? = nil, idNumber: String? = nil,
    purpose: String? = nil, on day: String? = nil
  ) throws -> Identifier {
    var petition = Sample.petition(
      names: names, places: [try office.place(village)], purpose: purpose)
    (petition.phone, petition.idNumber) = (phone, idNumber)
    let receipt = try day.map { try office.begin(petition, on: $0) } ?? office.begin(petition)
    return try #require(receipt.lines.first).subject.id
  }

  private func merge(_ one: Identifier, into other: Identifier, by viewer: Viewer? = nil) throws {
    var merge = Merge.blank
    (merge.into, merge.reason) = (other, "同一件事")
    try office.go(on: Subject(.caseFile, one), merge, by: viewer)
  }

  private func file(_ id: Identifier) throws -> CaseFile {
    try #require(try office.office.caseFile(id, for: office.clerk))
  }

  @Test func `a merger is recorded in both cases and taken apart in both`() throws {
    let (one, other) = (try take("王大海", on: "2026-02-20"), try take("李四", "07"))
    let before = [try file(one), try file(other)].map {
      ($0.people, $0.places, $0.milestones, $0.stage)
    }
    try merge(other, into: one)
    #expect(try file(other).stage == .merged && file(other).mergedInto == one)
    #expect(try file(one).people.map(\.name) == ["王大海", "李四"])
    #expect(try office.office.cases(CaseQuery(.open), for: office.clerk).total == 1)
    #expect(try office.verified().faults == [])
    var unmerge = Unmerge.blank
    unmerge.reason = "是两件事"
    try office.go(on: Subject(.caseFile, other), unmerge)
    for (id, was) in zip([one, other], before) {
      let now = try file(id)
      #expect(
        now.people == was.0 && now.places == was.1 && now.milestones == was.2 && now.stage == was.3)
    }
    #expect(try office.office.cases(CaseQuery(.open), for: office.clerk).total == 2)
    #expect(try office.verified().faults == [])
    // And once more.
    try merge(one, into: other)
    #expect(try office.verified().faults == [])
  }

  @Test func `two mergers in opposite directions at two terminals leave both cases whole`() throws {
    let (one, other) = (try take("王大海"), try take("李四"))
    let second = try office.another()
    func merge(_ from: Identifier, _ into: Identifier, _ office: Office, by viewer: Viewer) throws {
      var merge = Merge.blank
      (merge.into, merge.reason) = (into, "同一件事")
      let seen = try office.caseFile(from, for: viewer)?.lastEntry
      try office.perform(
        [Proposal(merge, about: Subject(.caseFile, from), on: viewer.today, seen: seen)], by: viewer
      )
    }
    let seenByOther = try second.caseFile(other, for: office.otherClerk)?.lastEntry
    try merge(one, other, office.office, by: office.clerk)
    var back = Merge.blank
    (back.into, back.reason) = (one, "同一件事")
    #expect(throws: OfficeError.self) {
      try second.perform(
        [
          Proposal(
            back, about: Subject(.caseFile, other), on: office.clerk.today, seen: seenByOther)
        ],
        by: office.otherClerk)
    }
    // Having looked again, it is refused with its reason.
    #expect(throws: OfficeError.self) { try merge(other, one, second, by: office.otherClerk) }
    #expect(try file(one).stage == .merged && file(other).stage == .registered)
    #expect(try file(other).people.map(\.name) == ["李四", "王大海"])
    #expect(try office.verified().faults == [])
  }

  @Test func `nobody merges into, links to or is shown what he may not see`() throws {
    let hidden = try take("沈阿明", phone: "13800001111", purpose: "accusation")
    let own = try take("沈阿明", phone: "13800001111")
    let other = try office.otherClerk
    #expect(throws: OfficeError.self) { try merge(own, into: hidden, by: other) }
    var link = Link.blank
    (link.earlier, link.reason) = (hidden, "同一人")
    #expect(throws: OfficeError.self) {
      try office.go(on: Subject(.caseFile, own), link, by: other)
    }
    let people = [Person(name: "沈阿明", phone: "13800001111")]
    let places = [try office.place("05")]
    func found(_ viewer: Viewer) throws -> [Identifier] {
      try office.office.alike(people, at: places, kind: .petition, for: viewer).map(\.row.id)
    }
    #expect(try found(other) == [own])
    #expect(try Set(found(office.clerk)) == [own, hidden])
    #expect(try found(office.liaison) == [])
  }

  @Test func `what is restricted stays so in the case that it was merged into`() throws {
    let hidden = try take("沈阿明", purpose: "accusation")
    let open = try take("李四")
    try merge(hidden, into: open)
    #expect(try office.office.caseFile(open, for: office.otherClerk) == nil)
    #expect(try office.office.cases(CaseQuery(.all), for: office.otherClerk).total == 0)
    #expect(try office.verified().faults == [])
  }

  @Test func `alike is by number, phone, name and village, name and sound, the strongest first`()
    throws
  {
    let id = "000000190001010017"
    let sameID = try take("郑伟", "09", idNumber: id)
    let samePhone = try take("蔡文", "09", phone: "138 0000 1234")
    let sameNameHere = try take("王大海", "05")
    let sameName = try take("王大海", "09")
    let sound = try take("汪大海", "09")
    _ = try take("黄小红", "05", phone: "13900000000")
    let person = Person(name: "王大海", phone: "13800001234", idNumber: id)
    func found() throws -> [Alike] {
      try office.office.alike(
        [person], at: [try office.place("05")], kind: .petition, for: office.clerk)
    }
    let expected: [(Identifier, Likeness)] = [
      (sameID, .idNumber), (samePhone, .phone), (sameNameHere, .nameAndPlace), (sameName, .name),
      (sound, .sound),
    ]
    #expect(try found().map(\.row.id) == expected.map(\.0))
    #expect(try found().map(\.likeness) == expected.map(\.1))
    // The index in memory says the same, and digits that are typed find nobody by phone.
    #expect(
      try office.office.cases(CaseQuery(.all, text: "13800001234"), for: office.clerk).total == 0)
    #expect(
      try office.office.cases(CaseQuery(.all, text: "#13800001234"), for: office.clerk).total == 0)
  }
}
