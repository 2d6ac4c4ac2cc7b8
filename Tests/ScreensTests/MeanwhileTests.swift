import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Two people at one case or one form: both stand, or both are shown and one of them is asked.
@Suite struct MeanwhileTests {
  private static let answer = "XF-2026-0003"

  /// The clerk 02 with a whole answer typed and not saved.
  private func answering() throws -> Seat {
    let seat = try Seat().open(Self.answer).press("2").isAt("出具处理意见").press("Tab").type("取样超标")
    return seat.press("Tab").type("已责令停止排放").press("Tab").type("《水法》").press("Tab").type("1")
  }

  private func note(_ text: String, _ sample: SampleOffice, on number: String = answer) throws {
    // Another terminal draws the same lots at the same instant.
    sample.clock.advance(seconds: 1)
    try sample.acts("03", Note.filled { $0.text = text }, on: try sample.caseFile(number))
  }

  /// The administrator with the form open in which the clerk 02 is described anew.
  private func describing() throws -> Seat {
    try Seat("90").press("1 Down Enter").isAt("02 李办事员").press("1").isAt("变更")
  }

  /// Another administrator describes 02 anew at another terminal.
  private func describe(_ sample: SampleOffice, _ change: (inout ChangeOfficer) -> Void) throws {
    try sample.office.refresh()
    let officer = try #require(sample.office.book.officer(number: "02"))
    var act = ChangeOfficer(of: officer)
    change(&act)
    try PeopleTests.administer(act, about: Subject(.officer, officer.id), in: sample)
  }

  private func officer(_ sample: SampleOffice) throws -> OfficerFile {
    try sample.office.refresh()
    return try #require(sample.office.book.officer(number: "02"))
  }

  private func texts(_ sample: SampleOffice) throws -> [String] {
    try sample.caseFile(Self.answer).history.map(\.digest.zh)
  }

  @Test func `two different acts on one case both stand, and the second is told what came between`()
    throws
  {
    let seat = try answering()
    try note("排污口已封", seat.sample)
    seat.press("F2").isAt("卷宗  XF-2026-0003").sees("排污口已封", "已责令停止排放")
    #expect(seat.status.contains("已保存：出具处理意见（此前林办事员11-23 10:00办理“记录进展”）"))
    #expect(try seat.sample.caseFile(Self.answer).stage == .answered)
  }

  @Test func `the same act twice is asked, with the first one's text, and both may stand`() throws {
    let seat = try Seat().open(Self.answer).press("Enter").type("5").isAt("记录进展").type("我去看过")
    try note("排污口已封", seat.sample)
    seat.press("F2").sees("他人刚刚办理过本件", "林办事员11-23 10:00办理“记录进展”：排污口已封", "[ 先不保存 ]")
    seat.press("Enter").sees("我去看过").press("F2").sees("他人刚刚办理过本件")
    // One more while the question is open is asked about too.
    try note("厂方已签字", seat.sample)
    seat.press("Right Enter").sees("他人刚刚办理过本件", "厂方已签字").press("Right Enter")
    seat.isAt("卷宗  XF-2026-0003")
    #expect(try texts(seat.sample).suffix(3) == ["排污口已封", "厂方已签字", "我去看过"])
  }

  @Test func `an act that ends the matter is asked about, whatever came between`() throws {
    let seat = try Seat().open("XF-2026-0002").press("Enter")
    for _ in 0..<40 where !seat.line(seat.surface.cursor?.row ?? 0).contains("作废") {
      seat.press("Down")
    }
    seat.press("Enter").isAt("作废").type("登记重复")
    try note("已电话告知", seat.sample, on: "XF-2026-0002")
    seat.press("F2").sees("他人刚刚办理过本件", "已电话告知").press("Enter").sees("登记重复")
    #expect(try seat.sample.caseFile("XF-2026-0002").stage == .registered)
    seat.press("F2 Right Enter").sees("已保存：作废")
    #expect(try seat.sample.caseFile("XF-2026-0002").stage == .void)
  }

  @Test func `two answers: the second is told of the first with its text, and keeps its own`()
    throws
  {
    let seat = try answering()
    let first = Answer.filled { act in
      (act.facts, act.opinion, act.basis, act.verdict) = ("属实", "限期整改", "《环保法》", "support")
    }
    try seat.sample.acts("03", first, on: try seat.sample.caseFile(Self.answer))
    seat.press("F2").sees("他人刚刚办理过，这一步现在不能办", "林办事员11-23 10:00", "限期整改", "[ 存为草稿并返回 ]")
    seat.press("Esc").sees("已责令停止排放").press("F2 Enter").isAt("卷宗  XF-2026-0003")
    #expect(try texts(seat.sample).filter { $0.contains("限期整改") }.count == 1)
    let drafts = try seat.sample.office.drafts(of: try seat.sample.viewer("02"))
    #expect(drafts.contains { $0.values["opinion"] == "已责令停止排放" })
    // Once the first is taken back, the form offers what was typed.
    let other = try Seat("03", in: seat.sample).open(Self.answer).press("u F2").sees("撤销")
    #expect(try other.sample.caseFile(Self.answer).stage == .handling)
    seat.press("F5").open(Self.answer).press("2").sees("有一份没有保存的").press("Enter")
    // Somebody answered it and took that back: this is read first.
    seat.sees("已责令停止排放").press("F2").sees("他人刚刚办理过本件", "限期整改").press("Right Enter")
    seat.isAt("卷宗  XF-2026-0003").sees("已责令停止排放")
  }

