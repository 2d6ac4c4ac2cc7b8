import Casework
import Foundation
import Testing
import Wording

@testable import OfficeStore

/// Numbers of people in whatever field of whatever act: no read of the store gives them, until they are revealed.
@Suite struct MaskingTests {
  static let phone = "13800001234"
  static let identity = "000000199001011234"
  static let numbers = [phone, identity, "１３８００００１２３４"]
  static let said = "联系人\(phone)，证件\(identity)"

  /// An act with the numbers in every text of it that is typed.
  private static func filled<A: Act>(_ act: A) -> A {
    var act = act
    for field in A.fields {
      switch field.input {
      case .text(let path) where field.id == "names": act[keyPath: path] = "王大海、李四"
      case .text(let path): act[keyPath: path] = text(field.id, act[keyPath: path])
      case .optionalText(let path):
        act[keyPath: path] = text(field.id, act[keyPath: path] ?? "")
      default: break
      }
    }
    return act
  }

  private static func text(_ field: String, _ before: String) -> String {
    switch field {
    case "phone": phone
    case "idNumber": identity
    default: before + said
    }
  }

  /// What can be recorded on a case without ending it, in the order of the procedures.
  private static let kinds = CaseFile.procedures.flatMap(\.steps).map { $0.act.kind }.filter {
    !["void", "undo", "correct", "merge", "decline", "transfer", "return", "lead"].contains($0)
  }

  private func check(_ what: Any, _ place: String) {
    let text = "\(what)"
    for number in Self.numbers where text.contains(number) { Issue.record("\(place): \(text)") }
  }

  /// A case of a kind on which everything was recorded that can follow at once.
  private func busyCase(_ office: TestOffice, _ intake: any Act) throws -> (Subject, acts: Int) {
    func filled<A: Act>(_ act: A) -> any Act { Self.filled(act) }
    let subject = try #require(try office.begin(filled(intake)).lines.first).subject
    let officers = [try office.clerk.officer, try office.otherClerk.officer]
    var done = 0
    for _ in 0..<3 {
      for kind in Self.kinds {
        guard let act = Sample.act(kind, office.chance, officers: officers) else { continue }
        if (try? office.go(on: subject, filled(act))) != nil { done += 1 }
      }
    }
    return (subject, done)
  }

