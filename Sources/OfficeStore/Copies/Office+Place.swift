import Foundation
import GRDB

extension Office {
  /// Refuses to go on when the file that is open no longer lies at its path.
  func checkPlace() throws(OfficeError) {
    let found = FileIdentity(path)
    guard found != identity else { return }
    throw .copies(found == nil ? .gone(path: path) : .replaced(path: path))
  }

  /// Refuses a write to a copy.
  func checkLive() throws(OfficeError) {
    guard isReadOnly else { return try checkPlace() }
    throw .copies(.isCopy(made: copyMark?.made ?? surroundings.clock()))
  }

  /// What has happened to the file since it was opened that stands in the way of every save: it was replaced,
  /// moved, or upgraded by a newer program. Nil when nothing has.
  public var obstacle: OfficeError? {
    do {
      try checkPlace()
      guard !isReadOnly else { return nil }
      try read { db in try Self.checkVersion(db, path: path) }
      return nil
    } catch {
      return [.copies(.gone(path: path)), .copies(.replaced(path: path)), .newer(path: path)]
        .contains(error) ? error : nil
    }
  }
}
