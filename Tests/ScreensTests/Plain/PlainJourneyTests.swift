import Casework
import OfficeStore
import TerminalUI
import TestSupport
import Testing
import Wording

@testable import Screens

/// What an office does, line by line.
@Suite struct PlainJourneyTests {
  /// A petition with a day that there is not, an act of it that is refused at first, and the next one that is not possible.
  @Test(arguments: Language.allCases)
  func `a clerk signs in, registers a petition, accepts it, and is told what is wrong`(
    _ language: Language
  ) throws {
    let reader = try PlainReader(language)
    let told = try reader.types(
      ["02", "wrong", SampleOffice.password(of: "02"), "F7 1", "<", "2026-02-30", "t", "2", "王小花"]
        + ["", "", "", "", "神前", "", "."] + ["", "反映路灯不亮", ""]
        + ["1", "6", ".", "", "", "#30 回车", "Esc", "F9 1", "F10", "F10"])
    #expect(reader.end == .quit)
    #expect(reader.hasRefused)
    #expect(!told.contains(" \(SampleOffice.password(of: "02"))\n== ") && !told.contains(": wrong"))
    let file = try #require(try reader.found("王小花"))
    #expect(file.matter == "反映路灯不亮")
    #expect(file.stage == .handling)
    #expect(told.contains(language == .chinese ? "，不能“" : "cannot"))
    expectGolden(told, "plain-clerk.\(language.rawValue)", file: goldens)
  }

  @Test(arguments: Language.allCases)
  func `a liaison reports a zero in five lines`(_ language: Language) throws {
    let reader = try PlainReader(language)
    let told = try reader.types(PlainReader.signIn("105") + ["0", "1", ""])
    #expect(reader.end == .hangup)
    #expect(!reader.hasRefused)
    #expect(told.contains(language == .chinese ? "已报送 神前 2026年9月零报告" : "Reported: 神前"))
    expectGolden(told, "plain-liaison.\(language.rawValue)", file: goldens)
  }

  @Test func `a supervisor goes from the review to a case, and reads why its date is so`() throws {
    let reader = try PlainReader()
    let told = try reader.types(
      PlainReader.signIn("09") + ["F9 8", "下", "", "#1", "F6", "Esc", "Esc", "Esc"])
    #expect(!reader.hasRefused)
    expectGolden(told, "plain-supervisor.zh", file: goldens)
  }

  @Test func `what was answered is kept when the input ends, and offered again`() throws {
    let reader = try PlainReader()
    _ = try reader.types(PlainReader.signIn("02") + ["F7 1", "1", "王小花"])
    #expect(reader.end == .hangup)
    let told = try reader.types(PlainReader.signIn("02") + ["F7 1", "1", ""])
    #expect(told.contains("有一份没有保存的“信访登记”"))
    #expect(told.contains("1 继续填写"))
    #expect(told.contains("信访人 [王小花]"))
  }

  @Test func `who leaves a form is asked, and chooses by number or name`() throws {
    let reader = try PlainReader()
    let told = try reader.types(
      PlainReader.signIn("02") + ["F7 1", "1", "王小花", "Esc", "9", "继续", "Esc", "2", "F7 1"])
    #expect(told.contains("没有“9”这一项"))
    #expect(!told.contains("有一份没有保存的"))
    #expect(told.hasSuffix("渠道（必填）： \n") || told.contains("渠道（必填）： "))
  }

  @Test func `the lock asks for the password at once, and what was typed is still there`() throws {
    let reader = try PlainReader()
    let password = SampleOffice.password(of: "02")
    let before = PlainReader.signIn("02") + ["F7 1", "1", "王小花"]
    let ticks = Array(repeating: Arrival.event(.tick), count: 5)
    let told = try reader.plays(
      before.map { .line($0) } + ticks + [.line("wrong"), .line(password), .line("")],
      idleAfter: 5)
    let after = try #require(told.split(separator: "已锁定").last)
    #expect(told.contains("已锁定"))
    #expect(after.contains("02 李办事员 的口令> "))
    #expect(after.contains("工号或口令不对"))
    #expect(after.contains("匿名（y 是，n 否）"))
    #expect(!told.contains("> " + password) && !told.contains("wrong"))
  }

  @Test func `what others record is said before the next question`() throws {
    let sample = try SampleOffice()
    let reader = try PlainReader(in: sample)
    let lines = PlainReader.signIn("02") + ["下"]
    let told = try reader.plays(
      lines.map { .line($0) } + [.line("上")],
      meanwhile: (
        after: 3, { try sample.acts("03", Note.sample, on: try sample.caseFile("XF-2026-0003")) }
      ))
    #expect(told.contains("> 下\n有1处更新 F5刷新\n"), "\(told.suffix(600))")
  }

  @Test func `a text is searched, and a line of what is found is opened`() throws {
    let reader = try PlainReader()
    let told = try reader.types(PlainReader.signIn("02") + ["F3", "wangdahai", "#1", "Esc", "-"])
    #expect(told.contains("查找 [wangdahai]> #1"))
    #expect(told.contains("== 所城镇〔练习数据〕  卷宗  XF-2026-"))
  }

  @Test func `a first password is changed before anything else`() throws {
    let reader = try PlainReader()
    let password = try PeopleTests.resetPassword(of: "02", in: reader.sample)
    let told = try reader.types(
      ["02", password, "kurz", "kurz", "", "haifeng-2026", "haifeng-2027", "", "haifeng-2026", ""])
    #expect(told.contains("今日"), "\(told.suffix(900))")
    for secret in [password, "kurz", "haifeng"] { #expect(!told.contains(secret)) }
  }
}

/// All goldens of this target stand in one folder.
private let goldens = #filePath.replacing("Plain/PlainJourneyTests.swift", with: "x")
