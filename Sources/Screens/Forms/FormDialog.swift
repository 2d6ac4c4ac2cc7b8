import Casework
import OfficeStore
import TerminalUI
import Wording

/// A question that a form asks: take the draft up again, leave what was typed, confirm the date.
struct FormDialog {
  var dialog: Dialog
  /// What Esc does.
  let cancelled: Handled<Desk>
  /// The values of the draft that is offered.
  var values: [String: String] = [:]
  /// The name under which that draft is kept.
  var draft = ""

  var bindings: [Binding] {
    [Binding("choose", [.enter], Wording(zh: "选定", en: "Choose"))]
  }

  static func draft(_ draft: Draft, _ desk: Desk) -> FormDialog {
    let names = [draft.values["names"], draft.values["matter"]].compactMap { $0 }.filter {
      !$0.isEmpty
    }.joined(separator: "  ")
    return FormDialog(
      dialog: Dialog(
        title: desk.say("有一份没有保存的登记", "There is an unsaved form"),
        lines: ["\(draft.saved)  \(names)", desk.say("是否继续填写？", "Go on with it?")],
        buttons: [
          Dialog.Button("continue", desk.say("继续填写", "Go on")),
          Dialog.Button("afresh", desk.say("重新填写", "Begin afresh")),
        ], safe: "continue"), cancelled: .pop, values: draft.values, draft: draft.form)
  }

  static func leave(_ desk: Desk) -> FormDialog {
    FormDialog(
      dialog: Dialog(
        title: desk.say("还没有保存", "Not saved yet"),
        lines: [desk.say("已输入的内容怎么办？", "What is to become of what was typed?")],
        buttons: [
          Dialog.Button("keep", desk.say("存为草稿", "Keep as draft")),
          Dialog.Button("discard", desk.say("不要了", "Discard")),
          Dialog.Button("stay", desk.say("继续填写", "Go on")),
        ], safe: "keep"), cancelled: .taken)
  }

  static func changes(_ changes: [(field: String, old: String, new: String)], _ desk: Desk)
    -> FormDialog
  {
    FormDialog(
      dialog: Dialog(
        title: desk.say("更正内容", "What changes"),
        lines: changes.isEmpty
          ? [desk.say("没有改动", "Nothing")] : changes.map { "\($0.field)  \($0.old) → \($0.new)" },
        buttons: [
          Dialog.Button("correct", desk.say("更正", "Correct")),
          Dialog.Button("stay", desk.say("再看看", "Look again")),
        ], safe: "stay"), cancelled: .taken)
  }

  static func stale(_ error: OfficeError, _ desk: Desk) -> FormDialog {
    FormDialog(
      dialog: Dialog(
        title: desk.say("他人刚刚办理过本件", "Somebody else has just acted on it"),
        lines: [desk.say(error.wording)],
        buttons: [
          Dialog.Button("stay", desk.say("先不保存", "Do not save yet")),
          Dialog.Button("saveAfter", desk.say("知道了，仍要保存", "Save all the same")),
        ], safe: "stay"), cancelled: .taken)
  }

  static func clock(_ error: OfficeError, _ desk: Desk) -> FormDialog {
    FormDialog(
      dialog: Dialog(
        title: desk.say("请确认今天的日期", "Please confirm the date"), lines: [desk.say(error.wording)],
        buttons: [
          Dialog.Button("confirmClock", desk.say("今天就是\(desk.today)", "Today is \(desk.today)")),
          Dialog.Button("stay", desk.say("先不保存", "Do not save yet")),
        ], safe: "stay"), cancelled: .taken)
  }
}