  @Test func `an undo is refused when somebody else's act came after what it names`() throws {
    let seat = try Seat().open(Self.answer).press("Enter").type("5").type("写错了").press("F2")
    seat.isAt("卷宗  XF-2026-0003").press("u").isAt("撤销“记录进展”")
    try seat.sample.acts("03", Note.sample, on: try seat.sample.caseFile(Self.answer))
    seat.press("F2").sees("这一步现在不能办", "已到现场查看").press("Enter")
    #expect(try seat.sample.caseFile(Self.answer).history.allSatisfy { $0.undoneBy == nil })
  }

  @Test func `different fields of one form both stand, after a look`() throws {
    let seat = try describing().press("Tab Tab").type("副主任")
    try describe(seat.sample) { $0.name = "李主任" }
    seat.press("F2").sees("已并入管理员11-23 10:00的改动", "李主任", "副主任", "姓名：管理员11-23 10:00改成了这样")
    #expect(try officer(seat.sample).position == "")
    seat.press("F2").isAt("02 李主任")
    let stands = try officer(seat.sample)
    #expect(stands.name == "李主任" && stands.position == "副主任")
  }

  @Test(arguments: [("1", "副主任"), ("2", "主任"), ("3", "副主任兼主任")])
  func `the same field shows both values and asks, by one key each`(
    _ key: String, _ stands: String
  ) throws {
    let seat = try describing().press("Tab Tab").type("副主任")
    try describe(seat.sample) { $0.position = "主任" }
    seat.press("F2").sees("“职务”两人都改了", "您填的：副主任", "管理员11-23 10:00：主任")
    seat.sees("[ 1 用我的 ]", "2 用他人的", "3 重新填写")
    #expect(try officer(seat.sample).position == "主任", "nothing is decided silently")
    seat.press("Esc").sees("副主任").press("F2").sees("“职务”两人都改了").press(key)
    if key == "3" {
      seat.sees("职务：管理员11-23 10:00：主任").press("End").type("兼主任").press("F2")
    }
    seat.isAt("02 李办事员")
    #expect(try officer(seat.sample).position == stands)
  }

  @Test func `a choice that two people made differently is shown by its names`() throws {
    let seat = try describing().press("Tab", times: 3).press("Backspace").type("分管领导").press(
      "Enter Tab")
    try describe(seat.sample) { $0.roles = [.head] }
    seat.press("F2").sees("“角色”两人都改了", "分管领导", "主要领导").press("F8").sees("both of you", "Yours: ")
    seat.press("2").isAt("02")
    #expect(try officer(seat.sample).roles == [.head])
  }

  @Test func `one key for each of several fields, and nothing is saved before the last`() throws {
    let seat = try describing().press("Tab").press("Ctrl-U").type("李甲").press("Tab").type("甲职")
    try describe(seat.sample) { ($0.name, $0.position) = ("李乙", "乙职") }
    seat.press("F2").sees("“姓名”两人都改了", "李甲", "李乙").press("2").sees("“职务”两人都改了", "甲职", "乙职")
    #expect(try officer(seat.sample).name == "李乙")
    seat.press("1").isAt("02 李乙")
    let stands = try officer(seat.sample)
    #expect(stands.name == "李乙" && stands.position == "甲职")
  }

  @Test func `two corrections of one entry: what only one changed stands, the same field is asked`()
    throws
  {
    let number = "XF-2026-0002"
    let seat = try Seat().open(number).press("End c").press("Tab", times: 7).press("Ctrl-U")
    seat.type("请求修复路灯五盏")
    try correct(number, seat.sample) { $0.people = [Person(name: "改过名")] }
    seat.press("F2").sees("更正内容").press("Left Enter").sees("已并入", "改过名", "请求修复路灯五盏")
    // What changes is now shown beside what the other one wrote.
    seat.press("F2").sees("更正内容", "请求修复村道路灯 → 请求修复路灯五盏").seesNothing(of: "改过名 →", "→ 改过名")
    seat.press("Left Enter").isAt("卷宗  XF-2026-0002")
    let both = try seat.sample.caseFile(number)
    #expect(both.people.first?.name == "改过名" && both.matter == "请求修复路灯五盏")

    seat.press("End c").press("Tab", times: 7).press("Ctrl-U").type("甲的写法")
    try correct(number, seat.sample) { $0.matter = "乙的写法" }
    seat.press("F2 Left Enter").sees("“反映事项”两人都改了", "甲的写法", "乙的写法").press("2")
    seat.sees("没有改动").press("Enter").sees("乙的写法")
    #expect(try seat.sample.caseFile(number).matter == "乙的写法")
  }

