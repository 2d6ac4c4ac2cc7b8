import Glibc
import Synchronization

/// Random words of the machine, fetched some at a time: one call for each is slow where many are made.
final class Chance: Sendable {
  private static let block = 32
  private let words = Mutex<[UInt64]>([])

  func next() -> UInt64 {
    words.withLock { words in
      if words.isEmpty { words = Self.fetched() }
      return words.removeLast()
    }
  }

  private static func fetched() -> [UInt64] {
    var words = [UInt64](repeating: 0, count: block)
    let isFilled = unsafe words.withUnsafeMutableBytes { bytes in
      unsafe getentropy(bytes.baseAddress, bytes.count) == 0
    }
    return isFilled ? words : words.map { _ in UInt64.random(in: .min ... .max) }
  }
}
