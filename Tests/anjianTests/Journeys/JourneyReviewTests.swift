import Foundation
import Testing

extension JourneyTests {
  /// A leader with a list of cases before him, and with a question about a past day.
  @Suite struct JourneyReviewTests {
    @Test func `a supervisor presses for ten cases of a list, three keys for each`() throws {
      let office = try JourneyOffice()
      let ui = try Journey(office)
      try ui.signIn(JourneyOffice.supervisor).go("督办").sees("15天未推进", "按剩余天数")
      try ui.press("5").sees("台账", "15天未推进").press("Enter").sees("卷宗  ", "督办：y 审批同意", "n 下一件")
      var numbers: [String] = []
      for _ in 0..<10 {
        try ui.waits("expected another case") { frame in
          guard let number = Self.number(frame.text) else { return false }
          return !numbers.contains(number)
        }
        numbers.append(try #require(ui.frame.flatMap { Self.number($0.text) }))
        try ui.press("k").sees("催办", "请抓紧办理", "回复期限  2026-11-26")
        try ui.press("F2").sees("已保存：催办", "陈副镇长催办，11-26前回复").press("n")
      }
      #expect(Set(numbers).count == 10)
      for number in numbers {
        let shown = try office.run("case", "show", number, as: JourneyOffice.supervisor)
        #expect(shown.out.contains("催办") && shown.out.contains("请抓紧办理"), "\(number)")
      }
      try ui.go("督办").sees("6 待回复       10")
    }

    private static func number(_ text: String) -> String? {
      text.firstMatch(of: /卷宗  ([XJ]F-\d{4}-\d{4})/).map { String($0.output.1) }
    }

    @Test func `the office of 2021 is reviewed as of 8 December 2021, and every title says so`()
      throws
    {
      let office = try JourneyOffice()
      let ui = try Journey(office)
      let mark = "〔截至2021-12-08〕"
      try ui.signIn(JourneyOffice.supervisor).go("督办").sees("按剩余天数").press("t").sees("截至哪一天")
      try ui.type("2021-12-08").press("F2").sees("\(mark)督办", "在办")
      let open = try #require(ui.frame?.text.firstMatch(of: /8 在办 +(\d+)/)).output.1
      try ui.press("8").sees("\(mark)台账  在办", "共 \(open) 件").press("1").sees("\(mark)台账  全部")
      try ui.press("Enter").sees("卷宗  ", mark).seesNot("2022-")
      try ui.press("1").sees("只看不办").press("F10").sees("\(mark)台账  全部")
      // Known by the day before it was recorded, it did not exist.
      try ui.press("t").sees("截至哪一天").press("Tab").type("2021-01-02").press("F2")
      try ui.sees("录至2021-01-02").press("t").sees("截至哪一天").press("F4").sees("台账  全部")
      try ui.loses("截至2021").press("F10").go("零报告").sees("零报告  2026年")
      try ui.press("t").sees("截至哪一天").type("2021-12-08").press("F2")
      try ui.sees("\(mark)零报告  2021年", "11月").press("Enter").sees("只看不办")
      try ui.go("今日").sees("今日").seesNot("截至2021")
    }
  }
}
