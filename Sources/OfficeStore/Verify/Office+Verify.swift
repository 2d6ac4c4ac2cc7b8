import Casework
import Foundation
import GRDB

extension Office {
  /// Checks the whole file: the chain and every entry, then everything that is read from the entries.
  ///
  /// Two threads read one moment of the file, with a connection each; others may write meanwhile.
  /// `progress` is told how much of how much is done, on the thread of the caller.
  public func verify(
    progress: @Sendable (Int, Int) -> Void
  ) throws(OfficeError) -> Verification {
    do {
      var begun: VerifyRun?
      func begin(_ db: Database) throws {
        let run = try VerifyRun(self, db)
        begun = run
        run.begin(threads: 2, path: source, FileAccess.configuration(surroundings))
      }
      if isReadOnly {
        // Nobody writes to a copy.
        try pool.read(begin)
      } else {
        try pool.writeWithoutTransaction { db in
          // Nobody writes until both readers have begun: they see the same moment.
          try db.inTransaction(.immediate) {
            try begin(db)
            return .rollback
          }
        }
      }
      return try begun?.finish(progress)
        ?? Verification(entries: 0, subjects: 0, redacted: [], faults: [])
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }
}
