import Casework
import Testing
import Wording

@Suite struct TidyTests {
  @Test(arguments: [
    ("  王大海　", "王大海"), ("\u{1B}[31m红\u{1B}[0m", "[31m红[0m"),
    ("a\u{0}b\u{7}c\u{7F}d\u{9B}e", "abcde"),
    ("一\r\n二\t三", "一 二 三"), ("ＸＦ２０２６", "XF2026"), ("Ａ座，３号", "A座，3号"),
    ("甲\u{202E}乙\u{2066}丙\u{200F}丁", "甲乙丙丁"), ("\u{FEFF}甲\u{200B}乙", "甲乙"), ("", ""),
    ("\u{1B}\u{7}", ""),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("𱍐", "𱍐"),
  ])
  func `one line keeps what can be read and nothing that moves a terminal`(
    _ typed: String, _ kept: String
  ) {
    let line = Tidy.line(typed)
    #expect(line == kept || line.replacing("  ", with: " ") == kept)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }

  @Test func `a text of several lines keeps its breaks`() {
    #expect(Tidy.text("一\n二\u{1B}\n") == "一\n二")
    #expect(Tidy.text("一\r\n二\r三") == "一\n二 三")
    #expect(Tidy.line("一\n二") == "一 二")
    #expect(Tidy.line("一\r\n二") == "一 二")
  }

  @Test(arguments: [
    ("２０２６－１１－２３", "2026-11-23"), (" ＸＦ－１ ", "XF-1"), ("１３８ ００", "13800"), ("〔２〕", "〔2〕"),
    ("１。２", "1.2"),
  ])
  func `a code is folded whole and has no blanks`(_ typed: String, _ kept: String) {
    #expect(Tidy.code(typed) == kept)
  }

  @Test func `a paste of 100,000 characters is tidied and then refused as too long`() throws {
    let office = try TestOffice.shipped()
    var act = RegisterPetition.sample()
    act.matter = Tidy.line(String(repeating: "长\u{1B}[2J", count: 25_000))
    let circumstance = try office.circumstance(TestOffice.clerk)
    let refusal = try #require(throws: Refusal.self) {
      try CaseFile(id: Identifier(high: 1, low: 9)).check(act, circumstance)
    }
    #expect(refusal.field == "matter")
    #expect(refusal.sentence.zh.contains("最多200字"))
  }
}
