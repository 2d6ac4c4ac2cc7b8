import Foundation
import Testing

extension JourneyTests {
  /// One terminal, three people, each called away in the middle of a form.
  @Suite struct JourneySwitchingTests {
    /// From any screen: the menu, `0`, number, password.
    private func change(_ ui: Journey, to officer: String) throws {
      try ui.press("F9").sees("退出登录（换人）").press("0").sees("登录", "工号")
      try ui.signIn(officer)
    }

    @Test func `three people switch with half-typed forms, each finds the own one and no other's`()
      throws
    {
      let office = try JourneyOffice()
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.clerk).press("F7").sees("1  信访").press("1").sees("登记  信访")
      try ui.fill("信访人", "余半山").fill("反映事项", "反映垟边水渠").cursor(behind: "水渠")

      try change(ui, to: JourneyOffice.otherClerk)
      var since = ui.frames.count
      try ui.sees("0 份").press("F7").sees("2  来访").press("2").sees("来访")
      try ui.fill("来访人", "洪半路").cursor(behind: "洪半路")
      #expect(ui.frames[since...].allSatisfy { !$0.shows("余半山") && !$0.shows("垟边") })

      try change(ui, to: JourneyOffice.liaison)
      since = ui.frames.count
      try ui.go("登记纠纷").sees("登记  纠纷").fill("当事人", "薛半岭").cursor(behind: "薛半岭")
      #expect(
        ui.frames[since...].allSatisfy { frame in
          ["余半山", "垟边", "洪半路"].allSatisfy { !frame.shows($0) }
        })

      try change(ui, to: JourneyOffice.clerk)
      since = ui.frames.count
      try ui.sees("1 份", "余半山").press("F7").sees("1  信访").press("1").sees("余半山  反映垟边水渠")
      try ui.press("Enter").sees("F2保存", "余半山", "反映垟边水渠")
      #expect(ui.frames[since...].allSatisfy { !$0.shows("洪半路") && !$0.shows("薛半岭") })
      try change(ui, to: JourneyOffice.otherClerk)
      try ui.sees("1 份", "洪半路")
      try change(ui, to: JourneyOffice.liaison)
      try ui.go("登记纠纷").sees("薛半岭").press("Enter").sees("薛半岭", "F2保存")
    }
  }
}
