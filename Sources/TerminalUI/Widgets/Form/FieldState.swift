/// What a field of a form holds while it is entered.
enum FieldState: Hashable, Sendable {
  case text(TextField)
  case area(TextArea)
  case choice([String])
  case flag(Bool)
  case fixed(String)

  init(_ field: FormField, value: String) {
    switch field.kind {
    case .text(let limit):
      self = .text(TextField(value, limit: limit, placeholder: field.placeholder))
    case .password:
      self = .text(TextField(value, isMasked: true, placeholder: field.placeholder))
    case .area(_, let takesEnter):
      self = .area(TextArea(value, takesEnter: takesEnter, placeholder: field.placeholder))
    case .pick: self = .choice(value.isEmpty ? [] : [value])
    case .multiPick: self = .choice(value.split(separator: ",").map(String.init))
    case .flag: self = .flag(!value.isEmpty)
    case .readonly: self = .fixed(value)
    }
  }

  var value: String {
    switch self {
    case .text(let field): field.text
    case .area(let area): area.text
    case .choice(let ids): ids.joined(separator: ",")
    case .flag(let isSet): isSet ? "1" : ""
    case .fixed(let text): text
    }
  }

  /// Sets the value as a user would, so that undo brings back what stood there.
  mutating func set(_ value: String, in field: FormField) {
    switch self {
    case .text(var text):
      text.text = value
      self = .text(text)
    case .area(var area):
      area.text = value
      self = .area(area)
    case .choice, .flag, .fixed: self = FieldState(field, value: value)
    }
  }
}
