import Casework
import Testing
import Wording

@Suite struct CitizenIDTests {
  let today = "2026-11-23".day

  @Test(arguments: [
    "11010519491231002X", "11010519491231002x", "440524188001010014", "000000190001010017",
    "000000190001010025",
  ])
  func `a right number is not warned about`(_ number: String) {
    #expect(CitizenID.warning(about: number, today: today) == nil)
  }

  @Test(arguments: [
    ("110105194912310021", "校验位"), ("000000190001010018", "校验位"), ("000000190001010071", "校验位"),
    ("11010519491231002", "17位"), ("1101051949123100211", "19位"), ("11010519490231002X", "出生日期"),
    ("110105209912310029", "出生日期"), ("1101051949123X002X", "应为数字"), ("１1010519491231002X", "应为数字"),
  ])
  func `a wrong number is warned about, and says what is odd`(_ number: String, _ said: String)
    throws
  {
    let warning = try #require(CitizenID.warning(about: number, today: today))
    #expect(warning.zh.contains(said))
    #expect(!warning.en.isEmpty)
  }

  @Test func `a wrong number never stops the intake`() throws {
    let office = try TestOffice.shipped()
    var act = RegisterPetition.sample()
    act.idNumber = "000000190001010018"
    let circumstance = try office.circumstance(TestOffice.clerk)
    let problems = act.problems(in: CaseFile(id: Identifier(high: 3, low: 3)), circumstance)
    #expect(problems.map(\.isWarning) == [true])
    #expect(problems.map(\.field) == ["idNumber"])
    var journal = Journal<CaseFile>(office)
    try journal.record(act, on: "2026-11-23")
    #expect(journal.current.people.first?.idNumber == "000000190001010018")
  }
}
