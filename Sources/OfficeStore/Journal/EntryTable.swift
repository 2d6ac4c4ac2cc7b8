import Casework
import Foundation
import GRDB

/// The journal's table: raw statements on the write path, rows read by index.
enum EntryTable {
  static let columns = """
    id, office, sequence, batch, subjectKind, subject, act, version, effectiveDay, recordedAt, \
    officer, onBehalfOf, terminal, nth, seen, reverses, tables, payload, salt, payloadHash, \
    previous, hash
    """

  private static let insertion = """
    INSERT INTO entry(position, \(columns))
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Writes an entry at a position, or behind the last one.
  static func append(_ entry: Entry, at position: Int? = nil, _ db: Database) throws {
    let position = try position ?? lastPosition(db) + 1
    try RawInsertion.execute(insertion, db) { row in
      row.add(position)
      row.add(entry.id)
      row.add(entry.office)
      row.add(entry.sequence)
      row.add(entry.batch)
      row.add(entry.subject.kind.rawValue)
      row.add(entry.subject.id)
      row.add(entry.act)
      row.add(entry.version)
      row.add(entry.day.description)
      row.add(Int(entry.recorded.milliseconds))
      row.add(entry.officer)
      row.add(entry.onBehalfOf)
      row.add(entry.terminal)
      row.add(entry.nth)
      row.add(entry.seen)
      row.add(entry.reverses)
      row.add(entry.tables)
      row.add(text: entry.payload)
      row.add(entry.salt)
      row.add(entry.payloadHash)
      row.add(entry.previous)
      row.add(entry.hash)
    }
  }

  /// The entries of a subject, in sequence.
  static func entries(of subject: Identifier, _ db: Database) throws -> [Entry] {
    try entries("subject = ? ORDER BY nth", [Data(subject.bytes)], db)
  }

  /// The entries of a subject as they are shown: numbers of people hidden, unless they were revealed to the viewer.
  static func entries(of subject: Identifier, shownTo viewer: Viewer, _ db: Database) throws
    -> [Entry]
  {
    let entries = try entries(of: subject, db)
    return viewer.revealed == .subject(subject) ? entries : entries.map(\.masked)
  }

  /// The entries that the office's book is read from, in sequence.
  static func bookEntries(_ db: Database) throws -> [Entry] {
    try entries(
      "subjectKind IN ('village', 'officer', 'office', 'round') ORDER BY position", [], db)
  }

  /// The entries that fulfil a condition, in the order that it asks for.
  static func entries(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [Entry] {
    var entries: [Entry] = []
    try EntryReader.read(condition, arguments, db) { entry, _ in entries.append(entry) }
    return entries
  }

  /// The position of the last entry; 0 when there is none.
  static func lastPosition(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
  }

  /// Where the journal of an office ends: the last position of the file, and the office's last sequence, hash and instant.
  static func head(of office: Identifier, _ db: Database) throws -> Head {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, hash, recordedAt FROM entry WHERE office = ? ORDER BY sequence DESC LIMIT 1
        """)
    let position = try lastPosition(db)
    guard let row = try Row.fetchOne(statement, arguments: [Data(office.bytes)]) else {
      return Head(position: position, sequence: 0, hash: Chain.start, recorded: nil)
    }
    return Head(
      position: position, sequence: row[0], hash: row.bytes(1),
      recorded: Instant(milliseconds: row[2]))
  }

  struct Head {
    let position: Int
    let sequence: Int
    let hash: [UInt8]
    let recorded: Instant?
  }
}

extension Row {
  func bytes(_ index: Int) -> [UInt8] { Array(self[index] as Data) }

  func identifier(_ index: Int) -> Identifier {
    optionalIdentifier(index) ?? Identifier(high: 0, low: 0)
  }

  func optionalIdentifier(_ index: Int) -> Identifier? {
    guard let data = self[index] as Data?, data.count == 16 else { return nil }
    return unsafe data.withUnsafeBytes { bytes in
      Identifier(
        high: UInt64(bigEndian: unsafe bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}

extension Cursor {
  func mapToArray<T>(_ transform: (Element) throws -> T) throws -> [T] {
    var items: [T] = []
    while let element = try next() { items.append(try transform(element)) }
    return items
  }
}
