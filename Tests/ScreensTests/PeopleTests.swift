import Casework
import OfficeStore
import TerminalUI
import Testing

@testable import Screens

/// What an administrator does on the screens, and what it means for the others at once.
@Suite struct PeopleTests {
  /// Records something of the office's own book, as an administrator at another terminal would.
  @discardableResult
  static func administer(
    _ act: any Act, about subject: Subject?, on day: String? = nil, in sample: SampleOffice
  ) throws -> Receipt {
    // Another terminal draws the same lots at the same instant.
    sample.clock.advance(seconds: 1)
    let other = try sample.another()
    defer { other.close() }
    let book = other.book
    let seen = subject.flatMap { subject in
      book.officer(subject.id)?.lastEntry ?? book.village(subject.id)?.lastEntry
        ?? (subject.kind == .office ? book.file.lastEntry : nil)
    }
    return try other.perform(
      [Proposal(act, about: subject, on: day?.day ?? sample.clock.instant.day, seen: seen)],
      by: try sample.viewer("90"))
  }

  private static func officer(_ number: String, _ sample: SampleOffice) throws -> Subject {
    Subject(.officer, try #require(sample.office.book.officer(number: number)).id)
  }

  static func resetPassword(of number: String, in sample: SampleOffice) throws -> String {
    let receipt = try administer(ResetPassword(), about: try officer(number, sample), in: sample)
    return try #require(receipt.lines.first?.password)
  }

  static func merge(
    _ key: String, into other: String, on day: String, in sample: SampleOffice
  ) throws {
    let village = try #require(sample.office.book.village(named: key))
    let successor = try #require(sample.office.book.village(named: other))
    try administer(
      EndVillage(successors: [successor.id], reason: "虚构批复"),
      about: Subject(.village, village.id), on: day, in: sample)
    try sample.office.refresh()
  }

  private func change(
    _ number: String, roles: [Casework.Role], villages: [String] = [], _ sample: SampleOffice
  ) throws {
    let book = sample.office.book
    let officer = try #require(book.officer(number: number))
    try Self.administer(
      ChangeOfficer(
        number: number, name: officer.name, position: "", roles: roles,
        villages: villages.compactMap { book.village(named: $0)?.id }),
      about: Subject(.officer, officer.id), in: sample)
  }

  @Test
  func `an officer is added, has a password that is shown once, and signs in with an own one`()
    throws
  {
    let seat = try Seat("90").isAt("本单位").press("1").isAt("人员").press("F7").isAt("增加人员")
    seat.type("12").press("Tab").type("许办事员").press("Tab Tab 1 Tab F2")
    seat.sees("首次口令  12 许办事员", "只显示这一次")
    let password = try #require(
      seat.text.split(whereSeparator: { " │\n".contains($0) }).map(String.init).first {
        PasswordRule.problem($0, old: "", number: "12", name: "许办事员") == nil && $0.count == 10
          && $0.allSatisfy(\.isASCII)
      })
    // No key but those that close it takes it away.
    seat.press("x F5 F9 2 Enter F2").sees(password).press("1").isAt("人员").sees("许办事员", "经办")
    seat.seesNothing(of: password)
    let other = try Seat(nil, in: seat.sample).press("12 Tab").type(password).press("Enter")
    other.isAt("更改口令").sees("请先改为自己的口令").press("F9").isAt("更改口令")
    other.type("Haifeng-2026").press("Tab").type("Haifeng-2027").press("Enter").sees("两次不同")
    other.press("Ctrl-U").type("Haifeng-2026").press("Enter").isAt("今日").sees("口令已更改")
    try Seat(nil, in: seat.sample).press("12 Tab").type("Haifeng-2026").press("Enter").isAt("今日")
    try Seat(nil, in: seat.sample).press("12 Tab").type(password).press("Enter").isAt("登录")
  }

  @Test(arguments: ["F10", "Esc"])
  func `whoever does not choose an own password is not in`(_ key: String) throws {
    let sample = try SampleOffice()
    let password = try Self.resetPassword(of: "02", in: sample)
    let seat = try Seat(nil, in: sample).press("02 Tab").type(password).press("Enter")
    seat.isAt("更改口令").seesNothing(of: "逾期").press(key).isAt("登录")
    #expect(seat.desk.viewer == nil)
  }

  @Test func `everybody changes the own password with the old one`() throws {
    let seat = try Seat().press("F9 a").isAt("更改口令").type("wrong").press("Tab")
    seat.type("Haifeng-2026").press("Tab").type("Haifeng-2026").press("F2").sees("工号或口令不对")
    seat.type(SampleOffice.password(of: "02")).press("F2").sees("口令已更改").isAt("今日")
    _ = try seat.sample.office.signIn(number: "02", password: "Haifeng-2026")
  }

  @Test(arguments: ["", "F9", "F9 5", "F9 7", "F7 1", "F1"])
  func `a disabled officer who is at work is signed out with the next key`(_ keys: String) throws {
    let seat = try Seat("03").press(keys)
    let officer = try Self.officer("03", seat.sample)
    try Self.administer(DisableOfficer(reason: "调离"), about: officer, in: seat.sample)
    seat.press("Down").isAt("登录").sees("工号03已停用").seesNothing(of: "XF-2026")
    #expect(seat.desk.viewer == nil)
  }

  @Test func `what a disabled officer had typed is kept for when he comes back`() throws {
    let seat = try Seat("03").press("F7 1 1 Tab").type("王小花")
    let officer = try Self.officer("03", seat.sample)
    try Self.administer(DisableOfficer(reason: "误"), about: officer, in: seat.sample)
    seat.press("Tab").isAt("登录")
    try Self.administer(EnableOfficer(), about: officer, in: seat.sample)
    try seat.sample.office.refresh()
    try Seat("03", in: seat.sample).press("F9 1 6").sees("王小花")
  }

