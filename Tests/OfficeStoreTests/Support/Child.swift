import Casework
import Foundation
import OfficeStore
import Synchronization
import Testing

/// What a process of its own does to an office's file.
enum Child {
  /// Saves so many petitions and writes each acknowledged entry down, one line each, behind what others write.
  static func save(
    _ path: String, _ count: Int, seed: UInt64, log: String, saved: (Int) -> Void = { _ in }
  ) throws {
    let office = try open(path, seed: seed)
    let log = FileHandle(
      fileDescriptor: unsafe Foundation.open(log, O_WRONLY | O_APPEND), closeOnDealloc: true)
    let clerk = try #require(office.book.officer(number: "02")).viewer(on: "2026-02-23".day)
    let village = try #require(office.book.village(named: "05")).id
    for number in 0..<count {
      let receipt = try office.perform(
        [
          Proposal(
            Sample.petition(matter: "第\(number)件", places: [.village(village)]), on: clerk.today)
        ], by: clerk)
      for line in receipt.lines { try log.write(contentsOf: Data("\(line.entry)\n".utf8)) }
      saved(number + 1)
    }
    try log.close()
  }

  /// Saves 200 times and is killed a random while after some save of them.
  static func saveUntilKilled(_ path: String, seed: UInt64, log: String) throws {
    let chance = Chance(seed)
    let (last, pause) = (chance.roll(199), UInt32(chance.roll(3000)))
    let done = SharedCount()
    Thread {
      while done.value.load(ordering: .acquiring) < last { usleep(50) }
      usleep(pause)
      kill(getpid(), SIGKILL)
    }.start()
    try save(path, 200, seed: seed, log: log) { done.value.store($0, ordering: .releasing) }
    sleep(10)
  }

  static func open(_ path: String, seed: UInt64) throws -> Office {
    try Office.open(path, TestOffice.surroundings(StillClock("2026-02-23 10:00"), Chance(seed)))
  }

  /// The entries that were written down as acknowledged.
  static func acknowledged(_ log: String) throws -> [Identifier] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap {
      Identifier(hex: String($0))
    }
  }
}

/// A number that two threads share.
final class SharedCount: Sendable {
  let value = Atomic(0)
}
