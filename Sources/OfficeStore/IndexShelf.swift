public import Casework
import Foundation
import GRDB
import Synchronization

/// The index in memory of the one viewer who is signed in here, and up to where it has read.
struct IndexShelf: Sendable {
  var viewer: Viewer?
  var index: CaseIndex?
  /// The position of the last entry that it knows.
  var position = 0
  /// Up to which position it has been looked for cases that the viewer may no longer see.
  var pruned = 0
  /// Which filling is awaited; one that was called off leaves nothing behind.
  var awaited = 0
}

extension IndexShelf {
  /// Whether it is the viewer's, on whatever day: midnight changes no sight.
  func isFor(_ viewer: Viewer) -> Bool { self.viewer?.on(viewer.today) == viewer }
}

extension Office {
  /// Reads what the viewer may see into memory, so that lists and searches answer at once.
  ///
  /// Slow with many cases (about 0.1 s for 100,000). Until it is done, and for anybody else, lists
  /// are read from the file.
  public func fillIndex(for viewer: Viewer) throws(OfficeError) {
    try fill(viewer, awaited: awaitIndex())
  }

  /// The same as a job for a thread of its own, called off by `dropIndex` or by the next one.
  public func indexJob(for viewer: Viewer) -> @Sendable () -> Void {
    let awaited = awaitIndex()
    return { try? self.fill(viewer, awaited: awaited) }
  }

  private func awaitIndex() -> Int {
    shelf.withLock { shelf in
      shelf.awaited += 1
      return shelf.awaited
    }
  }

  private func fill(_ viewer: Viewer, awaited: Int) throws(OfficeError) {
    let (index, position) = try read { db in
      let position = try Int.fetchOne(db, sql: "SELECT max(position) FROM entry") ?? 0
      return (try CaseIndex(try IndexSource(self, db, viewer)), position)
    }
    shelf.withLock { shelf in
      guard shelf.awaited == awaited else { return }
      shelf = IndexShelf(viewer: viewer, index: index, position: position, awaited: awaited)
    }
    refreshIndex()
  }

  /// Forgets the index: at signing out, so that nobody else's list is ever made of it.
  public func dropIndex() {
    shelf.withLock { $0 = IndexShelf(awaited: $0.awaited + 1) }
  }

  /// Whether lists of the viewer come from memory.
  public func hasIndex(for viewer: Viewer) -> Bool {
    shelf.withLock { $0.isFor(viewer) && $0.index != nil }
  }

  /// Takes the cases that changed since into the index; what the viewer may no longer see goes.
  func refreshIndex() {
    while let (viewer, known) = shelf.withLock({ shelf in
      shelf.index == nil ? nil : shelf.viewer.map { ($0, shelf.position) }
    }) {
      if (try? read { db in try Reprojection.happened(since: known, db) }) == true {
        try? fill(viewer, awaited: awaitIndex())
        return
      }
      let changes = try? read { db in
        let position =
          try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
        guard position > known else { return (position, [Int64](), [CaseIndex.Row]()) }
        let changed = try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT row FROM caseFile WHERE changed > ?"), arguments: [known])
        return (position, changed, try IndexSource(self, db, viewer).rows(changed))
      }
      guard let (position, changed, rows) = changes, position > known else { return }
      let isTaken = shelf.withLock { shelf in
        guard shelf.viewer == viewer, shelf.index != nil else { return true }
        // Another thread was faster: these rows may be older than its own.
        guard shelf.position == known else { return false }
        let visible = Set(rows.map(\.id))
        for row in changed where !visible.contains(row) { shelf.index?.remove(id: row) }
        for row in rows { shelf.index?.upsert(row) }
        shelf.position = position
        return true
      }
      if isTaken { return }
    }
  }