  @Test func `other roles bind with the next key, on a form too`() throws {
    let seat = try Seat("03").press("F9 5").sees("XF-2026")
    try change("03", roles: [.liaison], villages: ["05"], seat.sample)
    seat.press("Down").isAt("今日  零报告").sees("您的角色或负责的村已变更").seesNothing(of: "XF-")
    seat.press("F9").seesNothing(of: "来访")
  }

  @Test func `a deputyship that is over ends at midnight, on the screen that stands there`() throws
  {
    let sample = try SampleOffice()
    let principal = try Self.officer("02", sample).id
    try Self.administer(
      Deputize(officer: principal, until: "2026-11-23".day, reason: nil),
      about: try Self.officer("105", sample), in: sample)
    try sample.office.refresh()
    let seat = try Seat("105", in: sample).isAt("今日")
    // The sample's viewer is the officer alone: the next key finds what the book says.
    seat.press("Down").isAt("今日").sees("最急", "XF-2026-")
    sample.clock.set("2026-11-24 00:01")
    seat.press("Down").isAt("今日  零报告").seesNothing(of: "XF-2026-")
  }

  @Test func `a lock is no way past the administrator`() throws {
    let seat = try Seat("03").idle().sees("已锁定")
    try change("03", roles: [.liaison], villages: ["05"], seat.sample)
    seat.press("Down").sees("已锁定").type(SampleOffice.password(of: "03")).press("Enter Down")
    seat.isAt("今日  零报告").seesNothing(of: "XF-")
    let officer = try Self.officer("03", seat.sample)
    seat.idle()
    try Self.administer(DisableOfficer(reason: "调离"), about: officer, in: seat.sample)
    seat.press("x").isAt("登录").sees("工号03已停用")
  }

  @Test func `acts that are refused say why, and those that are possible have a digit`() throws {
    let seat = try Seat("90").press("1").press("Down", times: 4)
    seat.press("Enter").isAt("90 管理员").sees("可办：1 变更", "授权审批延期  只能授权分管领导", "代理  管理员看不到事项")
    seat.press("Esc Home Down Enter").isAt("02 李办事员").sees("结束代理  没有正在进行的代理")
    seat.press("3").isAt("代理").press("03").press("Tab F2").sees("已保存：代理")
    seat.sees("代理林办事员", "结束代理").press("3 F2").sees("已保存：结束代理").seesNothing(of: "代理林办事员")
  }

  @Test func `a village merged in June is at the end of the pick lists, and the matrix stops`()
    throws
  {
    let seat = try Seat("90").press("2").press("Down", times: 4).press("Enter").isAt("05 神前")
    seat.press("2").isAt("撤销、合并或分设").sees("105 神前林联络员")
    seat.press("Shift-Tab Ctrl-U").type("2026-06-15").press("Tab 06 Tab F2").sees("已保存：撤销")
    seat.sees("已并入岭后，自 2026-06-15 起").press("Esc").sees("已并入岭后").press("Esc")
    seat.sees("另有1个已撤销", "1名联络员的村已撤销")
    let clerk = try Seat(in: seat.sample).press("F9 7").sees("神前")
    #expect(clerk.row(with: " 神前").contains("0  (0)  (0)  (1) "))
    clerk.press("F7").press("F9 4").press("Tab", times: 5).type("shenqian")
    clerk.sees("神前（已并入岭后）")
  }

  @Test func `a liaison of two villages has the months of both`() throws {
    let sample = try SampleOffice()
    try change("105", roles: [.liaison], villages: ["05", "06"], sample)
    try sample.office.refresh()
    let seat = try Seat("105", in: sample).sees("岭后  2026年6月零报告", "神前")
    seat.press("0 1 Enter").sees("已报送 岭后 2026年6月零报告", "神前  2026年9月零报告")
  }

  /// Matters and people of the sample office's cases, and every number.
  private static let secrets = [
    "XF-", "JF-", "LF-", "王大海", "反映排水沟", "鱼塘", "沈阿明", "屋檐", "插手工程", "逾期",
  ]

  @Test(arguments: [
    "", "1", "1 Enter", "1 Enter Enter", "1 Enter 1", "1 Enter 3", "1 F7", "2", "2 Enter",
    "2 Enter 1",
    "2 Enter 2", "2 F7", "3", "3 Enter", "3 F7", "F9", "F9 1", "F9 3", "F3", "F7", "/", "F5", "?",
    "n",
    "F9 4", "F9 5", "F9 9", "F4", "F2", "F6", "c", "4", "5", "6", "7", "8", "9", "0",
  ])
  func `no screen of an administrator shows a case, a person of one or a matter`(_ keys: String)
    throws
  {
    let seat = try Seat("90").press(keys)
    for secret in Self.secrets { seat.seesNothing(of: secret) }
  }

  @Test func `who is clerk and administrator has both, and loses the book with the role`() throws {
    let sample = try SampleOffice()
    try change("03", roles: [.clerk, .administrator], sample)
    try sample.office.refresh()
    let seat = try Seat("03", in: sample).isAt("今日").sees("XF-2026").press("F9").sees("d  本单位")
    seat.press("d").isAt("本单位").seesNothing(of: "管理员看不到").press("Esc").isAt("今日")
    seat.press("F9 d 1").isAt("人员")
    try change("03", roles: [.clerk], sample)
    seat.press("Down").isAt("今日").press("F9").seesNothing(of: "本单位")
  }
}
