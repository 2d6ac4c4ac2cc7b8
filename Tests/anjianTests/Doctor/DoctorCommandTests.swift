import Foundation
import Testing

@Suite struct DoctorCommandTests {
  /// What each check came to.
  private func outcomes(_ result: Program.Result) throws -> [String: String] {
    let findings: [[String: Any]] = try #require(result["findings"])
    return Dictionary(
      findings.compactMap { finding in
        (finding["check"] as? String).flatMap { check in
          (finding["outcome"] as? String).map { (check, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a practice office is examined without a sign-in and left as it is`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.url.path)
    let program = Program(environment: [
      "TERM": "dumb", "LANG": "C.UTF-8", "ANJIAN_NOW": "2026-11-23 10:00",
    ])
    let path = folder.url.appending(path: "p.anjian").path
    #expect(try program("practice", "--cases", "5", "--at", path).status == 0)
    let before = try Data(contentsOf: URL(filePath: path))
    let result = try program("doctor", "--json", "--office", path)
    #expect(result.status == 0, "\(result.out)")
    #expect(result.err.isEmpty)
    let outcomes = try outcomes(result)
    for check in ["program", "resources", "locale", "file", "file.form", "permissions", "clock"] {
      #expect(outcomes[check] == "ok", "\(check): \(result.out)")
    }
    #expect(outcomes["terminal.type"] == "note")
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count {
        $0.contains("-journal")
      } == 0)
    try nothingIsRevealed(of: path, result.out, program)
    try openedToOthers(path, program)
  }

  private func nothingIsRevealed(of path: String, _ said: String, _ program: Program) throws {
    let list = try program.run(
      [
        "case", "list", "--view", "all", "--json", "--office", path, "--officer", "02",
        "--password-stdin",
      ], input: "lianxi02\n")
    let numbers = list.out.matches(of: /[XJ]F-20\d\d-\d{4}/).map { String($0.output) }
    try #require(!numbers.isEmpty, "\(list.err)")
    #expect(numbers.allSatisfy { !said.contains($0) })
  }

  /// A file that others may read is a warning, which scripts are told by 3.
  private func openedToOthers(_ path: String, _ program: Program) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let result = try program("doctor", "--office", path)
    #expect(result.status == 3)
    #expect(result.err.wholeMatch(of: /有\d处警告，请按上面的办法处理\n/) != nil, "\(result.err)")
    #expect(result.out.contains("[警告] \(path) 的权限是644"))
    #expect(result.out.contains("→ chmod 600 '\(path)'"))
  }

  @Test(
    arguments: [
      (nil, 0, "note"), ("/nonexistent/o.anjian", 5, "fault"), ("text", 5, "fault"),
    ] as [(String?, Int32, String)])
  func `no office yet is a note, one that cannot be opened a fault`(
    _ named: String?, _ status: Int32, _ expected: String
  ) throws {
    let folder = try TemporaryFolder()
    let text = folder.url.appending(path: "text").path
    try Data(String(repeating: "kein", count: 100).utf8).write(to: URL(filePath: text))
    let program = Program(environment: ["TERM": "dumb", "HOME": folder.url.path])
    let office = named.map { ["--office", $0 == "text" ? text : $0] } ?? []
    let result = try program.run(["doctor", "--json"] + office)
    #expect(result.status == status, "\(result.out)")
    #expect(result.sentences.count == (status == 0 ? 0 : 1))
    #expect(try outcomes(result)["file"] == expected)
    #expect(result["outcome"] == expected)
  }

  @Test func `missing data of the program are a fault and not a trace`() throws {
    let folder = try TemporaryFolder()
    let program = Program(
      environment: ["ANJIAN_RESOURCES": folder.url.path, "HOME": folder.url.path])
    let result = try program("doctor", "--json")
    #expect(result.status == 5)
    #expect(try outcomes(result)["resources"] == "fault")
  }
}
