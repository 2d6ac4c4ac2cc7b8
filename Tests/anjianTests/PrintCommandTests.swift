import Foundation
import Testing

/// `anjian print`: files, the printer, and what stands in the way of either.
@Suite struct PrintCommandTests {
  private let office: SampleOffice

  init() throws {
    office = try SampleOffice()
  }

  private func petition() throws -> String {
    try office.records(
      "case", "add", "petition", "--channel", "来信", "--name", "蔡某", "--where", "神前村", "--matter",
      "反映排水沟堵塞", "--phone", "13800001234", "--day", "2021-11-01")
  }

  private var printFolder: String { office.path + ".prints" }

  private func prints() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: printFolder).sorted()
  }

  private func mode(_ path: String) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(found as? Int)
  }

  /// The office with an `lp` that does what a script says, in front of everything else.
  private func withPrinter(_ script: String) throws -> SampleOffice {
    let folder = office.folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = FileManager.default.createFile(
      atPath: folder.appending(path: "lp").path, contents: Data("#!/bin/sh\n\(script)\n".utf8),
      attributes: [.posixPermissions: 0o755])
    try #require(made)
    var office = office
    office.program.environment["PATH"] = folder.path + ":/usr/bin:/bin"
    return office
  }

  private func digests(_ number: String) throws -> [String] {
    let show = try office.run("case", "show", number, "--json")
    let history: [[String: Any]] = try #require(show["history"])
    return history.filter { $0["act"] as? String == "print" }.compactMap {
      ($0["digest"] as? [String: Any])?["zh"] as? String
    }
  }

  @Test
  func `a notice is saved as text beside nobody's eyes, never over a file, with an entry each`()
    throws
  {
    let number = try petition()
    let file = printFolder + "/n.txt"
    let saved = try office.run("print", "notice", number, "--to", "n.txt")
    #expect(saved.status == 0, "\(saved.err)")
    #expect(saved.out.contains(file))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("蔡某：") && text.contains("— 1 —"))
    #expect(try mode(file) == 0o600)
    let again = try office.run("print", "接收（受理）告知书", number, "--to", file)
    #expect(again.status == 7 && again.err.contains("已经存在"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(try digests(number) == ["接收（受理）告知书，文本文件，1页"])
    #expect(try office.verified().isWhole)
  }

  @Test func `text goes to standard output, whole pages and nothing else`() throws {
    let number = try petition()
    let result = try office.run("print", "notice", number, "--text")
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(result.out.contains("登记编号为") && result.out.contains(number))
    #expect(try digests(number).count == 1)
  }

  @Test(
    .enabled(if: canDraw, "cairo, pango or a Chinese font is not on this machine"),
    arguments: [
      ("echo \"request id is q-1 (1 file(s)) $*\"", Int32(0), "已送打印机：request id is q-1", "打印机"),
      (
        "echo 'lp: Error - No default destination.' >&2; exit 1", 7, "No default destination",
        "PDF文件"
      ),
      ("exit 3", 7, "退出码 3", "PDF文件"),
    ])
  func `the printer's exit code decides, its words are passed on, and the PDF is kept`(
    _ script: String, _ status: Int32, _ says: String, _ way: String
  ) throws {
    let number = try petition()
    let result = try withPrinter(script).run("print", "notice", number)
    #expect(result.status == status, "\(result.out)\(result.err)")
    #expect((result.out + result.err).contains(says), "\(result.out)\(result.err)")
    #expect(try prints() == ["接收（受理）告知书-\(number).pdf"])
    #expect(try mode(printFolder) == 0o700)
    #expect(try mode(printFolder + "/接收（受理）告知书-\(number).pdf") == 0o600)
    #expect(try digests(number) == ["接收（受理）告知书，\(way)，1页"])
    if status == 0 {
      #expect(result.out.contains("media=A4") && result.out.contains(".pdf"))
    } else {
      #expect(result.err.contains(printFolder))
    }
  }

  @Test(.enabled(if: canDraw, "cairo, pango or a Chinese font is not on this machine"))
  func `without lp the PDF is kept under another name each time, and it is said where`() throws {
    let number = try petition()
    var office = office
    office.program.environment["PATH"] = office.folder.url.path
    for _ in 0..<2 {
      let result = try office.run("print", "notice", number)
      #expect(result.status == 7 && result.err.contains("本机没有 lp"))
      #expect(result.err.contains(printFolder))
    }
    let name = "接收（受理）告知书-\(number)"
    #expect(try prints() == ["\(name)-2.pdf", "\(name).pdf"])
    #expect(try prints().allSatisfy { !$0.contains("蔡") })
  }

  /// Whether the program can make a PDF here.
  static let canDraw: Bool = {
    guard let office = try? SampleOffice(),
      let result = try? office.run(
        "print", "register", "--view", "all", "--to", "r.pdf")
    else { return false }
    return result.status == 0
  }()

  @Test func `an office's own template comes first, and a wrong one is an error that says what`()
    throws
  {
    let number = try petition()
    let folder = URL(filePath: office.path + ".templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let own = folder.appending(path: "接收受理告知书.txt")
    try Data("\u{FEFF}【标题】本单位自己的告知书\n{{信访人}}收".utf8).write(to: own)
    let result = try office.run("print", "notice", number, "--text")
    #expect(result.out.contains("本单位自己的告知书") && result.out.contains("蔡某收"))
    for (text, says) in [
      ("{{文耗}}", "文耗"), ("{{#已受理}}", "没有结束"), ("【大字】甲", "第1行"),
    ] {
      try Data(text.utf8).write(to: own)
      let wrong = try office.run("print", "notice", number, "--text")
      #expect(wrong.status == 3 && wrong.err.contains(says) && wrong.out.isEmpty, "\(wrong.err)")
      #expect(wrong.sentences.count == 1)
    }
    try Data([0xB8, 0xE6]).write(to: own)
    let foreign = try office.run("print", "notice", number, "--text")
    #expect(foreign.status == 7 && foreign.err.contains("UTF-8"))
    #expect(try digests(number).count == 1)
  }

  @Test
  func `a visit, a month, a reminder and a register are printed, and written down of the office`()
    throws
  {
    let visit = try office.records(
      "visit", "add", "--set", "names=蔡某", "--set", "places=05", "--set", "matter=咨询", "--set",
      "outcome=answered", "--set", "answer=已说明", "--set", "phone=13800001234", "--day",
      "2021-11-02")
    let record = try office.run("print", "visitRecord", visit, "--text")
    #expect(record.status == 0, "\(record.err)")
    #expect(record.out.contains("13800001234"))
    for arguments in [["month", "2021-10"], ["register", "--view", "all", "--where", "05"]] {
      let result = try office.run(["print"] + arguments + ["--text"])
      #expect(result.status == 0, "\(result.err)")
    }
    let month = try office.run("print", "month", "2099-01", "--text")
    #expect(month.status == 3 && month.err.contains("还没有结束"))
    #expect(try office.verified().isWhole)
  }

  @Test func `files go into the folder that the administrator named, and nowhere else`() throws {
    let out = office.folder.url.appending(path: "out").path
    #expect(try office.run("terminal", "exports", out, as: SampleOffice.clerk).status == 6)
    #expect(
      try office.run("terminal", "exports", "../out", as: SampleOffice.administrator).status == 3)
    let set = try office.run("terminal", "exports", out, as: SampleOffice.administrator)
    #expect(set.status == 0 && set.out.contains(out), "\(set.err)")
    let register = ["print", "register", "--view", "all", "--to"]
    #expect(try office.run(register + ["r.txt"]).status == 0)
    #expect(try mode(out) == 0o700 && mode(out + "/r.txt") == 0o600)
    let beside = office.folder.url.path
    let files = FileManager.default
    try files.createSymbolicLink(atPath: out + "/link", withDestinationPath: beside)
    try files.createSymbolicLink(atPath: out + "/dead.txt", withDestinationPath: beside + "/d.txt")
    for name in [
      beside + "/x.txt", "../x.txt", "link/x.txt", out + "/../x.txt", "dead.txt",
      "/tmp/x-anjian.txt",
    ] {
      let result = try office.run(register + [name])
      #expect(result.status == 6 && result.err.contains("导出文件夹"), "\(name): \(result.err)")
    }
    #expect(try files.contentsOfDirectory(atPath: beside).allSatisfy { !$0.hasSuffix(".txt") })
    #expect(!files.fileExists(atPath: "/tmp/x-anjian.txt"))
    #expect(try files.contentsOfDirectory(atPath: out).sorted() == ["dead.txt", "link", "r.txt"])
  }

  @Test(arguments: [
    (["print", "poster", "XF-2021-0001"], Int32(3), "没有“poster”这种文书"),
    (["print", "notice", "XF-2021-9999"], 1, "没有XF-2021-9999"),
    (["print", "visitRecord", "LF-2021-9999"], 1, "没有LF-2021-9999"),
    (["print", "month", "十月"], 3, "没有“十月”这个月份或期次"),
    (["print", "month", "2021-10", "--to", "a.doc"], 2, ".pdf"),
    (["print", "month", "2021-10", "--to", "a.txt", "--text"], 2, "只能用一个"),
  ])
  func `what is not there is said in one sentence`(
    _ arguments: [String], _ status: Int32, _ says: String
  ) throws {
    let result = try office.run(arguments)
    #expect(result.status == status, "\(result.err)")
    #expect(result.err.contains(says) && result.sentences.count == 1, "\(result.err)")
  }

  @Test(arguments: [SampleOffice.liaison, SampleOffice.administrator])
  func `nobody but the staff prints`(_ officer: String) throws {
    let result = try office.run("print", "register", "--text", as: officer)
    #expect(result.status == 6 && result.out.isEmpty)
  }

  @Test func `a form of what has not happened is refused, and it is said what there is`() throws {
    let number = try petition()
    let result = try office.run("print", "opinion", number, "--text")
    #expect(result.status == 3 && result.err.contains("可打印：接收（受理）告知书"))
  }
}
