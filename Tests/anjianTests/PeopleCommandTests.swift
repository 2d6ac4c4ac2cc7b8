import Foundation
import Testing

/// `officer`, `village`, `terminal`, `password`: the administrator's commands.
@Suite struct PeopleCommandTests {
  private func administers(_ office: SampleOffice, _ arguments: String...) throws -> Program.Result
  {
    try office.run(arguments, as: SampleOffice.administrator)
  }

  /// The password in what was printed.
  private func password(in out: String) throws -> String {
    let line = try #require(out.split(separator: "\n").first { $0.hasPrefix("首次口令：") })
    return String(line.dropFirst("首次口令：".count).prefix(10))
  }

  @Test func `a first password opens nothing but the change of it`() throws {
    let office = try SampleOffice()
    let added = try administers(
      office, "officer", "add", "12", "许办事员", "--role", "clerk", "--position", "综治中心办事员")
    #expect(added.status == 0 && added.out.contains("已增加 12 许办事员"), "\(added.err)")
    let first = try password(in: added.out)
    func run(_ arguments: [String], _ input: String) throws -> Program.Result {
      try office.program.run(
        arguments + ["--office", office.path, "--officer", "12", "--password-stdin"], input: input)
    }
    for command in [
      ["case", "list"], ["verify"], ["figures", "--year", "2021"], ["zero", "list"],
    ] {
      let refused = try run(command, first + "\n")
      #expect(refused.status == 6 && refused.out.isEmpty)
      #expect(refused.err == "12 的口令由管理员给出，请先用 anjian password 改为自己的口令\n")
    }
    #expect(try run(["password"], "\(first)\nkurz\n").status == 3)
    #expect(try run(["password"], "falsch\nHaifeng-2026\n").status == 6)
    let changed = try run(["password"], "\(first)\nHaifeng-2026\n")
    #expect(changed.status == 0 && changed.out == "12 的口令已更改\n", "\(changed.err)")
    #expect(try run(["verify"], "Haifeng-2026\n").status == 0)
    #expect(try run(["verify"], first + "\n").status == 6)
  }

