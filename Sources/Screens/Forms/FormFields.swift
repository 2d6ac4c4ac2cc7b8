import Casework
import OfficeStore
import TerminalUI
import Wording

/// Makes a form, and its fields, from an act's.
enum FormFields {
  /// The day on which it happened.
  static let day = "day"
  /// Who said it (代填).
  static let onBehalfOf = "onBehalfOf"
  /// Why an entry is corrected.
  static let correctionReason = "correctionReason"

  /// What keys do in every form; they stand in the help and not in the bar.
  static let typing = [
    Binding(
      "next", [.tab], Wording(zh: "下一项，Shift-Tab 上一项", en: "Next field, Shift-Tab the one before"),
      isShown: false),
    Binding(
      "tick", [], Wording(zh: "勾选，或打开列表", en: "Ticks a box, opens a list"),
      keyText: "Space", isShown: false),
    Binding(
      "undo", [.control("z")], Wording(zh: "撤销，Ctrl-Y 重做", en: "Undoes, Ctrl-Y redoes"),
      isShown: false
    ),
    Binding("clear", [.control("u")], Wording(zh: "清空本项", en: "Empties the field"), isShown: false),
  ]

  static func form<A: Act>(_ act: A, _ target: FormTarget, _ desk: Desk) -> Form {
    let fields = fields(A.self, target, desk)
    var values = Dictionary(
      A.fields.map { ($0.id, $0.typed(in: act)) }, uniquingKeysWith: { first, _ in first })
    for field in A.fields {
      guard case .remarks(let path) = field.input else { continue }
      for said in act[keyPath: path] {
        values[remark(field.id, about: said.about.description)] = said.text
      }
    }
    values[day] = (target.day ?? desk.today).description
    var form = Form(fields, values: values, language: desk.language)
    // The day is there already: what has to be answered comes first.
    if fields.count > 1 { form.focus(on: fields[1].id) }
    return form
  }

  static func fields<A: Act>(_ type: A.Type, _ target: FormTarget, _ desk: Desk) -> [FormField] {
    let dayField = FormField(
      day, desk.say(target.dayName), required: true,
      help: desk.say(
        "如 11-23、20261123、t 今天、-1 昨天", "As 11-23, 20261123, t for today, -1 for yesterday"),
      width: 12)
    // What takes something back has the day of that.
    var fields = A.self is any Reversal.Type || A.self is any ActOfToday.Type ? [] : [dayField]
    fields += A.fields.flatMap { formFields($0, target, desk) }
    if target.asksWhoSaidIt(desk) {
      fields.append(
        FormField(
          onBehalfOf, desk.say("报告人（代填）", "Said by"), required: true,
          help: desk.say(
            "电话报告的，写明是谁说的；填报人自动记录",
            "Who said it, on the phone or on paper; who types it is recorded"), width: 20))
    }
    if target.isCorrection {
      fields.append(
        FormField(
          correctionReason, desk.say("更正理由", "Reason"),
          help: desk.say(
            "已有后续办理的，须写明理由；原来的记录仍然保留", "Needed once acts have followed; what stood there is kept")))
    }
    return fields
  }

  /// The fields of something that is no act.
  static func fields<Row: EditedRow>(of type: Row.Type, _ desk: Desk) -> [FormField] {
    Row.fields.flatMap { formFields($0, FormTarget(title: { $0 }), desk) }
  }

  /// What a field asks: mostly one thing, a text about each of several where it asks for remarks.
  private static func formFields<Owner>(_ field: Field<Owner>, _ target: FormTarget, _ desk: Desk)
    -> [FormField]
  {
    guard case .remarks = field.input else { return [formField(field, target, desk)] }
    return (target.remarks?(desk) ?? []).map { item in
      FormField(
        remark(field.id, about: item.id), "\(item.label) \(desk.say(field.name))", .text(),
        help: desk.say(field.help))
    }
  }

  /// The name of the field in which something is said of one of several.
  static func remark(_ field: String, about id: String) -> String { "\(field).\(id)" }

  /// The values as a user reads them.
  static func shown(_ form: Form) -> [String: String] {
    Dictionary(
      form.fields.map { ($0.id, shown(form[$0.id], in: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A value of a field as a user reads it.
  static func shown(_ value: String, in field: FormField) -> String {
    let items: [PickItem] =
      switch field.kind {
      case .pick(let items), .multiPick(let items): items;
      default: []
      }
    let labels = value.split(separator: ",").compactMap { id in
      items.first { $0.id == id }?.label
    }
    return labels.isEmpty ? value : labels.joined(separator: "、")
  }

  /// Reads what is said of one of several into an act; how it is understood, where that is not as it was typed.
  static func say<A: Act>(_ typed: String, in id: String, of act: inout A) -> String? {
    for field in A.fields {
      guard case .remarks(let path) = field.input, id.hasPrefix(field.id + "."),
        let about = Identifier(hex: String(id.dropFirst(field.id.count + 1)))
      else { continue }
      let text = Tidy.line(typed)
      act[keyPath: path][about: about] = text
      return text == typed ? nil : text
    }
    return nil
  }

  /// The field of a form that a refusal names: of remarks, the first that is empty.
  static func field(asked: String?, in form: Form) -> String? {
    guard let asked else { return nil }
    return form.fields.first {
      $0.id == asked || ($0.id.hasPrefix(asked + ".") && form[$0.id].isEmpty)
    }?.id
  }

  private static func formField<Owner>(_ field: Field<Owner>, _ target: FormTarget, _ desk: Desk)
    -> FormField
  {
    FormField(
      field.id, desk.say(field.name), kind(field, target, desk), required: field.isRequired,
      help: desk.say(field.help),
      width: width(field))
  }

  private static func kind<Owner>(_ field: Field<Owner>, _ target: FormTarget, _ desk: Desk)
    -> FormField.Kind
  {
    switch field.input {
    case .text, .optionalText:
      switch field.width {
      case .lines(let rows): .area(rows: rows, takesEnter: false)
      case .list(let rows): .area(rows: rows, takesEnter: true)
      case .short, .half, .full: .text()
      }
    case .number, .optionalDay: .text(limit: 12)
    case .flag: .flag
    case .choice(_, let list), .optionalChoice(_, let list):
      .pick(desk.choices(list, among: field.among))
    case .officer: .pick(desk.officerChoices)
    case .officers: .multiPick(desk.officerChoices)
    case .anyOfficer: .pick(desk.activeChoices)
    case .anyOfficers: .multiPick(desk.activeChoices)
    case .roles: .multiPick(desk.roleChoices)
    case .villages: .multiPick(desk.villageChoices)
    case .places: .multiPick(desk.placeChoices)
    case .caseFile: .pick(target.cases?(desk) ?? [])
    case .disputes: .multiPick(desk.disputeChoices(target.disputes?(desk) ?? []))
    // Asked of each apart.
    case .remarks: .text()
    }
  }

  private static func width<Owner>(_ field: Field<Owner>) -> Int? {
    switch (field.input, field.width) {
    case (.number, _): 5
    case (_, .short): 14
    case (_, .half): 26
    case (_, .full), (_, .lines), (_, .list): nil
    }
  }
}
