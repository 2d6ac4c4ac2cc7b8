public import Casework
import GRDB

extension Office {
  /// A subject as it stands now; nil when there is none that the viewer may see.
  public func subject<State: SubjectState>(
    _ type: State.Type, _ id: Identifier, for viewer: Viewer
  ) throws(OfficeError) -> State? {
    try read { db in
      let entries = try EntryTable.entries(of: id, shownTo: viewer, db)
      guard entries.first?.subject.kind == State.kind,
        let state = try Fold.state(State.self, of: entries, codes: book.tables.codes),
        try SubjectSight.isOpen(state, to: viewer, ordinals, db)
      else { return nil }
      return state
    }
  }

  /// The act of an entry as it stands now, corrections included: what a correction starts from.
  public func act<State: SubjectState>(
    _ entry: Identifier, of state: State, for viewer: Viewer
  ) throws(OfficeError) -> (any Act<State>)? {
    try read { db in
      guard try SubjectSight.isOpen(state, to: viewer, ordinals, db) else { return nil }
      return try Fold.act(entry, of: EntryTable.entries(of: state.id, shownTo: viewer, db))
    }
  }

  /// What each entry of a subject says, field by field, and what each correction changed.
  public func contents<State: SubjectState>(
    of state: State, for viewer: Viewer
  ) throws(OfficeError) -> [Identifier: [ContentLine]] {
    try read { db in
      guard try SubjectSight.isOpen(state, to: viewer, ordinals, db) else { return [:] }
      // What was corrected is found by the numbers themselves: hidden, two may look alike.
      return try Fold.contents(
        State.self, of: EntryTable.entries(of: state.id, db),
        masked: viewer.revealed != .subject(state.id) && State.kind.isOfPeople)
    }
  }
}
