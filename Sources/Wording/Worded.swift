/// Something that can be said to a user: a stage, an act, an error.
public protocol Worded {
  /// What a user reads of it, in both languages.
  var wording: Wording { get }
}
