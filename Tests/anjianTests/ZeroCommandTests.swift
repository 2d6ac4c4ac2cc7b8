import Foundation
import Testing

@Suite struct ZeroCommandTests {
  @Test func `a liaison signs a month once, for the own village only`() throws {
    let office = try SampleOffice()
    let signed = try office.run(
      "zero", "file", "神前", "2021-03", "--check", "走访", as: SampleOffice.liaison)
    #expect(signed.status == 0, "\(signed.err)")
    #expect(signed.out.hasPrefix("神前 2021年3月"))
    let again = try office.run(
      "zero", "file", "05", "2021-03", "--check", "round", as: SampleOffice.liaison)
    #expect(again.status == 3)
    #expect(again.err.hasPrefix("神前 2021年3月："))
    let other = try office.run(
      "zero", "file", "06", "2021-03", "--check", "round", as: SampleOffice.liaison)
    #expect(other.status == 6)
    #expect(other.err == "岭后 2021年3月：联络员只能报送本村的零报告\n")
    let unsaid = try office.run("zero", "file", "05", "2021-04", as: SampleOffice.liaison)
    #expect(unsaid.status == 3)
    #expect(unsaid.err.contains("排查方式"))
    var english = office
    english.program.environment["ANJIAN_LANG"] = "en"
    let odd = try english.run(
      "zero", "file", "05", "2021-04", "--check", "x", as: SampleOffice.liaison)
    #expect(odd.status == 3)
    #expect(odd.err.contains("“How checked” (check) has no “x”"), "\(odd.err)")
    let matrix = try office.run(
      "zero", "list", "--year", "2021", "--json", as: SampleOffice.liaison)
    let villages: [[String: Any]] = try #require(matrix["villages"])
    #expect(villages.map { $0["village"] as? String } == ["05"])
    let months = try #require(villages.first?["months"] as? [[String: Any]])
    #expect(
      months.map { $0["state"] as? String }.prefix(4) == ["missing", "missing", "zero", "missing"])
    #expect(try office.verified().isWhole)
  }

  @Test func `a month with matters names its disputes, typed by a clerk for the liaison`() throws {
    let office = try SampleOffice()
    let dispute = try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", "05", "--matter",
      "屋檐滴水", "--day",
      "2021-03-09")
    let signed = try office.run(
      "zero", "file", "05", "2021-03", "--check", "meeting", "--sweeps", "2", "--disputes", dispute,
      "--on-behalf-of",
      "神前林联络员", "--json", "-", input: "{}")
    #expect(signed.status == 0, "\(signed.err)")
    let report: [String: Any] = try #require(signed["report"])
    #expect(report["disputes"] as? Int == 1)
    #expect(report["sweeps"] as? Int == 2)
    #expect(report["onBehalfOf"] as? String == "神前林联络员")
    let matrix = try office.run("zero", "list", "--year", "2021")
    #expect(matrix.out.contains("神前"))
    #expect(matrix.out.contains("未报"))
    let unknown = try office.run(
      "zero", "file", "05", "2021-04", "--check", "meeting", "--disputes", "JF-2021-0099")
    #expect(unknown.status == 3)
    #expect(unknown.err.contains("JF-2021-0099"))
  }

  private func dispute(_ office: SampleOffice, _ village: String, _ day: String) throws -> String {
    try office.records(
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", village,
      "--matter", "屋檐滴水", "--day", day)
  }

  @Test
  func `the count is of disputes that are there: once each, of the village and month, not void`()
    throws
  {
    let office = try SampleOffice()
    let own = try dispute(office, "05", "2021-03-09")
    let (strange, late) = (
      try dispute(office, "06", "2021-03-10"), try dispute(office, "05", "2021-04-02")
    )
    func file(_ disputes: String) throws -> Program.Result {
      try office.run(
        "zero", "file", "05", "2021-03", "--check", "meeting", "--disputes", disputes,
        "--on-behalf-of", "神前林联络员")
    }
    for (number, reason) in [(strange, "不是神前的纠纷"), (late, "不是2021年3月的纠纷")] {
      let refused = try file("\(own),\(number)")
      #expect(refused.status == 3)
      #expect(refused.err.contains(number) && refused.err.contains(reason), "\(refused.err)")
    }
    let signed = try file("\(own),\(own)")
    #expect(signed.out == "神前 2021年3月  有情况1件，迟报：会议1次\n")
    try office.records("case", "act", own, "void", "--set", "reason=重复登记")
    let matrix = try office.run("zero", "list", "--year", "2021")
    #expect(matrix.out.contains("  0*~"))
    #expect(matrix.out.contains("0* 不计"))
    let rows: [[String: Any]] = try #require(
      try office.run("zero", "list", "--year", "2021", "--json")["villages"])
    let months = try #require(
      rows.first { $0["village"] as? String == "05" }?["months"] as? [[String: Any]])
    let report = try #require(months[2]["report"] as? [String: Any])
    #expect(report["disputes"] as? Int == 0)
    #expect(months[2]["state"] as? String == "matters")
    #expect(try file(own).status == 3)
    #expect(try office.verified().isWhole)
  }

  @Test func `a zero over recorded disputes is signed and warned about`() throws {
    let office = try SampleOffice()
    let own = try dispute(office, "05", "2021-03-09")
    let signed = try office.run(
      "zero", "file", "05", "2021-03", "--check", "meeting", as: SampleOffice.liaison)
    #expect(signed.status == 0)
    #expect(signed.out.contains("注意：该村该期已登记\(own)，与零报告不一致，请核对"))
    let next = try dispute(office, "05", "2021-04-09")
    let json = try office.run(
      "zero", "file", "05", "2021-04", "--check", "meeting", "--json", "-",
      as: SampleOffice.liaison, input: "{}")
    let warnings: [[String: String]] = try #require(json["warnings"])
    #expect(warnings.count == 1)
    #expect(warnings.first?["zh"]?.contains(next) == true)
    let quiet = try office.run(
      "zero", "file", "05", "2021-05", "--check", "meeting", "--json", "-",
      as: SampleOffice.liaison, input: "{}")
    #expect(quiet["warnings"] == [String]())
  }

  @Test func `a clerk says who reported`() throws {
    let office = try SampleOffice()
    let before = try office.verified()
    let refused = try office.run("zero", "file", "04", "2021-01", "--check", "phone")
    #expect(refused.status == 3)
    #expect(refused.sentences.count == 1)
    #expect(refused.err.contains("--on-behalf-of"))
    #expect(try office.verified() == before)
    try office.records(
      "zero", "file", "04", "2021-01", "--check", "phone", "--on-behalf-of", "城南张联络员")
  }

  @Test func `what a liaison may not do ends with 6`() throws {
    let office = try SampleOffice()
    let other = try office.run(
      "case", "add", "dispute", "--source", "apply", "--name", "某甲、某乙", "--where", "06", "--matter",
      "屋檐滴水", as: SampleOffice.liaison)
    #expect(other.status == 6)
    #expect(other.err == "联络员只能登记本村的纠纷\n")
    let own = try dispute(office, "05", "2021-03-09")
    let correction = try office.run(
      "case", "act", own, "correct", "--json", "-", as: SampleOffice.liaison,
      input: #"{"entry": 1, "set": {"matter": "界址"}, "reason": "笔误"}"#)
    #expect(correction.status == 6)
    #expect(correction.err.contains("联络员只能更正本人登记"))
  }
}
