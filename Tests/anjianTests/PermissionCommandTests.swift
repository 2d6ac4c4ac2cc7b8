import Casework
import Foundation
import Testing

/// Every command that reads the office or looks after it, as every role: beside the one table.
@Suite struct PermissionCommandTests {
  /// A command, and what it asks.
  private static let commands: [(arguments: [String], permission: Permission)] = [
    (["case", "list"], .disputes), (["visit", "list", "--from", "2021-01-01"], .visits),
    (["zero", "list", "--year", "2021"], .reports), (["figures", "--year", "2021"], .figures),
    (["review"], .review), (["print", "month", "2021-10", "--text"], .printing),
    (["print", "register", "--text"], .printing), (["officer", "list"], .book),
    (["village", "list"], .book), (["terminal", "list"], .book),
    (["terminal", "lock", "3"], .book), (["terminal", "exports", "/srv/out"], .book),
    (["tables"], .tables), (["reveals"], .reveals),
    (["copy"], .copies),
  ]

  private static let officers: [(number: String, role: Role)] = [
    (SampleOffice.clerk, .clerk), (SampleOffice.supervisor, .supervisor),
    (SampleOffice.liaison, .liaison), (SampleOffice.administrator, .administrator),
  ]

  @Test(arguments: 0..<commands.count)
  func `a command answers whom the table allows, and tells the others nothing`(_ index: Int)
    throws
  {
    let (arguments, permission) = Self.commands[index]
    let office = try SampleOffice()
    for (number, role) in Self.officers {
      let result = try office.run(arguments, as: number)
      let says = "\(arguments) \(role): \(result.status) \(result.out.prefix(80)) \(result.err)"
      if permission.holders[role] != nil {
        // 1: allowed, and there is nothing to show.
        #expect([0, 1].contains(result.status), "\(says)")
      } else {
        #expect([1, 6].contains(result.status) && result.out.isEmpty, "\(says)")
        #expect(!result.err.isEmpty)
      }
    }
  }
}
