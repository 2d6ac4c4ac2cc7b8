import Casework
import Foundation
@testable import OfficeStore
import Testing
import Wording

/// The code on paper lets an administrator in once; everybody reads of it for thirty days.
@Suite struct RecoverTests {
  private func office() throws -> TestOffice {
    try TestOffice(passwords: true) { $0.recoveryCode = "ABCDE-FGHJK-LMNPQ-RSTUV" }
  }

  @Test func `the code gives an administrator a new password, once, and leaves an entry`() throws {
    let office = try office()
    let new = try office.office.recover(
      code: "abcde fghjk lmnpq rstuv", number: "90", password: "Xinkouling-9")
    #expect(new.count == 23 && new != "ABCDE-FGHJK-LMNPQ-RSTUV")
    #expect(throws: OfficeError.unknownOfficer) {
      try office.office.signIn(number: "90", password: TestOffice.password(of: "90"))
    }
    let viewer = try office.office.signIn(number: "90", password: "Xinkouling-9")
    #expect(viewer.roles == [.administrator])
    let recovery = try #require(office.office.book.file.recovery)
    #expect(recovery.officer == viewer.officer && recovery.day == office.clock.instant.day)
    #expect(recovery.isShown(on: recovery.day + 29) && !recovery.isShown(on: recovery.day + 30))
    // It is used up; the new one works.
    #expect(throws: OfficeError.self) {
      try office.office.recover(
        code: "ABCDE-FGHJK-LMNPQ-RSTUV", number: "90", password: "Xinkouling-8")
    }
    _ = try office.office.recover(code: new, number: "90", password: "Xinkouling-7")
    #expect(try office.verified().faults == [])
  }

  @Test func `a wrong code locks as a wrong password does, and changes nothing`() throws {
    let office = try office()
    for _ in 0..<5 {
      #expect(throws: OfficeError.self) {
        try office.office.recover(code: "WRONG", number: "90", password: "Xinkouling-9")
      }
    }
    do {
      _ = try office.office.recover(
        code: "ABCDE-FGHJK-LMNPQ-RSTUV", number: "90", password: "Xinkouling-9")
      Issue.record("let in while locked")
    } catch {
      guard case .lockedOut = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(office.office.book.file.recovery == nil)
    _ = try office.office.signIn(number: "90", password: TestOffice.password(of: "90"))
  }

  @Test(arguments: [
    ("02", "Xinkouling-9"), ("999", "Xinkouling-9"), ("90", "kurz"), ("90", "aaaaaaaaaa"),
  ])
  func `it serves administrators alone, and with a good password`(
    _ number: String, _ password: String
  )
    throws
  {
    let office = try office()
    let before = try office.office.lastPosition()
    #expect(throws: OfficeError.self) {
      try office.office.recover(
        code: "ABCDE-FGHJK-LMNPQ-RSTUV", number: number, password: password)
    }
    #expect(try office.office.lastPosition() == before)
    // The code is not used up by that.
    _ = try office.office.recover(
      code: "ABCDE-FGHJK-LMNPQ-RSTUV", number: "90", password: "Xinkouling-9")
  }

  @Test func `an office made without a code says so`() throws {
    let office = try TestOffice()
    do {
      _ = try office.office.recover(code: "x", number: "90", password: "Xinkouling-9")
      Issue.record("let in")
    } catch {
      #expect(error.wording.zh.contains("没有恢复码"))
    }
  }
}
