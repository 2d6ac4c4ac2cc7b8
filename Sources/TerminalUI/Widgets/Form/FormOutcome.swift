/// What an event did to a form.
public enum FormOutcome: Hashable, Sendable {
  /// It is none of a form's.
  case ignored
  /// It moved within a field or opened a list.
  case taken
  /// The value of this field changed; the focus stayed.
  case edited(String)
  /// The focus left this field, whose value the same key may have changed.
  case left(String)
  /// Enter on the last field.
  case submit
}