  /// Takes out what others' entries have closed to the viewer; what else they changed waits for a refresh.
  private func pruneIndex(for viewer: Viewer, _ db: Database) throws {
    let known = shelf.withLock {
      $0.isFor(viewer) && $0.index != nil ? max($0.position, $0.pruned) : nil
    }
    guard let known else { return }
    let position =
      try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
    guard position > known else { return }
    let sight = SightSQL.singleCases(viewer, ordinals)
    let rows = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT row FROM caseFile WHERE changed > ? AND NOT \(sight.condition)"),
      arguments: [known] + sight.arguments)
    shelf.withLock { shelf in
      for row in rows { shelf.index?.remove(id: row) }
      shelf.pruned = max(shelf.pruned, position)
    }
  }

  /// A stretch of a list from the index; nil while it is not there for the viewer.
  func indexed(
    _ query: CaseQuery, _ stretch: Range<Int>, for viewer: Viewer, _ db: Database
  ) throws -> (total: Int, rows: [Int64])? {
    guard !query.isBeyondIndex else { return nil }
    try pruneIndex(for: viewer, db)
    let (ordinals, codes) = (ordinals, book.tables.codes)
    return shelf.withLock { shelf in
      guard shelf.isFor(viewer), let index = shelf.index else { return nil }
      let page = index.page(
        term: CaseIndex.Term(query.term),
        filter: CaseFilter(query, viewer, ordinals, codes), from: stretch.lowerBound,
        limit: stretch.count)
      return (page.total, page.ids)
    }
  }

  /// The place of a case in a list by the index, twice nil while it is not there for the viewer.
  func indexedPlace(
    of row: Int64, in query: CaseQuery, for viewer: Viewer, _ db: Database
  ) throws -> Int?? {
    guard !query.isBeyondIndex else { return nil }
    try pruneIndex(for: viewer, db)
    let (ordinals, codes) = (ordinals, book.tables.codes)
    return shelf.withLock { shelf in
      guard shelf.isFor(viewer), let index = shelf.index else { return nil }
      return .some(
        index.position(
          of: row, filter: CaseFilter(query, viewer, ordinals, codes),
          term: CaseIndex.Term(query.term)))
    }
  }

  /// How many cases each query finds by the index; nil where it cannot say.
  func indexedCounts(_ queries: [CaseQuery], for viewer: Viewer, _ db: Database) throws -> [Int]? {
    guard !queries.contains(where: \.isBeyondIndex) else { return nil }
    try pruneIndex(for: viewer, db)
    let (ordinals, codes) = (ordinals, book.tables.codes)
    return shelf.withLock { shelf in
      guard shelf.isFor(viewer), let index = shelf.index, queries.allSatisfy(\.text.isEmpty) else {
        return nil
      }
      return index.counts(views: queries.map { CaseFilter($0, viewer, ordinals, codes) })
    }
  }
}

extension CaseIndex {
  fileprivate init(_ source: IndexSource) throws {
    var builder = Builder(reserving: try source.count())
    try source.fill(&builder)
    self = builder.build()
  }
}

extension CaseIndex.Term {
  init?(_ term: SearchTerm) {
    guard !term.isEmpty else { return nil }
    if let latin = term.latin {
      self = .either(text: Array(term.text.utf16), latin: Array(latin.utf8.dropFirst()))
    } else {
      self = .text(Array(term.text.utf16))
    }
  }
}

extension CaseFilter {
  init(_ query: CaseQuery, _ viewer: Viewer, _ ordinals: Ordinals, _ codes: Codes) {
    self.init()
    switch query.standing {
    case .all: break
    case .open: state = .open
    case .notOpen: state = .notOpen
    case .overdue: overdueOn = Int32(viewer.today.number)
    case .due(let first, let last):
      legalFrom = Int32(viewer.today.number)
      dueFrom = Int32(first?.number ?? -CaseTable.urgency)
      dueBefore = Int32(last.map { $0.number + 1 } ?? CaseTable.nothingRuns)
    case .untimed: (dueFrom, dueBefore) = (Int32(CaseTable.nothingRuns), Int32(CaseTable.notOpen))
    case .stage(let stage): stages = OrdinalSet([UInt8(stage.code)])
    // Asked of the file: see `isBeyondIndex`.
    case .overdueSince: overdueOn = Int32(viewer.today.number)
    }
    kind = query.kind.map { UInt8($0.code) }
    village = query.isOfNoVillage ? 0 : query.village.map { UInt16(ordinals.village($0)) }
    handler = query.isUnassigned ? 0 : query.handler.map { UInt16(ordinals.officer($0)) }
    if let stage = query.stage {
      stages = stages.intersection(OrdinalSet([UInt8(stage.code)]))
    }
    if let officer = query.inHandsOf.map({ UInt16(ordinals.officer($0)) }) {
      // Nothing is in the hands of two.
      if let handler, handler != officer { stages = OrdinalSet([]) }
      handler = officer
    }
    if let channel = query.channel { channels = OrdinalSet([codes.ordinal(ofChannel: channel)]) }
  }
}

extension Codes {
  /// The small number of a channel or a dispute's source in the index; 0 for one that the lists do not have.
  func ordinal(ofChannel code: String) -> UInt8 {
    let all = self[.channels] + self[.disputeSources]
    return all.firstIndex { $0.code == code }.map { UInt8($0 + 1) } ?? 0
  }
}
