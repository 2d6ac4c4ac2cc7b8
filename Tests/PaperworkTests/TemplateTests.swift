import Testing
import Wording

@testable import Paperwork

/// Names in braces, sections, marks, and every way of getting them wrong.
@Suite struct TemplateTests {
  private func values() -> TemplateValues {
    var values = TemplateValues()
    values.say("信访人", "王大海")
    values.say("住址", nil, blank: 3)
    values.say("收到日期", day: nil)
    values.list(
      "各村", ["村"], [TemplateValues(["村": "神前"]), TemplateValues(["村": "龙湾"])])
    values.show("已受理", when: true)
    values.show("未受理", when: false)
    return values
  }

  private func lines(_ text: String) throws -> [TemplateLine] {
    try Template(text, name: "试").filled(values())
  }

  private func texts(_ text: String) throws -> [String] { try lines(text).map(\.text) }

  @Test func `a name stands for its value, and what is missing for a blank to fill in by hand`()
    throws
  {
    #expect(try texts("{{信访人}}住{{ 住址 }}") == ["王大海住＿＿＿"])
    #expect(try texts("{{收到日期}}") == ["＿＿年＿＿月＿＿日"])
  }

  @Test func `a section repeats for each item, and lines of tags alone are no lines`() throws {
    #expect(
      try texts("甲\n{{#各村}}\n{{村}}村{{信访人}}\n{{/各村}}\n乙") == ["甲", "神前村王大海", "龙湾村王大海", "乙"])
    #expect(try texts("有{{#各村}}[{{村}}]{{/各村}}") == ["有[神前][龙湾]"])
    #expect(try texts("{{#未受理}}接收{{/未受理}}{{#已受理}}受理{{/已受理}}书") == ["受理书"])
  }

  @Test func `a line that begins with two strokes is not printed`() throws {
    #expect(try texts("// 说明 {{没有的}}\n正文") == ["正文"])
  }

  @Test(arguments: [
    ("【标题】甲", TemplateLine.Mark.title, 1, ["甲"]), ("【落款】甲", .closing, 1, ["甲"]),
    ("【行】甲｜{{信访人}}", .row, 1, ["甲", "王大海"]), ("【行3】甲｜", .row, 3, ["甲", ""]),
    ("甲", .paragraph, 1, ["甲"]),
  ])
  func `a mark says how a line stands`(
    _ text: String, _ mark: TemplateLine.Mark, _ height: Int, _ cells: [String]
  ) throws {
    #expect(try lines(text) == [TemplateLine(mark: mark, height: height, cells: cells)])
  }

  @Test func `a value is data, whatever is written in it`() throws {
    var values = values()
    values.say("信访人", "{{住址}}【标题】｜{{#各村}}")
    let filled = try Template("【行】{{信访人}}｜乙", name: "试").filled(values)
    #expect(filled == [TemplateLine(mark: .row, cells: ["{{住址}}【标题】｜{{#各村}}", "乙"])])
    let begun = try Template("{{信访人}}", name: "试").filled(values)
    #expect(begun == [TemplateLine(mark: .paragraph, cells: ["{{住址}}【标题】｜{{#各村}}"])])
  }

  @Test func `controls and direction marks never reach the paper, line breaks make paragraphs`() {
    #expect(PaperText.lines("甲\u{1B}[2J乙\u{202E}丙\t丁\r\n戊") == ["甲[2J乙丙 丁", "戊"])
    #expect(PaperText.lines("𠮷\u{E0100}") == ["𠮷\u{E0100}"])
  }

  @Test func `unknown names are listed all at once, with those that there are`() {
    let error = #expect(throws: TemplateError.self) {
      try lines("{{文耗}}{{信访人}}\n{{#各村}}{{村}}{{乡}}{{/各村}}{{#各镇}}{{/各镇}}{{文耗}}")
    }
    guard case .unknown(_, let names, let known) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(names == ["文耗", "乡", "#各镇"])
    #expect(known.contains("信访人") && known.contains("#各村"))
    #expect(error?.wording.zh.contains("文耗、乡、#各镇") == true)
    #expect(error?.wording.en.contains("信访人") == true)
  }

  @Test func `an unknown name in a section without items is found too`() {
    #expect(throws: TemplateError.unknown(template: "试", names: ["错"], known: known)) {
      try lines("{{#未受理}}{{错}}{{/未受理}}")
    }
  }

  private var known: [String] {
    values().texts.keys.sorted() + values().sections.keys.sorted().map { "#\($0)" }
  }

  @Test(arguments: [
    ("{{#各村}}甲", TemplateError.unclosed(template: "试", section: "各村")),
    ("甲{{/各村}}", .unopened(template: "试", section: "各村")),
    ("{{#各村}}{{#已受理}}{{/各村}}{{/已受理}}", .unopened(template: "试", section: "各村")),
    ("甲\n乙{{信访人", .brokenName(template: "试", line: 2)),
    ("甲\n【大标题】乙", .unknownMark(template: "试", line: 2)),
    ("【标题3】甲", .unknownMark(template: "试", line: 1)),
  ])
  func `what does not fit together is an error that names the place`(
    _ text: String, _ expected: TemplateError
  ) {
    let error = #expect(throws: TemplateError.self) { try lines(text) }
    #expect(error == expected)
    #expect(error?.wording.zh.contains("试") == true && error?.wording.en.contains("试") == true)
  }

  @Test func `boxes share the line out, and grow with what is written`() throws {
    let boxes = RowBoxes(4, nil, 80)
    #expect(boxes.bars.first == 0 && boxes.bars.last == 79)
    let lines = boxes.lines(["标签", String(repeating: "长", count: 40), "标签", "短"], atLeast: 1)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.text.hasPrefix("|") && $0.text.hasSuffix("|") })
    #expect(lines.allSatisfy { TextWidth.columns(of: $0.text) == 80 })
    #expect(boxes.lines(["", "", "", ""], atLeast: 3).count == 3)
    #expect(RowBoxes(3, [4, nil, 10], 80).bars == [0, 7, 66, 79])
  }
}
