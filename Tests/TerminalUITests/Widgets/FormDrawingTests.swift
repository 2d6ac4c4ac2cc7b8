import TerminalUI
import Testing
import Wording

@Suite struct FormDrawingTests {
  private func drawn(
    _ form: Form, rows: Int = 18, columns: Int = 80, glyphs: Glyphs = .unicode
  ) -> Surface {
    var form = form
    form.fit(to: Size(rows: rows, columns: columns))
    return picture(rows: rows, columns: columns, glyphs: glyphs) { form.draw(on: &$0, in: $1) }
  }

  private func filled(_ language: Language) -> Form {
    var form = intakeForm(language: language)
    form["name"] = "王大海"
    form["phone"] = "1380000"
    form["village"] = "v05"
    form["matter"] = "反映排水沟堵塞淹没农田，请求尽快疏通并赔偿损失；此前已于九月向村委会反映，至今没有答复。"
    form["purpose"] = form["channel"]
    form.errors["phone"] = Wording(zh: "电话应为 11 位", en: "A phone number has 11 digits")
    form.warnings["name"] = Wording(zh: "同名同村已有 1 件", en: "One case of that name")
    form.focus(on: "matter")
    return form
  }

  @Test(arguments: Language.allCases)
  func `a filled form`(_ language: Language) {
    expectGolden(drawn(filled(language)), "form-\(language.rawValue)")
    expectGolden(drawn(filled(language), glyphs: .ascii), "form-\(language.rawValue)-ascii")
    expectGolden(drawn(filled(language), rows: 30, columns: 120), "form-\(language.rawValue)-wide")
  }

  @Test func `an open list lies under its field`() {
    var form = intakeForm()
    form.focus(on: "village")
    form.press("sq")
    expectGolden(drawn(form), "form-list")
    expectGolden(drawn(form, glyphs: .ascii), "form-list-ascii")
  }

  @Test func `an open list lies above a field near the bottom`() {
    var form = intakeForm()
    form.focus(on: "purpose")
    form.press("F4 Space")
    expectGolden(drawn(form, rows: 8), "form-list-above")
  }

  @Test func `a form longer than its place scrolls with the focus`() {
    var form = intakeForm()
    form.fit(to: Size(rows: 4, columns: 80))
    form.press("Tab Tab Tab Tab Tab Tab")
    let middle = drawn(form, rows: 4)
    #expect(form.focus == "matter")
    #expect(middle.text().contains("反映事项"))
    #expect(middle.text().contains("▴"))
    #expect(middle.text().contains("▾"))
    form.press("Ctrl-Home")
    #expect(drawn(form, rows: 4).text().hasPrefix("* 收到日期"))
    form.press("Ctrl-End")
    #expect(drawn(form, rows: 4).text().contains("口令"))
  }

  @Test(arguments: [20, 40, 60, 79, 80, 120, 200])
  func `whatever the width, every field is drawn and the cursor is on the focus`(_ columns: Int) {
    var form = intakeForm()
    for id in form.fields.filter({ $0.kind != .readonly }).map(\.id) {
      form.focus(on: id)
      let surface = drawn(form, rows: 30, columns: columns)
      let text = surface.text()
      for line in text.split(separator: "\n") {
        #expect(TextWidth.columns(of: line) <= columns)
      }
      #expect(form.fields.allSatisfy { text.contains($0.label) })
      let cursor = surface.cursor
      #expect(cursor != nil)
      let row = text.split(separator: "\n", omittingEmptySubsequences: false)[cursor?.row ?? 0]
      let label = form.fields.first { $0.id == id }?.label ?? ""
      #expect(row.contains(label))
    }
  }

  @Test func `an error is seen without colour`() {
    var form = intakeForm()
    form.errors["name"] = Wording("必填")
    let text = drawn(form).text()
    #expect(text.contains("✗ 信访人"))
    #expect(text.contains("✗ 信访人：必填"))
    #expect(drawn(form, glyphs: .ascii).text().contains("x 信访人"))
  }

  @Test func `a password is never drawn`() {
    var form = intakeForm()
    form["secret"] = "abc123"
    #expect(!drawn(form).text().contains("abc123"))
    #expect(drawn(form).text().contains("******"))
  }
}
