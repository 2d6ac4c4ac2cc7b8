import TerminalUI
import Testing
import Wording

@Suite struct FormTests {
  @Test(arguments: [
    ("Tab", "channel"), ("Tab Tab", "name"), ("Tab Tab Shift-Tab", "channel"), ("Down", "channel"),
    ("Tab Tab Up", "channel"), ("Enter", "channel"), ("Ctrl-End", "secret"),
    ("Ctrl-End Ctrl-Home", "received"), ("Up", "received"), ("Shift-Tab", "received"),
  ])
  func `keys move the focus over what can be entered`(_ script: String, focus: String) {
    var form = intakeForm()
    form.press(script)
    #expect(form.focus == focus)
  }

  @Test func `every key says what it did`() {
    var form = intakeForm()
    #expect(form.press("x") == .edited("received"))
    #expect(form.press("Left") == .taken)
    #expect(form.press("Tab") == .left("received"))
    #expect(form.press("F4") == .taken)
    #expect(form.press("2") == .edited("channel"))
    #expect(form.press("F2") == .ignored)
    #expect(form.press("Ctrl-End") == .left("channel"))
    #expect(form.press("Enter") == .submit)
    #expect(form.press("Tab") == .ignored)
    #expect(form.handle(.tick) == .ignored)
  }

  @Test func `a whole form is filled in with few keys`() {
    var form = intakeForm()
    form.press("Tab 1 Tab 王大海 Tab 13800001234 Tab Space Tab sqc Enter 反映排水沟堵塞 Tab")
    form.press("Space 1 3 Enter abc")
    #expect(
      form.values == [
        "received": "2026-11-23", "procedure": "普通", "channel": "来访", "name": "王大海",
        "phone": "13800001234", "anonymous": "1", "village": "v05", "matter": "反映排水沟堵塞",
        "purpose": "求决,检举", "secret": "abc",
      ])
    #expect(form.isDirty)
    form.markClean()
    #expect(!form.isDirty)
  }

  @Test func `a digit picks and stays, Enter and Tab pick and go on`() {
    var form = intakeForm()
    form.focus(on: "village")
    form.press("sq1")
    #expect(form["village"] == "v05")
    #expect(form.focus == "village")
    form.press("bs Tab")
    #expect(form["village"] == "v02")
    #expect(form.focus == "matter")
  }

  @Test func `what matches nothing is not left by Tab, and Esc closes only the list`() {
    var form = intakeForm()
    form.focus(on: "village")
    form.press("xyz Tab")
    #expect(form.focus == "village")
    #expect(form.isPicking)
    #expect(form.press("Esc") == .taken)
    #expect(!form.isPicking)
    #expect(form.press("Esc") == .ignored)
    #expect(form["village"] == "")
  }

  @Test func `deleting empties a list field`() {
    var form = intakeForm()
    form["village"] = "v05"
    form.focus(on: "village")
    #expect(form.press("Backspace") == .edited("village"))
    #expect(form["village"] == "")
    #expect(form.press("Backspace") == .taken)
  }

  @Test func `the first error gets the focus, and missing fields are errors`() {
    var form = intakeForm()
    form.markMissing(Wording("必填"))
    #expect(Set(form.errors.keys) == ["name", "village", "matter"])
    let jumped = form.jumpToFirstError()
    #expect(jumped)
    #expect(form.focus == "name")
    #expect(form.hint == "必填")
    form["name"] = "王"
    form.markMissing(Wording("必填"))
    #expect(Set(form.errors.keys) == ["village", "matter"])
    form.errors = [:]
    let jumpedAgain = form.jumpToFirstError()
    #expect(!jumpedAgain)
  }

  @Test func `a blank is not an entry`() {
    var form = intakeForm()
    form["name"] = " 　"
    form.markMissing(Wording("必填"))
    #expect(form.errors["name"] != nil)
  }

  @Test func `in another language everything typed, opened and wrong stays where it was`() {
    var form = intakeForm()
    form.press("Tab Tab 王大海 Ctrl-Home Tab Down Ctrl-Home Tab 来")
    form.errors["matter"] = Wording(zh: "必填", en: "required")
    let (before, english) = (form, intakeForm(language: .english))
    form.relabel(english.fields, language: .english)
    #expect(form.values == before.values)
    #expect(form.focus == "channel" && form.isPicking)
    #expect(form.fields.map(\.label) == english.fields.map(\.label))
    form.relabel(intakeForm().fields, language: .chinese)
    #expect(form == before)
    form.press("Esc Tab Ctrl-Z")
    #expect(form["name"] == "")
  }

  @Test func `undo works in a field that the program filled`() {
    var form = intakeForm()
    form.press("Tab Tab 王")
    form["name"] = "李"
    form.press("Ctrl-Z")
    #expect(form["name"] == "王")
  }

  @Test func `changed items drop what is gone`() {
    var form = intakeForm()
    form["village"] = "v05"
    form.setItems(Array(villages.prefix(4)), for: "village")
    #expect(form["village"] == "")
  }

  @Test(arguments: [(Language.chinese, "第 2 项 共 9 项"), (.english, "Field 2 of 9")])
  func `the form says where one is`(_ language: Language, progress: String) {
    var form = intakeForm(language: language)
    form.press("Tab")
    #expect(form.progress == progress)
  }

  @Test func `a form without fields takes nothing`() {
    var form = Form([])
    #expect(form.press("Tab") == .ignored)
    #expect(form.focus == "")
    let surface = picture { form.draw(on: &$0, in: $1) }
    #expect(surface.text().allSatisfy { $0 == "\n" })
  }
}
