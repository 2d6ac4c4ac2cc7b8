import Foundation
import Testing

@Suite struct SightTests {
  /// Everything that a liaison can ask for.
  private static let readings: [[String]] = [
    ["case", "list", "--view", "all"], ["case", "list", "--view", "all", "--json"],
    ["case", "list", "--view", "all", "--text", "秘"], ["case", "show", "XF-2021-0001"],
    ["case", "show", "XF-2021-0001", "--json"], ["case", "show", "XF-2021-0005", "--json"],
    ["case", "show", "JF-2021-0002", "--json"],
    ["case", "act", "XF-2021-0001", "note", "--set", "text=虚构"],
    ["case", "act", "JF-2021-0002", "note", "--set", "text=虚构"],
    ["visit", "list", "--from", "2021-01-01"],
    ["visit", "list", "--from", "2021-01-01", "--json"], ["zero", "list", "--year", "2021"],
    ["zero", "list", "--year", "2021", "--json"], ["figures", "--year", "2021"],
    ["figures", "--year", "2021", "--json"],
    ["zero", "file", "05", "2021-03", "--check", "round", "--disputes", "JF-2021-0002"],
    ["zero", "file", "06", "2021-03", "--check", "round"],
  ]

  /// Names and matters of petitions, visits and other villages' disputes.
  private static let secrets = [
    "陈某", "林某", "黄某", "许某", "吴某", "张某", "郑某", "余某", "杨某", "秘某", "岭后某", "秘事", "岭后事", "虚构事项一",
  ]

  @Test func `a liaison reads no name that is not his to see, not in JSON and not in errors`()
    throws
  {
    let office = try SampleOffice()
    try Self.fill(office)
    for reading in Self.readings {
      let result = try office.run(reading, as: SampleOffice.liaison)
      for secret in Self.secrets {
        #expect(!result.out.contains(secret), "\(reading): \(secret)")
        #expect(!result.err.contains(secret), "\(reading): \(secret)")
      }
    }
    let own = try office.run("case", "list", "--view", "all", as: SampleOffice.liaison)
    #expect(own.out.contains("神前某"))
    #expect(own.out.contains("共1件"))
  }

  @Test func `whoever may not see visits is told so, whatever there is`() throws {
    let office = try SampleOffice()
    for arguments in [["visit", "list"], ["visit", "list", "--from", "2021-01-01", "--json"]] {
      let result = try office.run(arguments, as: SampleOffice.liaison)
      #expect(result.status == 6)
      #expect(result.out.isEmpty)
      #expect(result.err == "您不能查看来访登记\n")
    }
    let visit = try office.run("case", "show", "LF-2021-0001", as: SampleOffice.liaison)
    #expect(visit.err == "没有LF-2021-0001这一件，请核对编号\n")
  }

  @Test func `a restricted petition is to others like a number that does not exist`() throws {
    let office = try SampleOffice()
    try Self.fill(office)
    let number = "XF-2021-0005"
    #expect(try office.run("case", "show", number).out.contains("秘某"))
    for (other, arguments) in [
      (SampleOffice.otherClerk, ["case", "show", number]),
      (SampleOffice.otherClerk, ["case", "show", number, "--json"]),
      (SampleOffice.otherClerk, ["case", "act", number, "note", "--set", "text=x"]),
      (SampleOffice.supervisor, ["case", "show", number]),
    ] {
      let hidden = try office.run(arguments, as: other)
      let absent = try office.run(arguments.map { $0 == number ? "XF-2021-0099" : $0 }, as: other)
      #expect(hidden.status == 1)
      #expect(hidden.out == absent.out)
      #expect(hidden.err == absent.err.replacing("XF-2021-0099", with: number))
    }
    for arguments in [
      ["case", "list", "--view", "all", "--json"],
      ["case", "list", "--view", "all", "--text", "mimou"],
      ["figures", "--year", "2021"], ["figures", "--year", "2021", "--json"],
      ["visit", "list", "--from", "2021-01-01", "--json"],
    ] {
      let result = try office.run(arguments, as: SampleOffice.otherClerk)
      #expect(!result.out.contains(number), "\(arguments)")
      #expect(!result.out.contains("秘"), "\(arguments)")
    }
  }

  @Test func `phones and ID numbers are masked in pages and in JSON`() throws {
    let office = try SampleOffice()
    for arguments in [
      ["case", "show", "XF-2021-0001"], ["case", "show", "XF-2021-0001", "--json"],
    ] {
      let result = try office.run(arguments)
      #expect(result.out.contains("138****0001"))
      #expect(result.out.contains("0000************17"))
      #expect(!result.out.contains("13800000001"))
      #expect(!result.out.contains("000000190001010017"))
    }
  }

  /// A restricted petition, a dispute of 神前 (JF 1) and one of 岭后 (JF 2).
  private static func fill(_ office: SampleOffice) throws {
    try office.records(
      "case", "add", "petition", "--channel", "letter", "--name", "秘某", "--where", "05", "--matter",
      "秘事", "--purpose",
      "accusation", "--day", "2021-11-20")
    for (village, name) in [("神前", "神前某"), ("岭后", "岭后某")] {
      try office.records(
        "case", "add", "dispute", "--source", "apply", "--name", name, "--where", village,
        "--matter", "\(village)事", "--day",
        "2021-11-21")
    }
  }
}
