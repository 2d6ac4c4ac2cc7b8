import Foundation
import Testing

/// `anjian copy`, `rehearse` and `restore`, as a shell runs them.
@Suite struct CopyCommandTests {
  private static let passphrase = "副本口令-只有我们两人知道"

  private func number(_ office: SampleOffice) throws -> String {
    let made = try office.run(
      "case", "add", "petition", "--channel", "letter", "--name", "王大海", "--matter", "反映路灯",
      "--where", "05", "--day", yesterday())
    try #require(made.status == 0, "\(made.err)")
    return made.out.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test
  func
    `a copy is taken, recorded, rehearsed and restored, and the numbers go on after the paper's`()
    throws
  {
    let office = try SampleOffice()
    let copy = office.folder.url.appending(path: "copy.anjian").path
    let made = try office.run("copy", copy, as: SampleOffice.supervisor)
    #expect(made.status == 0 && made.out.contains("已做副本 \(copy)"), "\(made.err)")
    #expect(made.out.contains("的“取副本”（第"))
    let first = try number(office)
    let rehearsed = try office.program("rehearse", copy, "--office", office.path)
    #expect(rehearsed.status == 0 && rehearsed.out.contains("完整：共"), "\(rehearsed.err)")
    let year = try #require(first.split(separator: "-").dropFirst().first)
    let last = "XF-\(year)-0009"
    let restored = try office.run(
      "restore", copy, "--last", last, "--yes", "--confirm-date", as: SampleOffice.administrator)
    #expect(restored.status == 0, "\(restored.err)")
    #expect(restored.out.contains("已恢复到 \(office.path)") && restored.out.contains(last))
    #expect(restored.out.contains("换下的文件保留在 \(office.path).replaced-"))
    #expect(try number(office) == "XF-\(year)-0010")
    #expect(try office.verified().isWhole)
  }

  @Test func `an encrypted copy asks for its passphrase, and is restored on another computer`()
    throws
  {
    let office = try SampleOffice()
    let copy = office.folder.url.appending(path: "away.sealed").path
    let short = try office.run(
      "copy", copy, "--encrypt", "--passphrase-stdin", as: SampleOffice.administrator,
      input: "太短\n")
    #expect(short.status == 3 && short.sentences.count == 1)
    let made = try office.run(
      "copy", copy, "--encrypt", "--passphrase-stdin", as: SampleOffice.administrator,
      input: Self.passphrase + "\n")
    #expect(made.status == 0, "\(made.err)")
    let other = office.folder.url.appending(path: "new/computer/office.anjian").path
    let wrong = try office.program.run(
      ["rehearse", copy, "--passphrase-stdin", "--office", other], input: "另一个口令-谁也不知道\n")
    #expect(wrong.status == 6 && wrong.err.contains("加密口令不对"), "\(wrong.err)")
    let asked = try office.program.run(["rehearse", copy, "--office", other])
    #expect(asked.status == 2 && asked.err.contains("--passphrase-stdin"))
    let restored = try office.program.run(
      [
        "restore", copy, "--passphrase-stdin", "--yes", "--office", other, "--officer",
        SampleOffice.administrator, "--password-stdin", "--confirm-date",
      ], input: Self.passphrase + "\n" + SampleOffice.password + "\n")
    #expect(restored.status == 0, "\(restored.err)")
    let verified = try office.program.run(
      ["verify", "--office", other, "--officer", "02", "--password-stdin"],
      input: SampleOffice.password + "\n")
    #expect(verified.status == 0 && verified.out.contains("完整"), "\(verified.err)")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: URL(filePath: other).deletingLastPathComponent().path)
    #expect(left == ["office.anjian"])
  }

  @Test func `a copy that is opened by mistake reads and does not write`() throws {
    var office = try SampleOffice()
    let copy = office.folder.url.appending(path: "copy.anjian").path
    _ = try office.run("copy", copy, as: SampleOffice.administrator)
    let before = try Data(contentsOf: URL(filePath: copy))
    office.program.environment["ANJIAN_OFFICE"] = copy
    func run(_ arguments: String...) throws -> Program.Result {
      try office.program.run(
        arguments + ["--officer", "02", "--password-stdin"], input: SampleOffice.password + "\n")
    }
    let figures = try run("figures", "--year", "2021")
    #expect(figures.status == 0 && figures.err.hasPrefix("注意：这是"), "\(figures.err)")
    let note = try run(
      "case", "act", "XF-2021-0001", "note", "--set", "text=看过")
    #expect(note.status == 6, "\(note.status) \(note.err)")
    #expect(note.err.contains("的副本，不能保存；启用：anjian restore"))
    #expect(try Data(contentsOf: URL(filePath: copy)) == before)
  }

  @Test(arguments: [SampleOffice.clerk, SampleOffice.liaison])
  func `those who do not look after the file take no copy`(_ officer: String) throws {
    let office = try SampleOffice()
    let entries = try office.verified().entries
    for target in [[], [office.folder.url.appending(path: "copy").path]] {
      let result = try office.run(["copy"] + target, as: officer)
      #expect(result.status == 6 && result.sentences.count == 1, "\(result.err)")
    }
    #expect(try office.verified().entries == entries)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path).count == 1)
  }

  @Test func `what cannot be copied is said before anything is recorded`() throws {
    let office = try SampleOffice()
    let entries = try office.verified().entries
    let cases: [([String], Int32, String)] = [
      ([office.path], 7, "已经存在，不会覆盖"), ([office.path + "-none/copy"], 7, "U盘请先插好"),
      (["--encrypt"], 2, "请写明放到哪个文件"),
    ]
    for (arguments, status, said) in cases {
      let result = try office.run(["copy"] + arguments, as: SampleOffice.administrator)
      #expect(result.status == status && result.err.contains(said), "\(result.err)")
      #expect(result.sentences.count == 1 && result.out.isEmpty)
    }
    #expect(try office.verified().entries == entries)
  }

  @Test
  func
    `without a target the copy goes beside the file; a folder gets one with the date in its name`()
    throws
  {
    let office = try SampleOffice()
    let entries = try office.verified().entries
    let daily = try office.run("copy", as: SampleOffice.administrator)
    #expect(daily.status == 0 && daily.out.contains("s.anjian.copies/20"), "\(daily.err)")
    #expect(try office.verified().entries == entries)
    let stick = office.folder.url.appending(path: "stick")
    try FileManager.default.createDirectory(at: stick, withIntermediateDirectories: false)
    let made = try office.run("copy", stick.path, as: SampleOffice.administrator)
    #expect(made.status == 0, "\(made.err)")
    let names = try FileManager.default.contentsOfDirectory(atPath: stick.path)
    #expect(names.count == 1 && names[0].hasPrefix("s-20") && names[0].hasSuffix(".anjian"))
    #expect(try office.verified().entries == entries + 1)
  }

  @Test func `what cannot be restored is said, and nothing changes`() throws {
    let office = try SampleOffice()
    let copy = office.folder.url.appending(path: "copy.anjian").path
    _ = try office.run("copy", copy, as: SampleOffice.administrator)
    let damaged = office.folder.url.appending(path: "damaged").path
    var bytes = try Data(contentsOf: URL(filePath: copy))
    bytes.replaceSubrange(60_000..<64_000, with: Data(repeating: 0x5A, count: 4000))
    try bytes.write(to: URL(filePath: damaged))
    let before = try Data(contentsOf: URL(filePath: office.path))
    let year = try yesterday().prefix(4)
    let cases: [([String], String, Int32, String)] = [
      ([damaged, "--yes"], SampleOffice.administrator, 5, "已损坏，不能用来恢复"),
      ([office.path, "--yes"], SampleOffice.administrator, 3, "就是本单位的文件"),
      ([copy, "--yes"], SampleOffice.supervisor, 6, "由管理员办理"),
      ([copy], SampleOffice.administrator, 2, "加 --yes"),
      ([copy, "--yes", "--last", "34"], SampleOffice.administrator, 3, "不是编号"),
      ([copy, "--yes", "--last", "XF-2019-0003"], SampleOffice.administrator, 3, "年份"),
      ([copy, "--yes", "--last", "XF-\(year)-5000"], SampleOffice.administrator, 3, "多出1000以上"),
    ]
    for (arguments, officer, status, said) in cases {
      let result = try office.run(["restore"] + arguments + ["--confirm-date"], as: officer)
      #expect(result.status == status && result.err.contains(said), "\(arguments): \(result.err)")
      #expect(result.sentences.count == 1 && result.out.isEmpty)
    }
    #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(left.filter { $0.contains("replaced") || $0.contains("making") } == [])
    let rehearsed = try office.program("rehearse", damaged, "--office", office.path)
    #expect(rehearsed.status == 5 && rehearsed.err.contains("已损坏"))
  }
}
