import Foundation
import Testing

@Suite struct EndingTests {
  @Test(
    arguments: [
      (["case", "list", "--view", "all"], 0), (["case", "list", "--text", "没有这样的事"], 1),
      (["case", "show", "XF-2021-0099"], 1),
      (["visit", "list", "--from", "2020-01-01", "--through", "2020-12-31"], 1),
      (["case", "list", "--colour"], 2), (["case", "list", "--view", "blue"], 2), (["figures"], 2),
      (["nonsense"], 2),
      (["case", "act", "XF-2021-0001", "answer", "--json", "-"], 3), (["case", "show", "XF"], 3),
      (["case", "list", "--where", "不存在"], 3),
      (["figures", "--year", "2021", "--as-of", "2021-02-29"], 3),
      (["figures", "--year", "2021", "--as-of", "2099-01-01"], 3),
      (["figures", "--year", "2021", "--as-of", "2020-12-31"], 3),
      (["figures", "--year", "2021", "--known-by", "明年"], 3),
      (["figures", "--year", "2021", "--known-by", "2099-01-01"], 3),
      (["figures", "--year", "2099"], 3), (["figures", "--year", "1990"], 1),
      (["figures", "--year", "2020"], 1), (["figures", "--year", "2021"], 0),
      (["zero", "list", "--year", "2099"], 3), (["zero", "list", "--year", "2020"], 1),
      (["zero", "list", "--year", "2020", "--json"], 1),
      (["zero", "file", "05", "2099-01", "--check", "round"], 3),
      (["zero", "file", "05", "2021-13", "--check", "round"], 3),
      (["case", "act", "XF-2021-0001", "correct", "--set", "x=y"], 3),
      (["case", "act", "LF-2021-0001", "void"], 3), (["case", "show", "LF-2021-0099"], 1),
      (["case", "list", "--limit", "-3"], 2), (["case", "list", "--from", "-1"], 2),
      (["visit", "list", "--from", "2098-01-01"], 3),
      (["visit", "list", "--from", "2021-03-01", "--through", "2021-02-01"], 3),
      (["visit", "list", "--from", "-1", "--through", "-1"], 1),
    ] as [([String], Int32)])
  func `a command ends with its code, an error with one sentence`(
    _ arguments: [String], _ status: Int32
  ) throws {
    let office = try SampleOffice()
    let result = try office.run(arguments, input: "{}")
    #expect(result.status == status, "\(result.err)")
    #expect(result.sentences.count == (status == 0 ? 0 : 1), "\(result.err)")
    #expect(status == 0 || result.out.isEmpty)
  }

  private static let sentences = [
    (["case", "list", "--limit", "-3"], "命令写法不对：选项的值不能小于0 --limit，用 --help 看写法"),
    (["case", "list", "--stage", "蓝"], "没有“蓝”这个阶段，可用：registered（已登记）、handling（办理中）、"),
    (["case", "list", "--where", "不存在"], "没有“不存在”这个村，可用：01（"),
    (["case", "act", "XF-2021-0001", "fly"], "没有“fly”这一步，可用：accept（受理）、notify（书面告知）、"),
    (
      ["case", "act", "LF-2021-0001", "void"],
      "LF-2021-0001是来访登记，不能用 case 查看或办理，请用 anjian visit list 查看"
    ),
    (["visit", "list", "--from", "2098-01-01"], "起始日期2098-01-01晚于截止日期"),
    (["figures", "--year", "2021", "--as-of", "2021-2-30"], "没有2021-02-30这一天"),
  ]

  @Test(arguments: sentences)
  func `a sentence names what is meant and what there is`(_ arguments: [String], _ said: String)
    throws
  {
    let result = try SampleOffice().run(arguments)
    #expect(result.err.contains(said), "\(result.err)")
  }

  @Test func `an empty name of the office is said to be so`() throws {
    let result = try Program()("case", "list", "--office", "", "--officer", "02")
    #expect(result.status == 2)
    #expect(result.err == "--office 后面是空的，请写明单位的文件\n")
  }

  @Test func `a busy file ends with 4`() throws {
    let office = try SampleOffice()
    let entry = String(repeating: "0", count: 32)
    let stale = try office.run(
      "case", "act", "XF-2021-0001", "note", "--seen", entry, "--set", "text=虚构")
    #expect(stale.status == 4)
    #expect(stale.err.contains("XF-2021-0001：吴办事员") || stale.err.contains("请核对后再办"))
  }

  @Test func `a wrong password, a wrong role and a real office without a terminal end with 6`()
    throws
  {
    let office = try SampleOffice()
    let password = try office.program(
      "case", "list", "--office", office.path, "--officer", "02", "--password-stdin",
      input: "wrong\n")
    #expect(password.status == 6)
    #expect(password.err == "工号或口令不对，请重新输入\n")
    let role = try office.run(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", "05", "--matter",
      "虚构",
      as: SampleOffice.liaison)
    #expect(role.status == 6)
    #expect(role.sentences.count == 1)
    let screens = try office.program("--office", office.path)
    #expect(screens.status == 6)
    #expect(screens.sentences.count == 1)
    #expect(screens.out.isEmpty)
  }

  @Test func `a tampered file ends with 5 and a line for each fault`() throws {
    let office = try SampleOffice()
    var bytes = try Data(contentsOf: URL(filePath: office.path))
    let place = try #require(bytes.firstRange(of: Data("路灯已修复并通电".utf8)))
    bytes.replaceSubrange(place, with: Data("路灯未修复未通电".utf8))
    try bytes.write(to: URL(filePath: office.path))
    let result = try office.run("verify")
    #expect(result.status == 5)
    #expect(result.sentences.count == 1)
    #expect(!result.out.isEmpty)
  }

  @Test func `a password is asked for nowhere but at a terminal`() throws {
    let office = try SampleOffice()
    let result = try office.program.shell(
      #"setsid "$anjian" case list --office '\#(office.path)' --officer 02 </dev/null"#)
    #expect(result.status == 2)
    #expect(result.err.contains("--password-stdin"))
  }

  @Test func `results that cannot be written end with 7`() throws {
    let office = try SampleOffice()
    let result = try office.program.shell(
      #"printf '%s\n' \#(SampleOffice.password) | "$anjian" case list --view all --office '\#(office.path)' --officer 02 --password-stdin >/dev/full"#
    )
    #expect(result.status == 7)
    #expect(result.sentences.count == 1)
  }

  @Test(arguments: ["zh", "en"]) func `help is on standard output and ends with 0`(
    _ language: String
  ) throws {
    var program = Program()
    program.environment = ["ANJIAN_LANG": language]
    for arguments in [
      ["--help"], ["case", "--help"], ["case", "add", "--help"], ["figures", "--help"], ["case"],
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 0)
      #expect(result.err.isEmpty)
      #expect(!result.out.isEmpty)
    }
  }

  @Test func `the clock of a real office cannot be set`() throws {
    var office = try SampleOffice()
    office.program.environment = ["ANJIAN_NOW": "2021-12-08 10:00"]
    let result = try office.run("case", "list", "--view", "all")
    #expect(result.status == 6)
    #expect(result.err.contains("ANJIAN_NOW"))
    let new = try office.program("new", office.path + "2", "--from", Program.sampleOffice)
    #expect(new.status == 6)
    #expect(!FileManager.default.fileExists(atPath: office.path + "2"))
  }
}