  private func correct(
    _ number: String, _ sample: SampleOffice, _ change: (inout RegisterPetition) -> Void
  ) throws {
    sample.clock.advance(seconds: 60)
    let other = try sample.another()
    defer { other.close() }
    let viewer = try sample.viewer("02")
    let file = try #require(try other.caseFile(try sample.caseFile(number).id, for: viewer))
    let line = try #require(file.history.first)
    var act = try #require(
      try other.act(line.entry, of: file, for: viewer) as? RegisterPetition)
    change(&act)
    try other.perform(
      [
        Proposal(
          Correct<CaseFile>(of: act, on: line.day, reason: nil), about: Subject(.caseFile, file.id),
          on: sample.clock.instant.day, seen: file.lastEntry, reverses: line.entry)
      ], by: viewer)
  }

  @Test func `a draft that is taken up later brings back nothing that others changed meanwhile`()
    throws
  {
    let seat = try describing().press("Tab Tab").type("副主任").press("Tick")
    try describe(seat.sample) { $0.name = "李主任" }
    let again = try Seat("90", in: seat.sample).press("1 Down Enter 1").sees("有一份没有保存的")
    again.press("Enter").sees("已并入管理员11-23 10:00的改动", "李主任", "副主任").press("F2")
    // What came between is read before it is saved, though nothing is in conflict.
    let stands = try officer(seat.sample)
    #expect(stands.name == "李主任" && stands.position == "副主任")
  }

  @Test func `a draft kept while the question was open asks again`() throws {
    let seat = try describing().press("Tab Tab").type("副主任")
    try describe(seat.sample) { $0.position = "主任" }
    seat.press("F2").sees("“职务”两人都改了")
    let again = try Seat("90", in: seat.sample).press("1 Down Enter 1").sees("有一份没有保存的")
    again.press("Enter").sees("“职务”两人都改了", "您填的：副主任", "管理员11-23 10:00：主任").press("1")
    #expect(try officer(seat.sample).position == "主任", "taking up a draft saves nothing")
    again.press("F2").isAt("02 李办事员")
    #expect(try officer(seat.sample).position == "副主任")
  }

  @Test func `a terminal named by two administrators is asked about`() throws {
    let seat = try Seat("90").press("F9 1 3").isAt("终端").press("F4").press("Ctrl-U").type("2")
    try PeopleTests.administer(
      SetIdleLock(minutes: 7), about: Subject(.office, seat.sample.office.id), in: seat.sample)
    seat.press("F2").sees("“锁屏时间（分钟）”两人都改了", "您填的：2", "：7").press("1")
    seat.isAt("终端").sees("2分钟锁屏")
  }

  /// Another administrator adopts the first rule with another length, or another name.
  private func adopt(_ sample: SampleOffice, _ field: String, _ text: String) throws {
    sample.clock.advance(seconds: 60)
    let other = try sample.another()
    defer { other.close() }
    let tables = other.book.tables
    var limit = EditedLimit(try #require(tables.rules.first))
    let edited = try #require(EditedLimit.fields.first { $0.id == field })
    #expect(edited.type(text, into: &limit, today: sample.clock.instant.day) == nil)
    try other.adopt(
      limit.put(into: tables), over: tables, note: "另一人修改", by: try sample.viewer("90"))
  }

  @Test func `two edits of one rule: different fields both stand, the same field is asked`() throws
  {
    let seat = try Seat("90").press("F9 3 Enter Tab Tab Ctrl-U 20")
    try adopt(seat.sample, "name", "另一人起的名称")
    seat.press("F2").sees("已并入管理员11-23 10:01的改动", "另一人起的名称", "20").press("F2")
    seat.isAt("采用前核对")
    // While the changes are being read the same field is changed by somebody else.
    try adopt(seat.sample, "length", "25")
    seat.press("F2").sees("还没有采用", "改过表").press("F2").sees("“期间长度”两人都改了", "您填的：20", "：25")
    seat.press("1").isAt("采用前核对").press("F2").sees("已采用")
    try seat.sample.office.refresh()
    let rule = try #require(seat.sample.office.book.tables.rules.first)
    #expect(rule.length == 20 && rule.name.zh == "另一人起的名称")
  }

  @Test func `holidays that are imported leave in force what another one adopted meanwhile`() throws
  {
    let seat = try Seat("90").press("F9 2 F4").type("2027.csv").press("Enter").isAt("采用前核对")
    try adopt(seat.sample, "length", "25")
    seat.press("F2").sees("还没有采用", "改过表").press("F2").sees("已采用")
    try seat.sample.office.refresh()
    let tables = seat.sample.office.book.tables
    #expect(tables.rules.first?.length == 25 && tables.calendar.covers(2027))
  }
}
