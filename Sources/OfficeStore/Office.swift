public import Casework
import Foundation
import GRDB
import Synchronization

/// An office's file, open: the one way in which screens and commands read and write.
///
/// Safe to share between threads. Every query takes a `Viewer`; every change goes through `perform`.
public final class Office: Sendable {
  /// Where the file is.
  public let path: String
  public let id: Identifier
  /// What makes it a copy, which can be looked at and not written; nil for an office's own file.
  public let copyMark: CopyMark?
  let surroundings: Surroundings
  /// Whether it was opened to be looked at.
  let isReadOnly: Bool
  /// Where SQLite reads it: the path, or the address of a copy.
  let source: String
  /// Which file was opened.
  let identity: FileIdentity?
  private let storage: Mutex<DatabasePool>
  private let bookShelf: Mutex<Shelf>
  let shelf: Mutex<IndexShelf>

  /// The book with the journal position it was read at.
  struct Shelf {
    var book: OfficeBook
    var tablesSequence: Int
    /// The position of the last entry about the office, a village or an officer.
    var position: Int
    var ordinals: Ordinals
  }

  init(
    path: String, source: String? = nil, identity: FileIdentity?, copyMark: CopyMark? = nil,
    pool: DatabasePool, surroundings: Surroundings
  ) throws {
    self.path = path
    self.source = source ?? path
    isReadOnly = source != nil
    self.identity = identity
    self.copyMark = copyMark
    self.surroundings = surroundings
    storage = Mutex(pool)
    let (id, shelf) = try pool.read { db in
      guard let bytes = try Data.fetchOne(db, sql: "SELECT id FROM office"),
        let id = Identifier(bytes: bytes)
      else { throw OfficeError.notAnOffice(path: path) }
      return (id, try Self.readShelf(db))
    }
    self.id = id
    bookShelf = Mutex(shelf)
    self.shelf = Mutex(IndexShelf())
  }

  /// Opens an office's file.
  ///
  /// - Throws: `OfficeError`, with the sentence for whatever stands in the way.
  public static func open(_ path: String, _ surroundings: Surroundings) throws(OfficeError)
    -> Office
  {
    // The -wal lies beside the file itself, wherever a link to it lies.
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let header = try FileAccess.check(path)
    do {
      if let mark = header?.copy ?? AsideName.mark(path) {
        guard header?.version == Schema.version else { throw CopyError.isOldCopy(path: path) }
        return try looking(
          at: path, source: FileAccess.readingAddress(path), mark: mark, surroundings)
      }
      let identity = FileIdentity(path)
      let pool = try FileAccess.pool(path, surroundings)
      let found = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      // The header that was checked may be older than what lies in the -wal.
      guard found <= Schema.version else { throw OfficeError.newer(path: path) }
      if found < Schema.version { try upgrade(path, pool, surroundings) }
      return try Office(path: path, identity: identity, pool: pool, surroundings: surroundings)
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }

  /// Opens a copy to look at it.
  static func looking(
    at path: String, source: String, mark: CopyMark?, _ surroundings: Surroundings
  ) throws -> Office {
    var configuration = FileAccess.configuration(surroundings)
    configuration.readonly = true
    return try Office(
      path: path, source: source, identity: FileIdentity(path), copyMark: mark,
      pool: try DatabasePool(path: source, configuration: configuration),
      surroundings: surroundings)
  }

  var pool: DatabasePool { storage.withLock { $0 } }

  /// Closes the file and opens it again: the only way to know what a failed commit left.
  func reopen() throws {
    try checkPlace()
    let fresh = try FileAccess.pool(path, surroundings)
    storage.withLock { $0 = fresh }
  }

  /// Closes the file; the -wal is folded in when nobody else has it open.
  public func close() {
    guard !isReadOnly else {
      try? pool.close()
      return
    }
    try? pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try? pool.close()
  }

  /// Settings, tables, people and villages, as of the last entry.
  public var book: OfficeBook { bookShelf.withLock { $0.book } }

  var ordinals: Ordinals { bookShelf.withLock { $0.ordinals } }
  var tablesSequence: Int { bookShelf.withLock { $0.tablesSequence } }

  var context: Writer.Context {
    bookShelf.withLock { shelf in
      Writer.Context(
        office: id, book: shelf.book, ordinals: shelf.ordinals,
        tablesSequence: shelf.tablesSequence,
        surroundings: surroundings)
    }
  }

  /// Reads the book again when entries about it have come.
  func refreshBook(_ db: Database) throws {
    let position = try Self.bookPosition(db)
    guard position != bookShelf.withLock({ $0.position }) else { return }
    let fresh = try Self.readShelf(db)
    bookShelf.withLock { $0 = fresh }
  }

  private static func bookPosition(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(position) FROM entry
          WHERE subjectKind IN ('village', 'officer', 'office', 'round')
          """)) ?? 0
  }

  static func readShelf(_ db: Database) throws -> Shelf {
    let entries = try EntryTable.bookEntries(db).map(\.masked)
    let bySubject = Dictionary(grouping: entries, by: \.subject)
    func states<State: SubjectState>(_ type: State.Type) throws -> [State] {
      try bySubject.filter { $0.key.kind == State.kind }.compactMap {
        try Fold.state(State.self, of: $0.value, codes: nil)
      }
    }
    guard let file = try states(OfficeFile.self).first else {
      throw OfficeError.notAnOffice(path: "")
    }
    return Shelf(
      book: OfficeBook(
        file: file, villages: try states(VillageFile.self), officers: try states(OfficerFile.self),
        rounds: try states(RoundFile.self)),
      tablesSequence: entries.last { $0.act == AdoptTables.kind }?.sequence ?? 0,
      position: try bookPosition(db), ordinals: try Ordinals(db))
  }

  /// Runs a read and words what goes wrong.
  func read<Value>(_ body: (Database) throws -> Value) throws(OfficeError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }

  /// Runs a write outside the journal (drafts, credentials, looks) and words what goes wrong.
  func writeBeside<Value>(_ body: (Database) throws -> Value) throws(OfficeError) -> Value {
    try checkLive()
    do {
      let value = try pool.write { db in
        try Self.checkVersion(db, path: path)
        return try body(db)
      }
      try checkPlace()
      return value
    } catch {
      throw OfficeError.of(error, path: path)
    }
  }

  /// A kiosk stays open across an upgrade: an older program must not write to a newer file.
  static func checkVersion(_ db: Database, path: String) throws {
    let found = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
    guard found == Schema.version else { throw OfficeError.newer(path: path) }
  }
}
