import Casework
import Testing

@Suite struct SearchTests {
  private let office: TestOffice
  private let pinyin: Pinyin

  init() throws {
    office = try TestOffice.shipped()
    pinyin = try Repository.pinyin.get()
  }

  private func searched() throws -> SearchText {
    var journal = Journal<CaseFile>(office)
    var act = RegisterPetition.sample(names: "王大海、吕小单", accused: "某某公司")
    act.number = Number(.petition, year: 2026, serial: 31)
    act.detail = "２０２５年起ABC沟渠不通"
    act.externalNumber = "GD-12345-9"
    act.letter = "饶信访〔2026〕7号"
    try journal.record(act, on: "2026-11-02")
    return SearchText(journal.current, office.book, Speller(pinyin))
  }

  @Test(arguments: [
    "王", "大海", "小单", "排水", "沟", "神前", "XF-2026-0031", "xf-2026", "31", "0031", "2025", "abc", "ABC",
    "ａｂｃ",
    "12345", "〔2026〕7", "某某公司", "wangdahai", "wdh", "WDH", "wang", "lvxiao", "lux", "lüxiao", "lxs",
    "lxd", "shenqian", "sq",
    "wang dahai", "Wang", "", "  ", "g",
  ])
  func `a case is found by`(_ typed: String) throws {
    #expect(SearchTerm(typed).matches(try searched()))
  }

  @Test(arguments: ["李", "dahai", "hai", "wangh", "0032", "wdhx", "龙湾", "longwan", "王海", "qian"])
  func `a case is not found by`(_ typed: String) throws {
    #expect(!SearchTerm(typed).matches(try searched()))
  }

  @Test(
    arguments: [
      ("wdh", " wdh"), ("Wang Dahai", " wangdahai"), ("lü", " lv"), ("王", nil), ("31", nil),
      ("xf-2026-0031", nil),
      ("w1", nil), ("", nil), ("xi'an", " xian"),
    ] as [(String, String?)])
  func `letters alone look among the names too`(_ typed: String, _ latin: String?) {
    #expect(SearchTerm(typed).latin == latin)
    #expect(SearchTerm(typed).isEmpty == typed.isEmpty)
  }

  @Test func `what is typed decomposed is looked for as texts are kept`() {
    #expect(Array(SearchTerm("zoe\u{308}").text.utf8) == Array("zo\u{EB}".utf8))
  }

  @Test func `every word of letters stands behind one blank, once`() throws {
    let latin = try searched().latin
    #expect(latin.hasPrefix(" wangdahai"))
    #expect(!latin.contains("  "))
    let words = latin.split(separator: " ")
    #expect(Set(words).count == words.count)
    #expect(try searched().text.split(separator: "\n").first == "xf-2026-0031")
  }

  @Test func `an anonymous case is found by its village`() throws {
    var journal = Journal<CaseFile>(office)
    var act = RegisterPetition.sample()
    act.isAnonymous = true
    act.names = ""
    try journal.record(act, on: "2026-11-02")
    let searched = SearchText(journal.current, office.book, Speller(pinyin))
    #expect(SearchTerm("sq").matches(searched))
    #expect(!SearchTerm("王大海").matches(searched))
    #expect(!SearchTerm("wdh").matches(searched))
  }
}