  @Test func `nothing that is read of a case holds a number, whatever was recorded on it`() throws {
    let office = try TestOffice()
    let place = try office.place()
    var recorded = 0
    for intake in [Sample.petition(places: [place]), Sample.dispute(places: [place])] as [any Act] {
      let (subject, acts) = try busyCase(office, intake)
      recorded += acts
      let viewer = try office.clerk
      let raw = try #require(try office.state(CaseFile.self, subject.id))
      #expect(
        "\(raw)".contains(Self.phone), "the numbers are not in the file: the test says nothing")
      let file = try #require(try office.office.caseFile(subject.id, for: viewer))
      check(file, "state")
      check(try office.office.contents(of: file, for: viewer).values.joined(), "contents")
      check(try office.office.acts(of: file, for: viewer).values, "acts")
      for line in file.history {
        if let act = try office.office.act(line.entry, of: file, for: viewer) { check(act, "act") }
      }
      let shown = viewer.revealing(.subject(subject.id))
      let full = try #require(try office.office.caseFile(subject.id, for: shown))
      #expect(
        "\(full)".contains(Self.phone) && "\(full)".contains(Self.identity) || file.kind == .dispute
      )
      #expect(full.history.count == file.history.count && full.stage == file.stage)
    }
    #expect(recorded > 20)
    let rows = try office.office.cases(CaseQuery(.all), for: office.clerk).rows
    #expect(rows.count == 2)
    check(rows, "rows")
    #expect(rows.allSatisfy { $0.matter.contains("138****1234") })
    check(
      try office.office.alike(
        [Person(name: "王大海", phone: Self.phone)], at: [place], kind: .petition, for: office.clerk),
      "alike")
    #expect(try office.verified().faults == [])
  }

  @Test func `nothing that is read of a visit or of a village's report holds a number`() throws {
    let office = try TestOffice()
    var visit = Sample.visit(places: [try office.place()])
    visit = Self.filled(visit)
    let subject = try #require(try office.begin(visit).lines.first).subject
    check(try office.office.visit(subject.id, for: office.clerk) as Any, "visit")
    let year = Month(year: 2026, month: 1).firstDay
    check(try office.office.visits(from: year, through: year + 365, for: office.clerk), "visits")
    let zero = Sample.zero(try office.village("05"), Month(year: 2026, month: 1))
    try office.begin(
      Self.filled(zero), by: office.clerk, for: "许联络员\(Self.phone)")
    let period = try #require(
      try office.office.period(
        of: office.village("05"), .month(Month(year: 2026, month: 1)), for: office.clerk))
    check(period, "period")
    check(try office.office.contents(of: period, for: office.clerk), "contents")
    #expect("\(period)".contains("138****1234"))
  }

  private func petition(_ office: TestOffice, _ people: [Person], detail: String? = nil) throws
    -> Subject
  {
    var act = Sample.petition(places: [try office.place()])
    act.people = people
    act.detail = detail
    return try #require(try office.begin(act).lines.first).subject
  }

  /// Corrects the registration as its form does: from what is shown.
  private func correct(
    _ office: TestOffice, _ subject: Subject, _ change: (inout RegisterPetition) -> Void
  ) throws {
    let file = try #require(try office.office.caseFile(subject.id, for: office.clerk))
    let first = try #require(file.history.first?.entry)
    var act = try #require(
      try office.office.act(first, of: file, for: office.clerk) as? RegisterPetition)
    change(&act)
    try office.go(
      on: subject, Correct<CaseFile>(of: act, on: nil, reason: "笔误"), reverses: first)
  }

  @Test func `a correction that leaves hidden numbers alone leaves them as they are`() throws {
    let office = try TestOffice()
    let subject = try petition(
      office,
      [
        Person(name: "王大海", phone: Self.phone, idNumber: Self.identity),
        Person(name: "李四", phone: "13900005678"),
      ], detail: "他的手机是\(Self.phone)，请回电")
    try correct(office, subject) {
      $0.matter = "反映排水沟"
      $0.detail = ($0.detail ?? "") + "，谢谢"
      $0.people.removeFirst()
    }
    let file = try #require(try office.state(CaseFile.self, subject.id))
    #expect(file.people == [Person(name: "李四", phone: "13900005678")])
    #expect(file.matter == "反映排水沟")
    #expect(file.detail == "他的手机是\(Self.phone)，请回电，谢谢")
    try correct(office, subject) { $0.people[0].phone = "13700009999" }
    let again = try #require(try office.state(CaseFile.self, subject.id))
    #expect(again.people[0].phone == "13700009999" && again.detail == file.detail)
    // That a number was changed is said, and neither is.
    let shown = try #require(try office.office.caseFile(subject.id, for: office.clerk))
    let last = try #require(shown.history.last?.entry)
    let lines = try #require(try office.office.contents(of: shown, for: office.clerk)[last])
    let said = lines.map { $0.wording(office.office.book).zh }.joined()
    #expect(said.contains("139****5678 → 137****9999"), "\(said)")
    check(said, "correction")
    #expect(try office.verified().faults == [])
  }

  @Test func `two numbers that look alike hidden are asked for in full, not mixed up`() throws {
    let office = try TestOffice()
    let subject = try petition(
      office, [Person(name: "王大海", phone: Self.phone), Person(name: "李四", phone: "13855551234")])
    #expect(throws: OfficeError.self) { try correct(office, subject) { $0.matter = "排水沟" } }
    try correct(office, subject) {
      $0.matter = "排水沟"
      $0.people[0].phone = Self.phone
      $0.people[1].phone = "13855551234"
    }
    #expect(
      try office.state(CaseFile.self, subject.id)?.people.map(\.phone) == [
        Self.phone, "13855551234",
      ])
  }

  @Test func `that somebody is the same person is known by the numbers, and said without them`()
    throws
  {
    let office = try TestOffice()
    _ = try petition(office, [Person(name: "王某某", phone: Self.phone)])
    let alike = try office.office.alike(
      [Person(name: "陈某某", phone: Self.phone)], at: [try office.place("07")], kind: .petition,
      for: office.clerk)
    #expect(alike.map(\.likeness) == [.phone])
    check(alike, "alike")
  }

  @Test func `a case registered anew under the other kind keeps its numbers`() throws {
    let office = try TestOffice()
    let subject = try petition(office, [Person(name: "王大海", phone: Self.phone)])
    let file = try #require(try office.office.caseFile(subject.id, for: office.clerk))
    var act: RegisterDispute = file.anew(as: RegisterDispute.self)
    (act.source, act.category) = ("apply", "housing")
    #expect(act.people.first?.phone == "138****1234")
    let made = try office.office.perform(
      [Proposal(act, on: office.clock.instant.day, seen: file.lastEntry)], by: office.clerk)
    let dispute = try #require(made.lines.first { $0.number?.series == .dispute }).subject
    #expect(try office.state(CaseFile.self, dispute.id)?.people.first?.phone == Self.phone)
  }

  @Test func `a whole list in full asks for the password again, and is an entry of the office`()
    throws
  {
    let office = try TestOffice(passwords: true)
    _ = try petition(office, [Person(name: "王大海", phone: Self.phone)])
    let act = RevealList("未结", rows: 1, purpose: "hand-over")
    let before = office.office.book.file.history.count
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.revealList(act, password: "guess", to: office.clerk)
    }
    #expect(office.office.book.file.history.count == before)
    try office.office.revealList(
      act, password: TestOffice.password(of: "02"), to: office.clerk)
    #expect(office.office.book.file.history.last?.act == "revealList")
    let row = try #require(
      try office.office.cases(CaseQuery(.all), for: office.clerk.revealing(.list)).rows.first)
    #expect(row.numbers == ["王大海 \(Self.phone)"])
    #expect(try office.office.cases(CaseQuery(.all), for: office.clerk).rows.first?.numbers == [])
  }

  @Test func `who leads sees who had numbers shown, but of a matter only if he may see that`()
    throws
  {
    let office = try TestOffice()
    let subject = try petition(office, [Person(name: "王大海", phone: Self.phone)])
    let file = try #require(try office.office.caseFile(subject.id, for: office.clerk))
    var act = Reveal<CaseFile>.begun(on: file)
    act.purpose = "contact"
    try office.go(on: subject, act)
    try office.office.record(RevealList("未结", rows: 1, reason: "移交"), by: office.clerk)
    let rows = try office.office.reveals(for: office.supervisor)
    #expect(rows.map(\.number) == [nil, file.number])
    #expect(rows.last?.digest.zh == "联系当事人；王大海电话")
    #expect(try office.office.reveals(for: office.clerk).isEmpty)
    var secret = Sample.petition(
      places: [try office.place()], purpose: "accusation", accused: "某村干部")
    secret.people = [Person(name: "王大海", phone: Self.phone)]
    let closed = try #require(try office.begin(secret).lines.first).subject
    try office.go(on: closed, act)
    #expect(try office.office.reveals(for: office.supervisor) == rows)
  }
}
