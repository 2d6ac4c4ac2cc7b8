import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing
import Wording

/// Who may sign in, with which password, as whom, on a real file.
@Suite struct PeopleTests {
  private func subject(_ number: String, _ office: TestOffice) throws -> Subject {
    Subject(.officer, try #require(office.office.book.officer(number: number)).id)
  }

  private func administer(
    _ office: TestOffice, _ number: String, _ act: any Act, on day: String? = nil
  ) throws -> Receipt {
    try office.go(
      on: try subject(number, office), act, on: day, by: try office.viewer("90"))
  }

  private func add(_ office: TestOffice, _ number: String = "12") throws -> String {
    let receipt = try office.begin(
      AddOfficer(number: number, name: "许办事员", position: "", roles: [.clerk], villages: []),
      by: try office.viewer("90"))
    return try #require(receipt.lines.first?.password)
  }

  @Test func `whoever is added signs in with the password shown once, and it is a first one`()
    throws
  {
    let office = try TestOffice()
    let password = try add(office)
    #expect(PasswordRule.problem(password, old: "", number: "12", name: "许办事员") == nil)
    let viewer = try office.office.signIn(number: "12", password: password)
    #expect(try office.office.hasFirstPassword(viewer))
    office.office.close()
    for (_, bytes) in try office.folder.files() {
      #expect(bytes.range(of: Data(password.utf8)) == nil)
    }
  }

  @Test func `an own password takes the first one's place, and the old one is gone`() throws {
    let office = try TestOffice()
    let first = try add(office)
    let viewer = try office.office.signIn(number: "12", password: first)
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.changePassword(from: "错", to: "Haifeng-2026", by: viewer)
    }
    #expect(throws: OfficeError.self) {
      try office.office.changePassword(from: first, to: "kurz", by: viewer)
    }
    #expect(throws: OfficeError.self) {
      try office.office.changePassword(from: first, to: first, by: viewer)
    }
    #expect(try office.office.hasFirstPassword(viewer))
    try office.office.changePassword(from: first, to: "Haifeng-2026", by: viewer)
    #expect(try !office.office.hasFirstPassword(viewer))
    _ = try office.office.signIn(number: "12", password: "Haifeng-2026")
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.signIn(number: "12", password: first)
    }
    let history = try #require(office.office.book.officer(number: "12")).history
    #expect(history.map(\.act) == ["addOfficer", "changePassword"])
    #expect(try office.verified().isWhole)
  }

  @Test func `a reset unlocks, gives a new first password and ends the old one`() throws {
    let office = try TestOffice(passwords: true)
    for _ in 0..<5 {
      #expect(throws: OfficeError.unknownOfficer) {
        try office.office.signIn(number: "02", password: "错")
      }
    }
    let receipt = try administer(office, "02", ResetPassword())
    let password = try #require(receipt.lines.first?.password)
    // The terminal has a brake of its own.
    office.clock.advance(seconds: 60)
    let viewer = try office.office.signIn(number: "02", password: password)
    #expect(try office.office.hasFirstPassword(viewer))
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.signIn(number: "02", password: TestOffice.password(of: "02"))
    }
    #expect(try !office.office.hasFirstPassword(try office.viewer("03")))
  }

  @Test func `a disabled officer cannot sign in nor record, at any terminal, until enabled`() throws
  {
    let office = try TestOffice(passwords: true)
    let other = try office.another()
    let clerk = try office.clerk
    _ = try administer(office, "02", DisableOfficer(reason: "调离"))
    let right = TestOffice.password(of: "02")
    for store in [office.office, other] {
      #expect(throws: OfficeError.officerDisabled(number: "02")) {
        try store.signIn(number: "02", password: right)
      }
      #expect(throws: OfficeError.unknownOfficer) { try store.signIn(number: "02", password: "错") }
      #expect(throws: OfficeError.officerDisabled(number: "02")) {
        try office.begin(Sample.petition(places: [try office.place()]), by: clerk, in: store)
      }
      #expect(try store.standing(of: clerk, on: clerk.today) == nil)
    }
    _ = try administer(office, "02", EnableOfficer())
    #expect(try other.signIn(number: "02", password: right) == clerk)
    try office.begin(Sample.petition(places: [try office.place()]), by: clerk)
    #expect(try office.verified().isWhole)
  }

  @Test func `who is no longer what he was when he signed in records nothing`() throws {
    let office = try TestOffice()
    let (clerk, liaison) = (try office.clerk, try office.liaison)
    let position = try office.office.lastPosition()
    _ = try administer(
      office, "02",
      ChangeOfficer(number: "02", name: "李", position: "", roles: [.supervisor], villages: []))
    _ = try administer(
      office, "105",
      ChangeOfficer(
        number: "105", name: "许", position: "", roles: [.liaison],
        villages: [try office.village("07")]))
    for (viewer, act) in [
      (clerk, Sample.petition(places: [try office.place()]) as any Act),
      (liaison, Sample.zero(try office.village("05"), Month(year: 2026, month: 1)) as any Act),
    ] {
      #expect(throws: OfficeError.standingChanged) { try office.begin(act, by: viewer) }
    }
    #expect(try office.office.lastPosition() == position + 2)
  }

  @Test func `a new number signs in and the old one is free; verify follows`() throws {
    let office = try TestOffice(passwords: true)
    _ = try administer(
      office, "02",
      ChangeOfficer(number: "22", name: "李办事员", position: "", roles: [.clerk], villages: []))
    let right = TestOffice.password(of: "02")
    #expect(try office.office.signIn(number: "22", password: right).name == "李办事员")
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.signIn(number: "02", password: right)
    }
    _ = try add(office, "02")
    #expect(throws: OfficeError.self) { try add(office, "22") }
    #expect(try office.verified().isWhole)
    let numbers = try office.office.read { db in
      try String.fetchAll(db, sql: "SELECT number FROM officer ORDER BY row")
    }
    #expect(numbers == ["90", "22", "03", "09", "01", "105", "107", "02"])
  }

  @Test func `a deputy acts by the other's roles in his own name, through the last day`() throws {
    let office = try TestOffice(passwords: true)
    _ = try administer(
      office, "107",
      Deputize(
        officer: try office.clerk.officer, until: "2026-02-24".day, reason: "请假"))
    func deputy() throws -> Viewer {
      try office.office.signIn(number: "107", password: TestOffice.password(of: "107"))
    }
    let viewer = try deputy()
    #expect(viewer.roles == [.liaison, .clerk] && viewer.isStaff)
    let line = try #require(
      try office.begin(Sample.petition(places: [try office.place()]), by: viewer).lines.first)
    let restricted = try #require(
      try office.begin(
        Sample.petition(
          matter: "举报", places: [try office.place()], purpose: "accusation"), by: try office.clerk
      ).lines.first)
    let file = try #require(try office.office.caseFile(line.subject.id, for: viewer))
    #expect(file.history.map(\.officer) == [viewer.officer])
    #expect(try office.office.caseFile(restricted.subject.id, for: viewer) == nil)
    #expect(try office.office.cases(CaseQuery(.all), for: viewer).total == 1)
    office.clock.set("2026-02-24 23:59")
    #expect(try deputy().roles == [.liaison, .clerk])
    office.clock.set("2026-02-25 00:01")
    let alone = try deputy()
    #expect(alone.roles == [.liaison])
    #expect(try office.office.caseFile(line.subject.id, for: alone) == nil)
    #expect(throws: OfficeError.standingChanged) {
      try office.begin(
        Sample.petition(places: [try office.place()]), by: viewer.on("2026-02-25".day))
    }
    #expect(try office.verified().isWhole)
  }

  @Test func `a deputyship that is ended has ended at once`() throws {
    let office = try TestOffice()
    _ = try administer(
      office, "107", Deputize(officer: try office.clerk.officer, until: nil, reason: nil))
    let id = try subject("107", office).id
    #expect(office.office.book.viewer(of: id, on: office.clock.instant.day)?.isStaff == true)
    _ = try administer(office, "107", EndDeputy())
    #expect(office.office.book.viewer(of: id, on: office.clock.instant.day)?.isStaff == false)
  }

  @Test
  func `an administrator reads the office's own book and nothing else; nobody else reads that`()
    throws
  {
    let office = try TestOffice()
    let file = try #require(
      try office.begin(Sample.dispute(places: [try office.place()])).lines.first
    ).subject
    let (admin, clerk) = (try office.viewer("90"), try office.clerk)
    let officer = try subject("02", office).id
    let village = try office.village("05")
    let found = try #require(try office.office.subject(OfficerFile.self, officer, for: admin))
    #expect(found.history.first?.digest.zh == "02 李办事员")
    #expect(try office.office.subject(VillageFile.self, village, for: admin) != nil)
    #expect(try office.office.subject(OfficeFile.self, office.office.id, for: admin) != nil)
    #expect(try office.office.subject(CaseFile.self, file.id, for: admin) == nil)
    #expect(try office.office.subject(OfficerFile.self, file.id, for: admin) == nil)
    #expect(try office.office.subject(OfficerFile.self, officer, for: clerk) == nil)
    #expect(try office.office.terminals(for: clerk) == [])
    #expect(try office.office.terminals(for: admin).map(\.terminal) == ["1号终端"])
    #expect(try office.office.caseFile(file.id, for: admin) == nil)
  }

  @Test func `entries carry the office's name for the terminal, and own ones are no news`() throws {
    let office = try TestOffice()
    let raw = "1号终端"
    let last = {
      try office.office.read {
        try String.fetchOne($0, sql: "SELECT terminal FROM entry ORDER BY position DESC LIMIT 1")
      }
    }
    let seen = try office.office.lastPosition()
    try office.begin(Sample.dispute(places: [try office.place()]))
    #expect(try last() == raw)
    let subject = Subject(.office, office.office.id)
    try office.go(
      on: subject, NameTerminal(terminal: raw, name: "大厅窗口"), by: try office.viewer("90"))
    // The naming itself was recorded under the old name; what follows has the new one.
    try office.begin(Sample.dispute(places: [try office.place()]))
    #expect(try last() == "大厅窗口")
    #expect(try office.office.news(since: seen, for: office.clerk) == 0)
    #expect(try office.office.news(since: seen, for: office.otherClerk) == 2)
    let rows = try office.office.terminals(for: try office.viewer("90"))
    #expect(rows.map { [$0.terminal, $0.name] } == [[raw, "大厅窗口"]])
    try office.go(on: subject, NameTerminal(terminal: raw, name: ""), by: try office.viewer("90"))
    try office.begin(Sample.dispute(places: [try office.place()]))
    #expect(try last() == raw)
    #expect(try office.verified().isWhole)
  }
}
