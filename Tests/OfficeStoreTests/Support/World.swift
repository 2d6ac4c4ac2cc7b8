import Casework
import Foundation
import OfficeStore
import Synchronization

/// A folder of its own for one test, gone with the test.
final class Folder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "anjian-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ name: String) -> String { path + "/" + name }

  /// Every file in it with its bytes.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: self[$0]))) })
  }
}

/// A clock that stands still until it is moved.
final class StillClock: Sendable {
  private let now: Mutex<Instant>

  init(_ text: String) {
    now = Mutex(Instant(text) ?? Instant(milliseconds: 0))
  }

  var instant: Instant { now.withLock { $0 } }

  func advance(days: Int = 0, seconds: Int = 0) {
    now.withLock {
      $0 = Instant(milliseconds: $0.milliseconds + Int64(days * 86_400 + seconds) * 1000)
    }
  }

  func set(_ text: String) {
    now.withLock { $0 = Instant(text) ?? $0 }
  }
}

/// SplitMix64: the same seed, the same tests; shared between threads.
final class Chance: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) { state = Mutex(seed) }

  func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
  func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}
