import Wording

/// What is asked before a line is typed.
struct PlainQuestion: Equatable {
  /// What is said before it: choices, help.
  var lines: [String] = []
  /// What stands before the typed line.
  var prompt = "> "
  /// Whether what is typed must not be seen.
  var isSecret = false

  /// How many choices are said without being asked for.
  private static let fewChoices = 20

  /// Asks for a field of a form.
  init(_ field: FormField, _ form: Form) {
    let language = form.language
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let value = Self.shown(field, form).asPlainLine
    isSecret = field.kind == .password
    var notes = field.isRequired ? [say("必填", "required")] : []
    if let error = form.errors[field.id] { lines.append(say("错误：", "Error: ") + error[language]) }
    if !field.help.isEmpty { lines.append(field.help) }
    switch field.kind {
    case .area(_, takesEnter: true):
      notes.append(say("可以多行，最后一行只写 .", "several lines, the last one just ."))
      lines += form[field.id].split(separator: "\n").map(String.init)
    case .flag: notes.append(say("y 是，n 否", "y or n"))
    case .multiPick(let items): offer(items, language, &notes, many: true)
    case .pick(let items): offer(items, language, &notes, many: false)
    default: break
    }
    let note =
      notes.isEmpty
      ? ""
      : say("（", " (") + notes.joined(separator: say("，", ", "))
        + say("）", ")")
    let shown =
      if case .area(_, takesEnter: true) = field.kind { "" } else {
        value.isEmpty ? "" : " [\(value)]"
      }
    prompt = field.label.asPlainLine + note + shown + say("：", ": ")
    lines = lines.map(\.asPlainLine)
  }

  private mutating func offer(
    _ items: [PickItem], _ language: Language, _ notes: inout [String], many: Bool
  ) {
    if many { notes.append(Wording(zh: "可选多项，用逗号分开", en: "several, with commas")[language]) }
    if items.count > Self.fewChoices {
      notes.append(
        Wording(zh: "? 列出\(items.count)项", en: "? lists all \(items.count)")[language])
    } else {
      lines += items.indices.map { PlainChoice.offered($0, of: items) }
    }
  }

  /// The value of a field as it is read; nothing of a password.
  static func shown(_ field: FormField, _ form: Form) -> String {
    let value = form[field.id]
    switch field.kind {
    case .password: return ""
    case .flag:
      return Wording(zh: value.isEmpty ? "否" : "是", en: value.isEmpty ? "no" : "yes")[form.language]
    case .pick(let items), .multiPick(let items):
      return value.split(separator: ",").map { id in
        items.first { $0.id == id }?.label ?? String(id)
      }.joined(separator: Wording(zh: "、", en: ", ")[form.language])
    default: return value
    }
  }

  /// Asks at the end of a form whether to save.
  init(endOf form: Form, saving binding: Binding) {
    let save = binding.label[form.language]
    prompt =
      Wording(
        zh: "回车 \(save)，< 回到上一项，项目名 改那一项，Esc 离开：",
        en: "Enter: \(save); < the field before; a field's name to change it; Esc leaves: ")[
        form.language]
  }

  /// Asks what a dialog asks.
  init(_ dialog: Dialog, _ language: Language) {
    lines = dialog.buttons.enumerated().map { "\($0 + 1) \($1.label.asPlainLine)" }
    prompt =
      Wording(
        zh: "序号（回车 = \(dialog.selected + 1)）：", en: "Number (Enter = \(dialog.selected + 1)): ")[
        language]
  }

  /// Asks for one, or some, of a list.
  init(_ list: PickList, _ language: Language) {
    lines = list.items.indices.map { PlainChoice.offered($0, of: list.items).asPlainLine }
    prompt = Wording(zh: "序号或名称：", en: "Number or name: ")[language]
  }

  /// Asks for a text that stands alone; what is before it on its row is its name.
  init(_ text: TextField, named name: String) {
    isSecret = text.isMasked
    let value = text.isMasked || text.text.isEmpty ? "" : " [\(text.text.asPlainLine)]"
    prompt = (name + value).trimmingBlanks + "> "
  }

  /// Waits for keys, or for more of a text.
  init(prompt: String = "> ") { self.prompt = prompt }
}
