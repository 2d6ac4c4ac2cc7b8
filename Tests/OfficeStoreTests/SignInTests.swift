import Casework
import Foundation
import GRDB
@testable import OfficeStore
import Testing

@Suite struct SignInTests {
  private let right = TestOffice.password(of: "02")

  @Test func `the right number and password sign in, and nothing else does`() throws {
    let office = try TestOffice(passwords: true)
    let viewer = try office.office.signIn(number: "02", password: right)
    #expect(viewer == (try office.clerk))
    #expect(try office.office.signIn(number: " ０２ ", password: right) == viewer)
    for (number, password) in [
      ("02", "错"), ("02", ""), ("02", right + " "), ("03", right), ("77", right), ("", ""),
    ] {
      #expect(throws: OfficeError.unknownOfficer) {
        try office.office.signIn(number: number, password: password)
      }
      // Whoever gets in takes the terminal's brake off.
      _ = try office.office.signIn(number: "02", password: right)
    }
    #expect(try office.office.admits(viewer, password: right))
    #expect(try !office.office.admits(viewer, password: "错"))
    #expect(try office.verified().isWhole)
  }

  @Test func `an officer without a password cannot sign in`() throws {
    let office = try TestOffice()
    for password in ["", right] {
      #expect(throws: OfficeError.unknownOfficer) {
        try office.office.signIn(number: "02", password: password)
      }
    }
  }

  @Test func `five failures lock the number and the terminal, doubling, across a restart`() throws {
    let office = try TestOffice(passwords: true)
    func fail(_ store: Office) {
      #expect(throws: OfficeError.unknownOfficer) { try store.signIn(number: "02", password: "错") }
    }
    for _ in 0..<4 { fail(office.office) }
    // The fourth does not lock; success begins anew.
    _ = try office.office.signIn(number: "02", password: right)
    for _ in 0..<5 { fail(office.office) }
    let start = office.clock.instant
    func lockedUntil(_ seconds: Int, _ store: Office) {
      #expect(
        throws: OfficeError.lockedOut(
          until: Instant(milliseconds: start.milliseconds + Int64(seconds) * 1000))
      ) {
        try store.signIn(number: "02", password: right)
      }
    }
    lockedUntil(60, office.office)
    // Whoever else comes to this terminal waits too; at another he does not.
    #expect(throws: OfficeError.self) {
      try office.office.signIn(number: "03", password: TestOffice.password(of: "03"))
    }
    let elsewhere = try office.another(terminal: "zongzhi@office:tty2")
    _ = try elsewhere.signIn(number: "03", password: TestOffice.password(of: "03"))
    lockedUntil(60, elsewhere)
    office.office.close()
    let again = try office.another()
    lockedUntil(60, again)
    office.clock.advance(seconds: 59)
    lockedUntil(60, again)
    office.clock.advance(seconds: 1)
    fail(again)
    lockedUntil(60 + 120, again)
    office.clock.advance(seconds: 120)
    fail(again)
    lockedUntil(180 + 240, again)
    office.clock.advance(seconds: 240)
    #expect(try again.signIn(number: "02", password: right).number == "02")
    fail(again)
    #expect(try again.signIn(number: "02", password: right).number == "02")
  }

  @Test func `failures at two terminals add up`() throws {
    let office = try TestOffice(passwords: true)
    let other = try office.another()
    for round in 0..<5 {
      #expect(throws: OfficeError.unknownOfficer) {
        try (round % 2 == 0 ? office.office : other).signIn(number: "02", password: "错")
      }
    }
    for store in [office.office, other] {
      #expect(throws: OfficeError.self) { try store.signIn(number: "02", password: right) }
    }
  }

  @Test
  func
    `scrypt's parameters stand beside the verifier, salts differ, and no password is in the file`()
    throws
  {
    let office = try TestOffice(passwords: true)
    let rows = try office.office.read { db in
      try Row.fetchAll(db, sql: "SELECT n, r, p, salt, verifier FROM credential")
    }
    #expect(rows.count == 7)
    #expect(rows.allSatisfy { $0[0] == 16_384 && $0[1] == 8 && $0[2] == 1 })
    #expect(
      Set(rows.map { $0[3] as Data }).count == 7 && Set(rows.map { $0[4] as Data }).count == 7)
    #expect(rows.allSatisfy { ($0[3] as Data).count == 16 && ($0[4] as Data).count == 32 })
    _ = try? office.office.signIn(number: "02", password: "another-wrong-secret")
    let officers = office.office.book.officers
    #expect(
      officers.allSatisfy { $0.history.map(\.act) == [AddOfficer.kind, ChangePassword.kind] })
    office.office.close()
    for (_, bytes) in try office.folder.files() {
      #expect(bytes.range(of: Data("secret".utf8)) == nil)
      #expect(bytes.range(of: Data("口令-".utf8)) == nil)
    }
  }

  @Test func `a verifier with other parameters still admits`() throws {
    let credential = try Credential.make("口令", salt: [UInt8](repeating: 1, count: 16))
    #expect(credential.admits("口令") && !credential.admits("口令 ") && !credential.admits(""))
    // The same password typed composed and decomposed.
    let accented = try Credential.make("caf\u{e9}", salt: [UInt8](repeating: 2, count: 16))
    #expect(accented.admits("cafe\u{301}"))
  }

  @Test func `the last look is remembered for each officer`() throws {
    let office = try TestOffice()
    #expect(try office.office.look(by: office.clerk) == nil)
    let first = office.clock.instant
    office.clock.advance(seconds: 60)
    #expect(try office.office.look(by: office.clerk) == first)
    #expect(try office.another().look(by: office.otherClerk) == nil)
  }
}
