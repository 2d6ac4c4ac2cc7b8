import Foundation
import Testing

@Suite struct CaseCommandTests {
  @Test func `a petition goes from intake to its close by commands`() throws {
    let office = try SampleOffice()
    let number = try office.records(
      "case", "add", "petition", "--channel", "来信", "--name", "蔡某", "--where", "神前村", "--matter",
      "反映排水沟堵塞",
      "--phone", "13800001234", "--day", "2021-11-01")
    let early = try office.run("case", "act", number, "close")
    #expect(early.status == 3)
    #expect(early.err.hasPrefix("\(number)：") && early.err.contains("暂不能办结"))
    for (act, settings) in [
      ("accept", ["route=6", "handler=02"]), ("notify", ["form=in-person", "to=蔡某"]),
      ("answer", ["facts=虚构", "opinion=已清淤", "basis=虚构", "verdict=support"]),
      ("deliver", ["way=direct", "signedBy=蔡某"]), ("close", ["outcome=support"]),
    ] {
      let result = try office.run(
        ["case", "act", number, act, "--day", "2021-11-10"] + settings.flatMap { ["--set", $0] })
      #expect(result.status == 0, "\(act): \(result.err)")
    }
    let show = try office.run("case", "show", number, "--json")
    #expect(show["stage"] == "closed")
    #expect(show["number"] == number)
    #expect(show["handler"] == "02")
    let history: [[String: Any]] = try #require(show["history"])
    #expect(
      history.compactMap { $0["act"] as? String } == [
        "registerPetition", "accept", "notify", "answer", "deliver", "close",
      ])
    let before = try office.run("case", "show", number, "--as-of", "2021-11-05", "--json")
    #expect(before["stage"] == "registered")
    #expect(try office.run("case", "show", number, "--as-of", "2021-10-31").status == 1)
    #expect(try office.run("case", "show", number, "--known-by", "2021-11-30").status == 1)
    #expect(try office.verified().isWhole)
  }

  @Test func `a correction changes what is set and keeps the rest, and a void keeps the number`()
    throws
  {
    let office = try SampleOffice()
    let number = try office.records(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", "05", "--matter",
      "反映排水沟",
      "--phone", "13800001234", "--day", "2021-11-01")
    let corrected = try office.run(
      "case", "act", number, "correct", "--json", "-",
      input: #"{"entry": 1, "set": {"matter": "反映排水沟堵塞"}, "day": "2021-11-02"}"#)
    #expect(corrected.status == 0, "\(corrected.err)")
    let show = try office.run("case", "show", number, "--json")
    #expect(show["matter"] == "反映排水沟堵塞")
    #expect(show["received"] == "2021-11-02")
    let people: [[String: Any]] = try #require(show["people"])
    #expect(people.first?["phone"] as? String == "138****1234")
    let history: [[String: Any]] = try #require(show["history"])
    #expect(history.first?["corrected"] as? Bool == true)
    #expect(history.last?["reverses"] as? Int == 1)
    #expect(try office.run("case", "act", number, "void", "--set", "reason=重复登记").status == 0)
    #expect(try office.run("case", "show", number, "--json")["stage"] == "void")
    #expect(
      try office.records(
        "case", "add", "petition", "--channel", "letter", "--name", "某", "--where", "05",
        "--matter", "又一件", "--day", "2021-11-03")
        == "XF-2021-0006")
    #expect(try office.verified().isWhole)
  }

  private static let filters = [
    (["--view", "all"], 4), (["--view", "closed"], 4), (["--view", "all", "--text", "路灯"], 1),
    (["--view", "all", "--text", "chenmou"], 1), (["--view", "all", "--text", "XF-2021-0003"], 1),
    (["--view", "all", "--handler", "02"], 2), (["--view", "all", "--mine"], 2),
    (["--stage", "已办结"], 4),
    (["--view", "all", "--channel", "上级交办"], 4),
    (["--view", "all", "--kind", "petition", "--limit", "1"], 4),
  ]

  @Test func `the register is filtered and counted`() throws {
    let office = try SampleOffice()
    for (filter, total) in Self.filters {
      let result = try office.run(["case", "list", "--json"] + filter)
      #expect(result["total"] == total, "\(filter): \(result.err)")
    }
    let plain = try office.run("case", "list", "--view", "all", "--limit", "1")
    #expect(plain.out.hasSuffix("\n共4件，列出1件\n"))
  }

  @Test(arguments: [
    ("镇本级", "town"), ("镇外", "outside"), ("不详", "unknown"), ("The town itself", "town"),
    ("outside the town", "outside"), ("Unknown", "unknown"), ("town", "town"), ("神前", "05"),
  ])
  func `a place is given by its code or by its name in either language`(
    _ typed: String, _ code: String
  ) throws {
    let office = try SampleOffice()
    let number = try office.records(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", typed,
      "--matter", "虚构")
    #expect(try office.run("case", "show", number, "--json")["places"] == [code])
  }

  @Test func `an unknown place is answered with those that there are`() throws {
    let result = try SampleOffice().run(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", "不存在村",
      "--matter", "虚构")
    #expect(result.err.contains("没有村“不存在村”，可用：01（"))
    #expect(result.err.contains("、town（镇本级）、outside（镇外）、unknown（不详）"))
  }

  @Test func `a day before today may be given as a number of days`() throws {
    let office = try SampleOffice()
    let number = try office.records(
      "case", "add", "petition", "--channel", "letter", "--name", "蔡某", "--where", "05", "--matter",
      "虚构", "--day", "-1")
    #expect(try office.run("case", "show", number, "--json")["received"] == yesterday())
  }

  @Test func `what is possible is listed with its refusals`() throws {
    let office = try SampleOffice()
    let page = try office.run("case", "show", "XF-2021-0001")
    #expect(page.status == 0)
    #expect(page.out.contains("可办："))
    #expect(page.out.split(separator: "\n").allSatisfy { columns(of: $0) <= 80 })
    #expect(page.out.contains("暂不能“办结（销号）”："))
    #expect(page.out.contains("书面告知"))
    let json = try office.run("case", "show", "XF-2021-0001", "--json")
    #expect(
      json["possible"] == [
        "note", "execute", "askReview", "characterize", "reportBack", "restrict", "link", "reopen",
      ])
    let refused: [[String: Any]] = try #require(json["refused"])
    #expect(refused.contains { $0["act"] as? String == "accept" && $0["reason"] != nil })
  }

  @Test func `a visit is registered and listed with its persons`() throws {
    let office = try SampleOffice()
    let number = try office.records(
      "visit", "add", "--name", "某甲", "--where", "unknown", "--matter", "询问", "--headcount", "3",
      "--outcome", "当场答复",
      "--answer", "已说明", "--day", "2021-12-01")
    #expect(number == "LF-2021-0006")
    let list = try office.run("visit", "list", "--from", "2021-01-01", "--through", "2021-12-31")
    #expect(list.out.contains("6批9人次"))
    let json = try office.run(
      "visit", "list", "--from", "2021-12-01", "--through", "2021-12-31", "--json")
    let visits: [[String: Any]] = try #require(json["visits"])
    #expect(visits.map { $0["number"] as? String } == [number])
    #expect(visits.first?["headcount"] as? Int == 3)
  }
}
