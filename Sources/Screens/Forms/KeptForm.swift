import Casework

/// A half-typed form as its draft keeps it: what stood in it, and what it began with where that was changed.
///
/// Field names hold no blank, so that the names of what is kept beside them cannot be a field's.
struct KeptForm {
  private static let begun = "begun "
  private static let seen = "seen entry"

  /// What stood in the fields.
  let values: [String: String]
  /// What they began with.
  let base: [String: String]
  /// The last entry of the subject that had been looked at; nil for a new subject.
  let seen: Identifier?

  /// Keeps a form on a subject of which so much had been looked at.
  init(_ values: [String: String], base: [String: String], seen: Identifier?) {
    (self.values, self.base, self.seen) = (values, base, seen)
  }

  /// Reads what `stored` wrote.
  init(stored: [String: String]) {
    values = stored.filter { !$0.key.contains(" ") }
    let changed = stored.filter { $0.key.hasPrefix(Self.begun) }.map { key, value in
      (String(key.dropFirst(Self.begun.count)), value)
    }
    base = values.merging(changed) { $1 }
    seen = stored[Self.seen].flatMap { Identifier(hex: $0) }
  }

  /// What the draft holds; a form on nothing recorded needs its values alone.
  var stored: [String: String] {
    guard let seen else { return values }
    let changed = values.filter { $0.value != base[$0.key] ?? "" }.map { field, _ in
      (Self.begun + field, base[field] ?? "")
    }
    return
      values
      .merging(changed) { $1 }
      .merging([Self.seen: seen.description]) { $1 }
  }
}
