import Casework
import OfficeStore
import TerminalUI
import Wording

/// A question that a form asks over itself.
struct FormDialog {
  enum Question {
    /// Whether a half-typed form is taken up again.
    case draft(Draft)
    /// What becomes of what was typed.
    case leave
    /// Whether a correction changes what it should.
    case changes
    /// Whether to save although somebody else has acted meanwhile, up to an entry.
    case after(Meanwhile, seen: Identifier?)
    /// What somebody else has done meanwhile, after which it is no longer possible.
    case overtaken(Meanwhile, Refusal)
    /// Which of two values stands in a field that two people changed.
    case conflict(Clash)
    /// Whether a report becomes an amendment, since somebody else has reported meanwhile.
    case reported(Refusal)
    /// Whether today's date is right.
    case clock(OfficeError)
  }

  /// A field that two people changed to different values.
  struct Clash {
    let conflict: FieldMerge.Conflict
    /// Who changed it there, and when.
    let authors: Wording
    /// The last entry of the subject that is answered for with it.
    let seen: Identifier?
    /// Whether it came up while saving, which goes on then.
    let isSaving: Bool
  }

  typealias Change = (field: String, old: String, new: String)

  let question: Question
  var dialog: Dialog

  let bindings = [Binding("choose", [.enter], Wording(zh: "选定", en: "Choose"))]

  init(_ question: Question, _ desk: Desk, _ changes: [Change] = []) {
    self.question = question
    dialog = Self.dialog(question, changes, desk)
  }

  /// The question whether a half-typed form is taken up again; nil where there is none of that name.
  static func offered(_ name: String, _ desk: Desk) -> FormDialog? {
    desk.ask([], { office, viewer throws(OfficeError) in try office.drafts(of: viewer) })
      .first { $0.form.hasPrefix(name) }
      .map { FormDialog(.draft($0), desk) }
  }

  mutating func reword(_ changes: [Change], _ desk: Desk) {
    dialog.reword(Self.dialog(question, changes, desk))
  }

  /// What Esc does: who does not want to say what becomes of a draft leaves the form.
  var cancelled: Handled<Desk> {
    if case .draft = question { .pop } else { .taken }
  }

  private static func dialog(_ question: Question, _ changes: [Change], _ desk: Desk) -> Dialog {
    func ask(
      _ title: Wording, _ lines: [String], safe: String, _ buttons: KeyValuePairs<String, Wording>
    ) -> Dialog {
      Dialog(
        title: desk.say(title), lines: lines,
        buttons: buttons.map { Dialog.Button($0.key, desk.say($0.value)) }, safe: safe)
    }
    switch question {
    case .draft(let draft):
      let label = DraftLabel(draft, desk)
      return ask(
        Wording(zh: "有一份没有保存的“\(label.kind.zh)”", en: "There is an unsaved form: \(label.kind.en)"),
        [
          [draft.saved.description, label.about, label.matter].filter { !$0.isEmpty }
            .joined(separator: "  "),
          desk.say("是否继续填写？", "Go on with it?"),
        ], safe: "continue",
        [
          "continue": Wording(zh: "继续填写", en: "Go on"),
          "afresh": Wording(zh: "重新填写", en: "Begin afresh"),
        ])
    case .leave:
      return ask(
        Wording(zh: "还没有保存", en: "Not saved yet"),
        [desk.say("已输入的内容怎么办？", "What is to become of what was typed?")], safe: "keep",
        [
          "keep": Wording(zh: "存为草稿", en: "Keep as draft"),
          "discard": Wording(zh: "不要了", en: "Discard"),
          "stay": Wording(zh: "继续填写", en: "Go on"),
        ])
    case .changes:
      return ask(
        Wording(zh: "更正内容", en: "What changes"),
        changes.isEmpty
          ? [desk.say("没有改动", "Nothing")] : changes.map { "\($0.field)  \($0.old) → \($0.new)" },
        safe: "stay",
        changes.isEmpty
          ? ["stay": Wording(zh: "知道了", en: "Go back")]
          : [
            "correct": Wording(zh: "更正", en: "Correct"),
            "stay": Wording(zh: "再看看", en: "Look again"),
          ])
    case .after(let meanwhile, _):
      return ask(
        Wording(zh: "他人刚刚办理过本件", en: "Somebody else has just acted on it"),
        lines(of: meanwhile, desk), safe: "stay",
        [
          "stay": Wording(zh: "先不保存", en: "Do not save yet"),
          "saveAfter": Wording(zh: "知道了，仍要保存", en: "Save all the same"),
        ])
    case .overtaken(let meanwhile, let refusal):
      return ask(
        Wording(zh: "他人刚刚办理过，这一步现在不能办", en: "Somebody else has acted: this is not possible now"),
        lines(of: meanwhile, desk) + [
          desk.say(refusal.wording),
          desk.say("您填写的内容没有丢，可以存为草稿", "What you typed is not lost: it can be kept as a draft"),
        ], safe: "keep",
        [
          "keep": Wording(zh: "存为草稿并返回", en: "Keep as draft, go back"),
          "stay": Wording(zh: "继续填写", en: "Go on"),
        ])
    case .conflict(let clash):
      let row = changes.first ?? (clash.conflict.field, clash.conflict.mine, clash.conflict.theirs)
      var dialog = ask(
        Wording(zh: "“\(row.field)”两人都改了", en: "“\(row.field)” was changed by both of you"),
        short(desk.say("您填的：", "Yours: ") + (row.old.isEmpty ? "—" : row.old))
          + short("\(desk.say(clash.authors))：" + (row.new.isEmpty ? "—" : row.new)),
        safe: "mine",
        [
          "mine": Wording(zh: "用我的", en: "Mine"),
          "theirs": Wording(zh: "用他人的", en: "Theirs"),
          "retype": Wording(zh: "重新填写", en: "Type it anew"),
        ])
      dialog.isNumbered = true
      return dialog
    case .reported(let refusal):
      return ask(
        Wording(zh: "这一期已经报送", en: "It is reported already"), [desk.say(refusal.sentence)],
        safe: "amend",
        [
          "amend": Wording(zh: "改为更正报告", en: "Amend that report"),
          "stay": Wording(zh: "先不保存", en: "Do not save yet"),
        ])
    case .clock(let error):
      return ask(
        Wording(zh: "请确认今天的日期", en: "Please confirm the date"), [desk.say(error.wording)],
        safe: "stay",
        [
          "confirmClock": Wording(zh: "今天就是\(desk.today)", en: "Today is \(desk.today)"),
          "stay": Wording(zh: "先不保存", en: "Do not save yet"),
        ])
    }
  }

  /// Each act that came between in a line, the last ones of many.
  private static func lines(of meanwhile: Meanwhile, _ desk: Desk) -> [String] {
    meanwhile.lines.suffix(3).flatMap { line in
      let digest = desk.say(line.digest)
      return short(desk.say(line.wording) + (digest.isEmpty ? "" : desk.say("：", ": ") + digest))
    }
  }

  /// A text in as many lines as leave room for the others.
  private static func short(_ text: String) -> [String] {
    let lines = TextWidth.wrapped(text, to: 60)
    return lines.count > 4 ? lines.prefix(3) + [lines[3] + "…"] : lines
  }
}
