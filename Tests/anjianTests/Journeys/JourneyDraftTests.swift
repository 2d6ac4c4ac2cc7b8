import Foundation
import Testing

extension JourneyTests {
  @Suite struct JourneyDraftTests {
    @Test
    func
      `a half-typed form survives a kill and is offered by name and time to the one who typed it`()
      throws
    {
      let office = try JourneyOffice()
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.clerk).press("F7").sees("1  信访").press("1").sees("登记  信访")
      try ui.fill("信访人", "余半山").fill("反映事项", "反映垟边水渠").cursor(behind: "水渠")
      try ui.waits("expected what was typed to reach the file") { _ in office.holds("反映垟边水渠") }
      try ui.signal(SIGKILL)
      try ui.sees("结束 137")

      let again = try Journey(office)
      try again.signIn(JourneyOffice.otherClerk).sees("0 份").press("F7").sees("1  信访").press("1")
      try again.sees("登记  信访", "F2保存").seesNot("余半山").press("F10").sees("今日").press("F10")
      again.never(sees: ["余半山", "反映垟边水渠"])

      try again.signIn(JourneyOffice.clerk).sees("1 份", "余半山").press("F7").sees("1  信访").press("1")
      try again.sees("2026-11-23 10:", "余半山  反映垟边水渠", "继续填写")
      let shown = again.frame?.text.components(separatedBy: "余半山").count
      #expect(shown == 2, "in the question and nowhere else")
      try again.press("Enter").sees("F2保存", "余半山", "反映垟边水渠").tab(to: "渠道").type("来信").sees("来信")
      try again.tab(to: "问题属地").type("sq").press("Enter", "F2").sees("卷宗", "已登记 XF-2026-", "反映垟边水渠")
      try again.go("登记信访").sees("登记  信访", "F2保存").seesNot("余半山")
    }
  }
}
