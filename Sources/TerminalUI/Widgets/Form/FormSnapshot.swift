/// What a draft keeps of a form.
public struct FormSnapshot: Hashable, Sendable, Codable {
  /// The values by field.
  public var values: [String: String]
  /// The field that had the focus.
  public var focus: String

  /// Makes a snapshot, as one read from a draft.
  public init(values: [String: String], focus: String) {
    self.values = values
    self.focus = focus
  }
}
