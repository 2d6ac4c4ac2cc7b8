import Casework
import Foundation
import Testing
import Wording

extension JourneyTests {
  /// From an account in which nothing is, to the first case, the first month and the first copy.
  @Suite struct JourneyFirstWeekTests {
    private let ui: Journey
    private let today = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).day

    init() throws { ui = try Journey(onEmptyAccount: .usual) }

    /// Answers every question of setting up; the first passwords come back by number.
    private func setUp() throws -> [String: String] {
      try ui.sees("本机还没有单位的案件簿").press("1").sees("单位名称")
      try ui.type("试验镇综治中心").press("Tab").type("试验镇").press("F2").sees("怎样计数")
      try ui.press("F2").sees("村（社区）").press("Tab").type("神前村").press("F2").sees("谁管理人员")
      try ui.press("Tab").type("张管理").press("Tab").type("Guanli-2026").press("Tab")
      try ui.type("Guanli-2026").press("F2").sees("还有哪些人")
      try ui.type("02 李某 经办").press("Enter").type("105 林某 联络员 神前").press("Enter")
      try ui.type("09 陈某 分管领导").sees("共3人").press("F2").sees("起报月份")
      let last = today.month + -1
      try ui.press("C-u").type(last.description).sees("\(last.wordingWithYear.zh)的零报告")
      try ui.press("F2").sees("文件放在本机").press("F2").sees("核对无误", "张管理").press("F2")
      try ui.sees("恢复码", "首次口令")
      let text = try #require(ui.frame?.text)
      let found = text.matches(of: /(\d+) +[李林陈]某 +([A-Za-z0-9]+)/)
      try ui.press("1").sees("登录", "工号")
      return Dictionary(
        found.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Signs in with the first password, which is changed before anything else.
    private func begin(_ number: String, _ passwords: [String: String]) throws {
      let first = try #require(passwords[number])
      try ui.sees("登录", "工号").type(number).press("Enter").type(first).press("Enter")
      try ui.sees("更改口令").type("Xinkouling-\(number)").press("Tab")
      try ui.type("Xinkouling-\(number)").press("Enter").sees("今日", "\(number) ")
    }

    @Test func `an office is set up, takes in a case, gets its first zero and its first copy`()
      throws
    {
      let passwords = try setUp()
      #expect(passwords.count == 3)

      try begin("02", passwords)
      try ui.press("F7").sees("1  信访").press("1").sees("登记  信访").tab(to: "渠道").type("来信")
      try ui.sees("来信").fill("信访人", "余半山").tab(to: "问题属地").type("神前").press("Enter")
      try ui.fill("反映事项", "反映路灯不亮").press("F2").sees("卷宗", "已登记 XF-", "反映路灯不亮")
      try ui.signOut()

      try begin("105", passwords)
      try ui.sees("零报告").press("0").sees("排查方式").press("1", "Enter").sees("已报送 神前")
      try ui.seesNot("余半山").press("F10")

      try begin("09", passwords)
      try ui.go("副本和恢复演练").sees("\(today)", "每日副本").press("Enter").sees("完整：共")
      let copy = ui.data.appending(path: "office.anjian.copies/\(today).anjian")
      #expect(FileManager.default.fileExists(atPath: copy.path))
      // It was taken before anybody had changed a password: the administrator's was there.
      let verified = try Program().run(
        ["verify", "--office", copy.path, "--officer", "90", "--password-stdin"],
        input: "Guanli-2026\n")
      #expect(verified.status == 0 && verified.out.contains("完整"), "\(verified.err)")
      try ui.press("F10").sees("今日").press("F10").sees("登录").press("F10").sees("结束 0")
    }
  }
}
