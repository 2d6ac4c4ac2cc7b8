import Testing

@testable import TerminalUI

@Suite struct PlainChoiceTests {
  @Test(
    arguments: [
      ("5", .one(4)), ("05", .one(4)), ("神前村", .one(4)), ("神前", .one(4)), ("sqc", .one(4)),
      ("ShenQian", .one(4)), ("ｓｑｃ", .one(4)), ("鸿", .several([7, 9, 10])), ("1", .one(0)),
      ("13", .none), ("zz", .none), ("", .none),
    ] as [(String, PlainChoice)])
  func `a line chooses by number, name, pinyin or initials, and only what it surely means`(
    _ line: String, _ choice: PlainChoice
  ) {
    #expect(PlainChoice(line, among: villages) == choice)
  }

  @Test func `where nothing has a number, the place in the list is one`() {
    let items = ["来访", "来信", "来电"].map { PickItem(id: $0, label: $0) }
    #expect(PlainChoice("2", among: items) == .one(1))
    #expect(PlainChoice("4", among: items) == .none)
    #expect(PlainChoice.offered(2, of: items) == "3 来电")
    #expect(PlainChoice.offered(4, of: villages) == "05 神前村")
  }

  @Test func `several are parted by commas, or by blanks where that names nothing`() {
    #expect(PlainChoice.parts(of: "神前， 5、西寨", among: villages) == ["神前", "5", "西寨"])
    #expect(PlainChoice.parts(of: "5 9", among: villages) == ["5", "9"])
    let items = [PickItem(id: "a", label: "No village"), PickItem(id: "b", label: "Outside")]
    #expect(PlainChoice.parts(of: "No village", among: items) == ["No village"])
  }
}
