/// What becomes of a form when somebody else has changed, since it began, what it describes.
///
/// Three texts a field: what it began with, what was typed here, what stands there now. What one side
/// changed stands; what both changed to different texts is asked and never decided here.
public struct FieldMerge: Hashable, Sendable {
  /// A field that both sides changed to different values.
  public struct Conflict: Hashable, Sendable {
    public let field: String
    public let mine: String
    public let theirs: String
  }

  /// The values of the form now; those in conflict as they were typed here.
  public private(set) var values: [String: String] = [:]
  /// The fields that take over what the other side has changed.
  public private(set) var taken: Set<String> = []
  /// What has to be asked, in the order of the fields' names.
  public private(set) var conflicts: [Conflict] = []

  /// Merges by field; a value that is missing counts as empty.
  public init(base: [String: String], mine: [String: String], theirs: [String: String]) {
    for field in Set(base.keys).union(mine.keys).union(theirs.keys).sorted() {
      let (was, own, other) = (base[field] ?? "", mine[field] ?? "", theirs[field] ?? "")
      values[field] = own
      guard other != was, other != own else { continue }
      if own == was {
        values[field] = other
        taken.insert(field)
      } else {
        conflicts.append(Conflict(field: field, mine: own, theirs: other))
      }
    }
  }
}
