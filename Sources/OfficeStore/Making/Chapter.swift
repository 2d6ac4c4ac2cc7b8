import Casework
import Dispatch
import GRDB
import Synchronization

/// Entries that are to be written together, with the states that they lead to.
struct Chapter: Sendable {
  /// In the order of the journal.
  var entries: [Entry] = []
  /// With the position of the last entry of each.
  var states: [(state: any SubjectState, position: Int)] = []

  /// Writes the entries behind the last one of the file, then the projections.
  func write(_ context: Writer.Context, _ db: Database) throws {
    let first = (states.map(\.position).max() ?? 0) - entries.count + 1
    for (index, entry) in entries.enumerated() {
      try EntryTable.append(entry, at: first + index, db)
    }
    let own = Dictionary(grouping: entries, by: \.subject.id)
    for (state, position) in states {
      try Projection.write(
        state, own[state.id] ?? [], nth: state.history.count, position: position, context, db)
    }
  }
}

/// Writes chapters one after the other, while the next one is composed.
final class ChapterPress: Sendable {
  private let queue: DatabaseQueue
  private let room = DispatchSemaphore(value: 2)
  private let failure = Mutex<(any Error)?>(nil)

  init(_ queue: DatabaseQueue) {
    self.queue = queue
  }

  /// Takes a chapter, at once while no more than one waits.
  ///
  /// - Throws: what went wrong with an earlier one.
  func write(_ chapter: Chapter, _ context: Writer.Context) throws {
    try checkFailure()
    room.wait()
    queue.asyncWrite({ db in try chapter.write(context, db) }) { [self] _, result in
      if case .failure(let error) = result { failure.withLock { $0 = $0 ?? error } }
      room.signal()
    }
  }

  /// Waits until everything taken is written.
  func finish() throws {
    for _ in 0..<2 { room.wait() }
    for _ in 0..<2 { room.signal() }
    try checkFailure()
  }

  private func checkFailure() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
