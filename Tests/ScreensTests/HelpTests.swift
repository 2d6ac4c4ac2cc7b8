import Casework
import TerminalUI
import Testing
import Wording

@testable import Screens

/// F1 where one is: the field, the list, the case.
@Suite struct HelpTests {
  /// The digits and letters of the menu's lines, the last signs out.
  private func keys(of officer: String) throws -> [String] {
    let seat = try Seat(officer).press("F9")
    return seat.text.split(separator: "\n").compactMap { line in
      let row = Array(line)
      guard row.count > 5, row[3] == " ", row[2] != "0", row[2].isLetter || row[2].isNumber
      else { return nil }
      return String(row[2])
    }
  }

  @Test(arguments: ["02", "09", "01", "105", "90"], Language.allCases)
  func `every place of the menu says more by F1 than its keys`(
    _ officer: String, _ language: Language
  ) throws {
    let keys = try keys(of: officer)
    #expect(keys.count > 2)
    for key in keys {
      let seat = try Seat(officer, language).press("F9 \(key)")
      let screen = try #require(seat.stack.top as? any DeskScreen)
      let topics = screen.helpTopics(seat.desk)
      #expect(topics.contains { !$0.lines.isEmpty }, "\(seat.place) says nothing")
      let help = seat.helpText()
      for topic in topics { #expect(help.contains(topic.title[language]), "\(help)") }
      for topic in topics {
        for words in [topic.title] + topic.lines { #expect(!words.zh.isEmpty && !words.en.isEmpty) }
      }
    }
  }

  @Test func `in a form the field with the focus is explained, with its choices and the rule`()
    throws
  {
    let seat = try Seat().press("F7 1")
    var help = seat.helpText()
    #expect(help.contains("渠道") && help.contains("1 来信") && help.contains("必填"))
    #expect(help.contains("第二十三条第二款") && help.contains("12月8日"))
    help = seat.press("Tab").helpText()
    #expect(help.contains("信访人") && !help.contains("1 来信"))
    help = seat.press("Shift-Tab Shift-Tab").helpText()
    #expect(help.contains("t 今天"))
  }

  @Test func `on a case the stage is explained, what comes next and by when`() throws {
    let help = try Seat().open("XF-2026-0001").helpText()
    #expect(help.contains("阶段：已登记") && help.contains("还没有决定怎样办理"))
    #expect(help.contains("下一步：") && help.contains("不迟于") && help.contains("第二十三条"))
  }

  @Test func `help in the other language says the same things`() throws {
    let seat = try Seat().press("F9 5 F1").sees("标记").press("F8")
    seat.sees("This list", "the marks")
  }

  @Test func `every stage says what it means, and no two say the same`() {
    #expect(Set(CaseStage.allCases.map(\.meaning.zh)).count == CaseStage.allCases.count)
    #expect(CaseStage.allCases.allSatisfy { !$0.meaning.en.isEmpty })
  }
}
