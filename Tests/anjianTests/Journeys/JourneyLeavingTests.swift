import Foundation
import Testing

extension JourneyTests {
  /// However the program ends, the shell gets its terminal back.
  @Suite struct JourneyLeavingTests {
    private let ui: Journey

    init() throws { ui = try Journey(try JourneyOffice()) }

    @Test func `signing out leads back to the sign-in screen and quitting to the shell`() throws {
      try ui.signIn(JourneyOffice.clerk)
      #expect(ui.frame?.isAlternate == true)
      try ui.press("F10").sees("口令").seesNot("最急").press("F10")
      try theShellHasItsTerminal("结束 0")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal leads back to the shell, from the middle of a form too`(_ number: Int32) throws {
      try ui.signIn(JourneyOffice.clerk).press("F7").sees("1  信访").press("1").sees("登记  信访")
      try ui.fill("信访人", "余半山").signal(number)
      try theShellHasItsTerminal("结束 ")
      #expect(ui.office.holds("余半山"), "what was typed is kept")
    }

    @Test(arguments: [(SIGSEGV, "SIGSEGV"), (SIGABRT, "SIGABRT")])
    func `a crash leads back to the shell with one sentence and its own status, and asks nothing`(
      _ number: Int32, _ logged: String
    ) throws {
      try ui.signIn(JourneyOffice.clerk).signal(number)
      try theShellHasItsTerminal("结束 \(128 + number)")
      try ui.sees("程序意外退出，已保存的内容没有丢失").seesNot("Backtrac").seesNot("Press")
      #expect(try ui.crashLog == "\(logged)\n")
    }

    private func theShellHasItsTerminal(_ end: String) throws {
      try ui.sees("开始", end, " icanon", " echo ").seesNot("登录")
      #expect(ui.frame?.isAlternate == false)
      try ui.type("回显\r").sees("回显")
    }
  }
}
