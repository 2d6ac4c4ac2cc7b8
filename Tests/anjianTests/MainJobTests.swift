import Foundation
import Testing

@Suite struct MainJobTests {
  private static let sentence = "2021年上级交办信访案件4宗，已办结4宗；镇综治中心接待群众来访5批6人次。"

  @Test func `the figures of 2021 are the sentence of the report, counted from the records`() throws
  {
    let office = try SampleOffice()
    #expect(office.creation.status == 0)
    #expect(office.creation.sentences.count == 1)
    #expect(office.creation.err.hasPrefix("注意：有12名人员没有口令，以后不能登录：01、"))
    let figures = try office.run("figures", "--year", "2021", "--as-of", "2021-12-08")
    #expect(figures.status == 0)
    #expect(figures.err.isEmpty)
    let lines = figures.out.split(separator: "\n")
    #expect(lines.contains(Substring(Self.sentence)))
    #expect(lines.allSatisfy { columns(of: $0) <= 80 })
    #expect(figures.out.contains("截至 2021-12-08　录入截至 "))
    #expect(figures.out.contains("日志 "))
    #expect(lines.contains { $0.hasPrefix("上级交办已办结 ") && $0.contains(" 4/4 宗") })
    #expect(figures.out.contains("XF-2021-0001、XF-2021-0002、XF-2021-0003、XF-2021-0004"))
    #expect(figures.out.contains("LF-2021-0005"))
    #expect(figures.out.contains("手工填报：所城镇2021年法治政府建设年度报告，截至2021-12-08"))
    #expect(lines.contains("只统计您可以看到的记录。"))
    #expect(!figures.out.contains("陈某"))
    #expect(try office.verified().isWhole)
  }

  @Test func `in English it is the same sentence`() throws {
    var office = try SampleOffice()
    office.program.environment = ["ANJIAN_LANG": "", "LC_ALL": "", "LANG": "en_GB.UTF-8"]
    let figures = try office.run("figures", "--year", "2021", "--as-of", "2021-12-08")
    #expect(
      figures.out.replacing("\n", with: " ").contains(
        "In 2021, 4 petition cases were assigned from above, 4 closed; the town's centre received 5 visits of 6 persons."
      ))
  }

  @Test
  func `a petition of November entered now counts by its day and not by what was known before`()
    throws
  {
    let office = try SampleOffice()
    try office.records(
      "case", "add", "petition", "--channel", "assigned", "--name", "蔡某", "--where", "神前",
      "--matter", "虚构事项",
      "--day", "2021-11-20")
    let now = try figures(office, "--as-of", "2021-12-08")
    #expect(now.n == 5)
    #expect(now.closed == 4)
    let known = try figures(office, "--as-of", "2021-12-08", "--known-by", yesterday())
    #expect(known.n == 4)
  }

  @Test func `a petition of 20 December changes nothing on the 8th and shows on the 31st`() throws {
    let office = try SampleOffice()
    try office.records(
      "case", "add", "petition", "--channel", "assigned", "--name", "蔡某", "--where", "05",
      "--matter", "虚构事项",
      "--day", "2021-12-20")
    #expect(try figures(office, "--as-of", "2021-12-08").n == 4)
    #expect(try figures(office, "--as-of", "2021-12-31").n == 5)
  }

  @Test func `a petition by visit is one visit, never two`() throws {
    let office = try SampleOffice()
    let added = try office.run(
      "case", "add", "petition", "--json", "-",
      input:
        #"{"channel": "visit", "names": "蔡某、林某", "places": ["05"], "matter": "虚构事项", "day": "2021-11-20"}"#
    )
    #expect(added["numbers"] == ["XF-2021-0005", "LF-2021-0006"])
    let figures = try office.run("figures", "--year", "2021", "--as-of", "2021-12-08")
    #expect(figures.out.contains("接待群众来访6批8人次"))
  }

  @Test func `figures kept elsewhere show from their own day on, and by when they were recorded`()
    throws
  {
    let office = try SampleOffice()
    func typed(_ more: String...) throws -> Int {
      let result = try office.run(["figures", "--year", "2021", "--json"] + more)
      let all: [[String: Any]] = try #require(result["figures"])
      return all.count { $0["manual"] as? Bool == true }
    }
    #expect(try typed("--as-of", "2021-12-07") == 0)
    #expect(try typed("--as-of", "2021-12-08") == 3)
    #expect(try typed("--as-of", "2021-12-31", "--known-by", "2021-12-07") == 0)
    #expect(try typed("--as-of", "2021-12-31", "--known-by", "2021-12-08") == 3)
  }

  @Test func `a liaison reads no figure of what is not shown to him, an administrator none at all`()
    throws
  {
    let office = try SampleOffice()
    let page = try office.run("figures", "--year", "2021", as: SampleOffice.liaison)
    #expect(page.status == 0)
    for word in ["交办", "来访", "信访", "手工填报"] { #expect(!page.out.contains(word), "\(word)") }
    #expect(page.out.contains("只统计您可以看到的记录。"))
    let json = try office.run("figures", "--year", "2021", "--json", as: SampleOffice.liaison)
    let members = try #require(json.json as? [String: Any])
    #expect(members["sentence"] is NSNull)
    let ids = try #require(members["figures"] as? [[String: Any]]).compactMap {
      $0["id"] as? String
    }
    #expect(ids.contains("disputes") && ids.contains("zero.owed"))
    #expect(
      ids.allSatisfy { id in
        !["assigned", "petitions", "visits", "manual", "balance.petition"].contains {
          id.hasPrefix($0)
        }
      })
    for arguments in [["figures", "--year", "2021"], ["figures", "--year", "2021", "--json"]] {
      let refused = try office.run(arguments, as: SampleOffice.administrator)
      #expect(refused.status == 6)
      #expect(refused.out.isEmpty && refused.sentences.count == 1)
    }
  }

  private func figures(_ office: SampleOffice, _ more: String...) throws -> (n: Int, closed: Int) {
    let result = try office.run(["figures", "--year", "2021", "--json"] + more)
    let all: [[String: Any]] = try #require(result["figures"])
    func n(_ id: String) throws -> Int {
      try #require(all.first { $0["id"] as? String == id }?["n"] as? Int)
    }
    return (try n("assigned"), try n("assignedClosed"))
  }
}
