public import Casework

/// What the store needs of the world, handed in by the executable: the clock, chance, the terminal's name.
public struct Surroundings: Sendable {
  public let clock: @Sendable () -> Instant
  public let random: @Sendable () -> UInt64
  /// The name that the office gave the terminal, else user@host:tty.
  public let terminal: String
  /// Turns names into pinyin for the search.
  let speller: Speller

  /// Hands the world in.
  public init(
    clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> UInt64,
    terminal: String,
    pinyin: Pinyin
  ) {
    self.clock = clock
    self.random = random
    self.terminal = terminal
    speller = Speller(pinyin)
  }

  /// A generator over the chance that was handed in.
  var dice: Dice { Dice(random: random) }

  struct Dice: RandomNumberGenerator {
    let random: @Sendable () -> UInt64
    mutating func next() -> UInt64 { random() }

    mutating func bytes(_ count: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count + 7)
      while bytes.count < count {
        let word = next()
        for shift in stride(from: 0, to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
      }
      return Array(bytes.prefix(count))
    }
  }
}
