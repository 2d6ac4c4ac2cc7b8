import Casework
import Dispatch
import Foundation
import GRDB
import Synchronization
import Wording

/// One piece of the work: it reads and says what it found.
protocol VerifyJob: Sendable {
  /// About how long it takes, in entries.
  var weight: Int { get }
  func run(_ db: Database, _ ground: VerifyGround) throws -> VerifyFindings
}

/// The pieces of one `verify`, handed out to its threads, and what they found.
final class VerifyRun: Sendable {
  private struct State {
    var jobs: [any VerifyJob]
    var done = 0
    var running: Int
    var findings = VerifyFindings()
    var error: (any Error)?
  }

  private let ground: VerifyGround
  private let entries: Int
  private let work: Int
  private let state: Mutex<State>
  /// Signalled when a thread has its view of the file, and after each piece.
  private let news = DispatchSemaphore(value: 0)

  private static let slice = 20_000
  private static let ranges = 32

  /// Plans the work on the file as it is now.
  init(_ office: Office, _ db: Database) throws {
    let last = try Int.fetchOne(db, sql: "SELECT max(position) FROM entry") ?? 0
    ground = try VerifyGround(office, db)
    entries = last
    var jobs: [any VerifyJob] = [DamageCheck(weight: last), FormCheck(), BookCheck()]
    jobs += (0..<Self.ranges).map { SubjectCheck($0, of: Self.ranges, weight: last / Self.ranges) }
    jobs += stride(from: 1, through: last, by: Self.slice).map {
      LinkCheck(positions: $0...min($0 + Self.slice - 1, last))
    }
    work = jobs.reduce(0) { $0 + $1.weight }
    state = Mutex(State(jobs: jobs.reversed(), running: 0))
  }

  /// Starts the threads and waits until each of them has its view of the file.
  func begin(threads: Int, path: String, _ configuration: Configuration) {
    state.withLock { $0.running = threads }
    for _ in 0..<threads {
      Thread { self.work(on: path, configuration) }.start()
    }
    for _ in 0..<threads { news.wait() }
  }

  /// Waits for the threads and puts together what they found.
  func finish(_ progress: (Int, Int) -> Void) throws -> Verification {
    while true {
      let (done, running) = state.withLock { ($0.done, $0.running) }
      progress(done, max(work, 1))
      if running == 0 { break }
      news.wait()
    }
    let (findings, error) = state.withLock { ($0.findings, $0.error) }
    if let error { throw error }
    return findings.verification(entries: entries)
  }

  private func work(on path: String, _ configuration: Configuration) {
    var hasView = false
    do {
      var configuration = configuration
      configuration.readonly = true
      // The whole file is read once: there is no need to copy each page.
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA mmap_size = 4294967296") }
      try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
        try db.inTransaction(.deferred) {
          _ = try Int.fetchOne(db, sql: "SELECT max(position) FROM entry")
          hasView = true
          news.signal()
          while let job = next() { try run(job, db) }
          return .commit
        }
      }
    } catch {
      state.withLock { $0.error = $0.error ?? error }
    }
    state.withLock { $0.running -= 1 }
    if !hasView { news.signal() }
    news.signal()
  }

  private func next() -> (any VerifyJob)? {
    state.withLock { $0.error == nil ? $0.jobs.popLast() : nil }
  }

  private func run(_ job: any VerifyJob, _ db: Database) throws {
    var found = VerifyFindings()
    do {
      found = try job.run(db, ground)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      found.faults.append(
        .file(Wording(zh: "文件有损坏，部分内容读不出来", en: "The file is damaged: part of it cannot be read")))
    }
    state.withLock { state in
      state.done += job.weight
      state.findings.add(found)
    }
    news.signal()
  }
}
