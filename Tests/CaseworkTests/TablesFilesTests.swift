import Casework
import Testing
import Wording

@Suite struct TablesFilesTests {
  @Test func `the shipped tables are read whole`() throws {
    let tables = try Repository.tables.get()
    for list in CodeList.allCases { #expect(!tables.codes[list].isEmpty, "\(list.rawValue)") }
    #expect(
      tables.codes[.channels].filter { $0.fromAbove ?? false }.map(\.code) == [
        "assigned", "transferred",
      ])
    #expect(
      tables.codes[.purposes].filter { $0.kind == "accusation" }.map(\.code) == ["accusation"])
    #expect(tables.codes[.routes].filter { $0.clock ?? false }.map(\.code) == ["6"])
    #expect(tables.codes[.routes].count == 8)
    #expect(tables.codes[.checks].map(\.zh) == ["走访", "会议", "电话", "网格巡查"])
    #expect(tables.codes[.disputeSources].map(\.code) == ["apply", "proactive", "referred"])
    #expect(tables.codes[.visitOutcomes].map(\.zh) == ["当场答复", "告知去处", "转为信访事项"])
    #expect(tables.codes[.agreementForms].map(\.zh) == ["书面", "口头"])
    #expect(tables.codes[.outcomes].map(\.zh) == ["支持", "解释说明", "不予支持", "化解", "其他"])
    #expect(tables.codes.name("nothing", in: .channels) == Wording("nothing"))
    #expect(tables.codes.name(nil, in: .channels) == Wording(""))
  }

  @Test func `every dispute name stands for a code of the two-level list`() throws {
    let codes = try Repository.tables.get().codes
    #expect(codes[.disputeKinds].count == 18)
    for kind in codes[.disputeKinds] {
      #expect(kind.maps.flatMap { codes.code($0, in: .disputeCodes) } != nil, "\(kind.zh)")
    }
    for code in codes[.disputeCodes] {
      if let parent = code.parent {
        #expect(codes.code(parent, in: .disputeCodes) != nil, "\(code.code)")
      }
    }
    #expect(codes.code("1306", in: .disputeCodes) != nil)
  }

  @Test func `what lifts what is known of every ground of exemption`() throws {
    for ground in try Repository.tables.get().codes[.exemptions] {
      #expect(ground.lifts.map { !$0.isEmpty } == true, "\(ground.code)")
      #expect(Set(ground.lifts ?? []).isSubset(of: ["notice", "answer", "delivery"]))
    }
  }

  private func tables(
    rules: String? = nil, _ name: String? = nil, _ codes: String? = nil, holidays: String? = nil
  ) throws -> Tables {
    var files = try Repository.codeFiles()
    if let name { files[name] = codes.map { Array($0.utf8) } }
    return try Tables(
      rules: try rules.map { Array($0.utf8) } ?? Repository.bytes("rules/time-limits.json"),
      codes: files,
      holidays: try holidays ?? Repository.text("calendar/holidays.csv"))
  }

  @Test(arguments: [
    ("date,kind,name\n2026-02-30,rest,春节", 2, "没有“2026-02-30”这一天"),
    ("# 1\n\n2026-01-01,off,元旦", 3, "应为rest"),
    ("2026-01-01,rest", 1, "三列"), ("2026-01-05,work,元旦", 1, "不是周末"),
    ("2026-01-01,rest,元旦\r\n2026-01-01,rest,元旦", 2, "重复"),
  ])
  func `a wrong holiday is named by its line`(_ csv: String, _ line: Int, _ said: String) throws {
    let error = try #require(throws: TablesError.self) { try tables(holidays: csv) }
    #expect(error.file == "holidays.csv")
    #expect(error.line == line)
    #expect(error.wording.zh.contains(said))
    #expect(error.wording.zh.contains("第\(line)行"))
    #expect(error.wording.en.contains("line \(line)"))
  }

  @Test(
    arguments: [
      ("channels", nil, nil, "缺少这个代码表"),
      ("channels", "[]", nil, "没有任何代码"),
      (
        "channels",
        "[\n{\"code\": \"visit\", \"zh\": \"来访\", \"en\": \"Visit\", \"confirmed\": true},\n{\"code\": \"visit\", \"zh\": \"来访\", \"en\": \"Visit\", \"confirmed\": true}\n]",
        3, "重复"
      ),
      ("channels", "[\n{\"code\": \"visit\", \"zh\": \"来访\", \"confirmed\": true}\n]", 2, "缺少“en”"),
      (
        "channels",
        "[\n{\"code\": \"visit\", \"zh\": \"来访\", \"en\": \"\", \"confirmed\": true}\n]", 2, "都要填写"
      ),
      (
        "channels",
        "[\n{\"code\": \"visit\", \"zh\": \"来访\", \"en\": \"Visit\", \"confirmed\": \"yes\"}\n]", 2,
        "“confirmed”的值不对"
      ),
      (
        "channels",
        "[\n{\"code\": \"letter\", \"zh\": \"来信\", \"en\": \"Letter\", \"confirmed\": true}\n]",
        nil, "“visit”"
      ),
      (
        "purposes",
        "[\n{\"code\": \"request\", \"zh\": \"求决\", \"en\": \"Request\", \"confirmed\": true}\n]",
        nil, "揭发控告将无法限制"
      ),
      (
        "visit-outcomes",
        "[{\"code\": \"answered\", \"zh\": \"当场\", \"en\": \"A\", \"confirmed\": true}]", nil,
        "“petition”"
      ),
    ] as [(String, String?, Int?, String)])
  func `a wrong list of codes is named by its file and line`(
    _ name: String, _ text: String?, _ line: Int?, _ said: String
  ) throws {
    let error = try #require(throws: TablesError.self) { try tables(name, text) }
    #expect(error.file == name + ".json")
    #expect(error.line == line)
    #expect(error.wording.zh.contains(said), "\(error.wording.zh)")
    #expect(!error.wording.en.isEmpty)
  }

  @Test func `a text that is not JSON is named by its line`() throws {
    let error = try #require(throws: TablesError.self) {
      try tables("channels", "[\n{\"code\": \"visit\",\n oops}\n]")
    }
    #expect(error.reason.zh == "不是完整的JSON数组")
    #expect(error.line.map { (2...4).contains($0) } ?? true)
  }

  @Test(arguments: [
    ("\"length\": 15", "\"length\": 0", "期限长度0不对"),
    ("\"length\": 0", "\"length\": 3", "期限长度3不对"),
    ("\"until\": null", "\"until\": \"2022-05-01\"", "不晚于"),
    ("\"until\": \"2022-05-01\"", "\"until\": null", "同一时期生效"),
    ("\"starts\": \"receivedDirectly\"", "\"starts\": \"born\"", "“starts”的值不对"),
  ])
  func `a wrong rule is named by its line`(
    _ old: String, _ new: String, _ said: String
  ) throws {
    let text = try Repository.text("rules/time-limits.json")
    let change = try #require(text.firstRange(of: old))
    let before = text[..<change.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(before.lastIndex(of: "  {")) + 1
    let error = try #require(throws: TablesError.self) {
      try tables(rules: text.replacing(old, with: new, maxReplacements: 1))
    }
    #expect(error.file == "time-limits.json")
    #expect(error.wording.zh.contains(said), "\(error.wording.zh)")
    #expect(error.line == line)
  }

  @Test func `the tables survive the journal`() throws {
    let tables = try Repository.tables.get()
    let bytes = try Payload.encode(tables)
    #expect(try Payload.decode(Tables.self, from: bytes) == tables)
    #expect(try Payload.encode(try Payload.decode(Tables.self, from: bytes)) == bytes)
  }
}
