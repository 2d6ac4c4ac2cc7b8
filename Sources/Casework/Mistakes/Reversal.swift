/// An act that takes back an entry which follows from how things stand; its day is that entry's.
public protocol Reversal: Act {
  /// The entry that it takes back now; nil when there is none.
  static func target(in state: State) -> Identifier?
}

extension Act {
  /// The entry that an act of this type takes back; nil when it is no reversal, or its author names the entry.
  public static func reversed(in state: State) -> Identifier? {
    func target<R: Reversal>(_ type: R.Type) -> Identifier? {
      (state as? R.State).flatMap { R.target(in: $0) }
    }
    return (Self.self as? any Reversal.Type).flatMap { target($0) }
  }
}

/// An act that strikes out the entry that it takes back: as if that had never been done.
public protocol Striking {}