  @Test func `officers are changed, re-numbered, disabled, enabled, and stand in`() throws {
    let office = try SampleOffice()
    func says(_ arguments: String..., status: Int32 = 0) throws -> String {
      let result = try office.run(arguments, as: SampleOffice.administrator)
      #expect(result.status == status, "\(arguments): \(result.err)")
      return status == 0 ? result.out : result.err
    }
    #expect(
      try says("officer", "change", "03", "--number", "33", "--role", "supervisor")
        == "已变更 33 林办事员\n")
    #expect(
      try says("officer", "change", "33", "--number", "02", status: 3) == "33：工号02是李办事员的，请用别的\n")
    #expect(try says("officer", "disable", "33", status: 3) == "33：请填写“理由”\n")
    #expect(try says("officer", "disable", "33", "--reason", "调离") == "已停用 33 林办事员\n")
    let out = try office.program.run(
      ["case", "list", "--office", office.path, "--officer", "33", "--password-stdin"],
      input: SampleOffice.password + "\n")
    #expect(out.status == 6 && out.err == "工号33已停用，不能登录，请找管理员\n")
    #expect(try says("officer", "enable", "33") == "已恢复 33 林办事员\n")
    #expect(
      try says("officer", "deputy", "105", "--for", "02", "--until", "2099-01-01")
        == "神前林联络员代理李办事员\n")
    #expect(try office.run("visit", "list", "--from", "2021-01-01", as: "105").status != 6)
    let listed = try office.run("officer", "list", "--json", as: SampleOffice.administrator)
    let people = try #require(listed["officers", as: [[String: Any]].self])
    let deputy = try #require(people.first { $0["number"] as? String == "105" })
    #expect(deputy["deputyFor"] as? String == "02" && deputy["villages"] as? [String] == ["05"])
    #expect(try says("officer", "deputy", "105", "--end") == "神前林联络员已结束代理\n")
    #expect(try office.run("visit", "list", "--from", "2021-01-01", as: "105").status == 6)
    #expect(try says("officer", "deputy", "105", status: 2).contains("--for"))
    #expect(try says("officer", "change", "105", "--role", "clerk") == "已变更 105 神前林联络员\n")
    #expect(try says("officer", "list").contains("105   神前林联络员  经办"))
    #expect(try says("officer", "change", "90", "--role", "clerk", status: 3).contains("唯一在岗的管理员"))
    #expect(try office.verified().isWhole)
  }

  @Test func `a village is renamed, merged and reopened, and the year's matrix follows`() throws {
    let office = try SampleOffice()
    func matrix() throws -> String {
      try office.run("zero", "list", "--year", "2021").out
    }
    func row(_ name: String) throws -> [String] {
      try matrix().split(separator: "\n").first { $0.contains(name) }
        .map { $0.split(separator: " ").map(String.init) } ?? []
    }
    let before = try row("神前")
    #expect(before.count > 8)
    let merged = try administers(
      office, "village", "end", "05", "--into", "06", "--day", "2021-06-15")
    #expect(merged.status == 0, "\(merged.err)")
    #expect(merged.out.hasPrefix("神前自2021-06-15起已并入岭后\n注意：负责本村的联络员：105 神前林联络员"))
    #expect(try row("神前").count == before.count - 7)
    let late = try office.run(
      "case", "add", "dispute", "--source", "apply", "--name", "甲某", "--where", "05", "--matter",
      "虚构", "--day", "2021-11-21")
    #expect(late.status == 3 && late.err.contains("神前自2021-06-15起已并入岭后，请选岭后"))
    try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "甲某", "--where", "05", "--matter",
      "虚构", "--day", "2021-06-14")
    #expect(try administers(office, "village", "reopen", "05").status == 3)
    #expect(try administers(office, "village", "reopen", "05", "--reason", "误").out == "已恢复 神前\n")
    #expect(try row("神前") == before)
    #expect(
      try administers(office, "village", "rename", "05", "--name", "新神前", "--full-name", "新神前社区")
        .out == "神前已更名为新神前\n")
    #expect(try office.run("case", "list", "--view", "all", "--text", "神前").out.contains("甲某"))
    let listed = try administers(office, "village", "list", "--json")
    let villages = try #require(listed["villages", as: [[String: Any]].self])
    #expect(
      villages.first { $0["key"] as? String == "05" }?["aliases"] as? [String] == ["神前", "神前村委会"])
    #expect(
      try administers(office, "village", "add", "13", "海湾", "--full-name", "海湾村委会").out
        == "已增加 13 海湾\n")
    #expect(try administers(office, "village", "list").out.contains("13    海湾"))
    #expect(try office.verified().isWhole)
  }

  @Test func `a terminal has the office's name, until it is taken away`() throws {
    let office = try SampleOffice()
    let listed = try administers(office, "terminal", "list", "--json")
    let rows = try #require(listed["terminals", as: [[String: Any]].self])
    let own = try #require(rows.compactMap { $0["terminal"] as? String }.first { $0.contains("@") })
    let host = try #require(own.split(separator: "@").last?.split(separator: ":").first)
    #expect(try administers(office, "terminal", "name", String(host), "1号终端").status == 0)
    try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "甲某", "--where", "05", "--matter",
      "虚构", "--day", "2021-11-21")
    #expect(try administers(office, "terminal", "list").out.contains("1号终端"))
    #expect(try administers(office, "terminal", "name", String(host)).out == "\(host)已取消名称\n")
    #expect(try administers(office, "terminal", "name", String(host)).status == 3)
    #expect(try office.verified().isWhole)
  }

  @Test(arguments: [
    ["officer", "list"], ["officer", "list", "--json"], ["village", "list"], ["terminal", "list"],
    ["officer", "add", "12", "许", "--role", "administrator"], ["officer", "reset-password", "90"],
    ["village", "end", "05"], ["terminal", "name", "x", "y"],
    ["officer", "disable", "03", "--reason", "x"],
  ])
  func `these are the administrator's, and nobody else's`(_ arguments: [String]) throws {
    let office = try SampleOffice()
    for other in [SampleOffice.clerk, SampleOffice.supervisor, SampleOffice.liaison] {
      let result = try office.run(arguments, as: other)
      #expect(result.status == 6 && result.out.isEmpty, "\(other): \(result.out)\(result.err)")
    }
  }

  @Test(arguments: [
    ["case", "list", "--view", "all"], ["case", "list", "--view", "all", "--json"],
    ["case", "show", "JF-2021-0001"], ["case", "act", "JF-2021-0001", "note", "--set", "text=x"],
    ["visit", "list", "--from", "2021-01-01"], ["zero", "list", "--year", "2021"],
    ["figures", "--year", "2021"], ["officer", "list"], ["village", "list", "--json"],
    ["terminal", "list", "--json"],
  ])
  func `no command shows an administrator a case, a person of one or a matter`(
    _ arguments: [String]
  )
    throws
  {
    let office = try SampleOffice()
    try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "秘某", "--where", "05", "--matter",
      "秘事", "--day", "2021-11-21")
    let result = try office.run(arguments, as: SampleOffice.administrator)
    for secret in ["秘某", "秘事"] {
      #expect(!result.out.contains(secret) && !result.err.contains(secret))
    }
  }
}
