import Foundation
import Testing

@Suite struct PracticeCommandTests {
  @Test func `where no screen can be drawn the practice office prints its clerk's day`() throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.environment = [
      "XDG_DATA_HOME": folder.url.path, "ANJIAN_NOW": "2026-11-23 10:00", "TERM": "dumb",
    ]
    let path = folder.url.appending(path: "anjian/practice.anjian").path
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "anjian"), withIntermediateDirectories: true)
    try Data("kaputt".utf8).write(to: URL(filePath: path))
    let fresh = try program("practice", "--fresh", "--cases", "30")
    #expect(fresh.status == 0, "\(fresh.err)")
    #expect(fresh.err.isEmpty)
    #expect(fresh.out.hasPrefix("旧文件已移到 "))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "anjian").path)
    #expect(names.count { $0.hasPrefix("practice.20") && $0.hasSuffix(".anjian") } == 1)

    let page = try program("practice")
    #expect(page.status == 0)
    #expect(fresh.out.hasSuffix(page.out))
    let lines = page.out.split(separator: "\n")
    #expect(lines.first?.contains("练习数据") ?? false)
    #expect(lines.first?.contains("2026-11-23") ?? false)
    #expect(lines.contains { $0.hasPrefix("逾期") })
    #expect(lines.contains { $0.contains("XF-2026-") || $0.contains("JF-2026-") })
    program.environment["ANJIAN_LANG"] = "en"
    let english = try program("--office", path)
    #expect(english.status == 0)
    #expect(english.out.contains("practice data"))
    #expect(english.out.contains("\nOverdue "))
    for line in page.out.split(separator: "\n") + english.out.split(separator: "\n") {
      #expect(columns(of: line) <= 80, "\(line)")
    }
    try clockLeapsAhead(path, program)
  }

  /// Four months later nothing is recorded until the officer says that the date is right.
  private func clockLeapsAhead(_ path: String, _ program: Program) throws {
    var program = program
    program.environment["ANJIAN_NOW"] = "2027-03-25 10:00"
    let add = [
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", "05", "--matter",
      "虚构",
      "--office", path, "--officer", "02", "--password-stdin",
    ]
    let refused = try program.run(add, input: "lianxi02\n")
    #expect(refused.status == 3)
    #expect(refused.err.contains("--confirm-date"))
    #expect(
      try program.run(add + ["--confirm-date"], input: "lianxi02\n").out.hasPrefix("JF-2027-0001"))
  }

  @Test func `a real office is not measured on, nor one that stands where a trial would be`() throws
  {
    let office = try SampleOffice()
    let before = try office.verified()
    let direct = try office.program("bench", "--cases", "1", "--at", office.path)
    #expect(direct.status == 6)
    #expect(direct.err == "\(office.path) 是正式单位，不能用来测速，请换一个文件名\n")
    let beside = office.folder.url.appending(path: "s.anjian.small").path
    try FileManager.default.copyItem(atPath: office.path, toPath: beside)
    let place = office.folder.url.appending(path: "s.anjian").path
    try FileManager.default.removeItem(atPath: place)
    #expect(try office.program("bench", "--cases", "1", "--at", place).status == 6)
    #expect(FileManager.default.fileExists(atPath: beside))
    try FileManager.default.moveItem(atPath: beside, toPath: place)
    #expect(try office.verified() == before)
  }

  @Test func `what an interrupted trial has left is cleared away`() throws {
    let folder = try TemporaryFolder()
    let program = Program(environment: ["TERM": "dumb"])
    let path = folder.url.appending(path: "b.anjian").path
    #expect(try program("practice", "--cases", "1", "--at", path + ".small").status == 0)
    try FileManager.default.copyItem(atPath: path + ".small", toPath: path + ".saves")
    let result = try program("bench", "--cases", "30", "--at", path)
    #expect(result.status == 0, "\(result.err)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(left.allSatisfy { !$0.contains(".small") && !$0.contains(".saves") })
  }

  @Test func `a real office is neither opened as practice nor moved aside`() throws {
    let office = try SampleOffice()
    let before = try office.verified()
    for arguments in [
      ["practice", "--at", office.path], ["practice", "--fresh", "--at", office.path],
    ] {
      let result = try office.program.run(arguments)
      #expect(result.status == 6)
      #expect(result.sentences.count == 1)
    }
    #expect(try office.verified() == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(files.allSatisfy { $0.hasPrefix("s.anjian") })
  }
}
