public import Wording

/// Fields in rows, filled in one after the other.
///
/// Short fields share a row; a list opens under its field; what is wrong stands under the row. The
/// caller judges the values and sets `errors` and `warnings`, by field.
public struct Form: Hashable, Sendable {
  /// What it asks for, in the order of the focus.
  public private(set) var fields: [FormField]
  /// What is wrong, by field; a form with errors should not be saved.
  public var errors: [String: Wording] = [:]
  /// What is doubtful, by field; a form with warnings may be saved.
  public var warnings: [String: Wording] = [:]
  /// The language of its own words.
  public private(set) var language: Language
  var states: [FieldState]
  var focused: Int
  var list: PickList?
  var size = Size(rows: 18, columns: 80)
  var top = 0
  private var original: [String]

  /// Makes a form with the focus on its first field.
  public init(
    _ fields: [FormField], values: [String: String] = [:], language: Language = .chinese
  ) {
    self.fields = fields
    self.language = language
    states = fields.map { FieldState($0, value: values[$0.id] ?? "") }
    original = states.map(\.value)
    focused = fields.firstIndex { !$0.isReadonly } ?? 0
  }

  /// The values by field: ids for what was picked, `1` or nothing for a flag.
  public var values: [String: String] {
    Dictionary(zip(fields.map(\.id), states.map(\.value))) { first, _ in first }
  }

  /// The value of one field; empty for a field that is not there.
  public subscript(id: String) -> String {
    get { index(of: id).map { states[$0].value } ?? "" }
    set {
      guard let index = index(of: id) else { return }
      states[index].set(newValue, in: fields[index])
      if index == focused { list = nil }
    }
  }

  /// The field that has the focus.
  public var focus: String { fields.indices.contains(focused) ? fields[focused].id : "" }

  /// Whether anything was changed since the form was made or marked clean.
  public var isDirty: Bool { states.map(\.value) != original }

  /// Takes the present values for the original ones.
  public mutating func markClean() { original = states.map(\.value) }

  /// Whether a list is open over the form; then Esc closes that and not the form.
  public var isPicking: Bool { list != nil }

  /// The line to show while this field has the focus: what is wrong with it, else its help.
  public var hint: String {
    guard fields.indices.contains(focused) else { return "" }
    return (errors[focus] ?? warnings[focus])?[language] ?? fields[focused].help
  }

  /// Where the user is: `第 4 项 共 12 项`.
  public var progress: String {
    let open = fields.indices.filter { !fields[$0].isReadonly }
    let number = (open.firstIndex(of: focused) ?? 0) + 1
    let wording = Wording(
      zh: "第 \(number) 项 共 \(open.count) 项", en: "Field \(number) of \(open.count)")
    return wording[language]
  }

  /// Puts the focus on a field; the list closes.
  public mutating func focus(on id: String) {
    guard let index = index(of: id), !fields[index].isReadonly else { return }
    focused = index
    list = nil
    follow()
  }

  /// Puts the focus on the first field with an error, if there is one.
  @discardableResult
  public mutating func jumpToFirstError() -> Bool {
    guard let field = fields.first(where: { errors[$0.id] != nil }) else { return false }
    focus(on: field.id)
    return true
  }

  /// Sets an error on every required field that is empty, takes it off the others that had this one.
  public mutating func markMissing(_ message: Wording) {
    for (field, state) in zip(fields, states) where field.isRequired {
      let isBlank = state.value.allSatisfy(\.isWhitespace)
      if isBlank {
        errors[field.id] = message
      } else if errors[field.id] == message {
        errors[field.id] = nil
      }
    }
  }

  /// Changes what can be chosen in a field; what was chosen and is gone is dropped.
  public mutating func setItems(_ items: [PickItem], for id: String) {
    guard let index = index(of: id), fields[index].items != nil else { return }
    fields[index].kind = fields[index].allowsSeveral ? .multiPick(items) : .pick(items)
    if case .choice(let chosen) = states[index] {
      states[index] = .choice(chosen.filter { id in items.contains { $0.id == id } })
    }
    if index == focused { list = nil }
  }

  /// Asks for other fields; what was typed into those that stay is kept.
  public mutating func setFields(_ fresh: [FormField]) {
    let (kept, first, focus) = (values, Dictionary(zip(fields.map(\.id), original)) { $1 }, focus)
    fields = fresh
    states = fresh.map { FieldState($0, value: kept[$0.id] ?? "") }
    original = fresh.map { first[$0.id] ?? "" }
    focused = index(of: focus) ?? fresh.firstIndex { !$0.isReadonly } ?? 0
    list = nil
    follow()
  }

  /// Words the same fields in another language; what was typed, chosen and opened stays.
  public mutating func relabel(_ fields: [FormField], language: Language) {
    self.fields = fields
    self.language = language
    guard fields.indices.contains(focused), let items = fields[focused].items else { return }
    list?.relabel(items)
    follow()
  }

  func index(of id: String) -> Int? { fields.firstIndex { $0.id == id } }
}
