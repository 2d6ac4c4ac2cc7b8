import Synchronization

/// Spells names and remembers them: the same villages and people come again and again.
public final class Speller: Sendable {
  /// More names than this are not remembered.
  private static let most = 16_384

  private let pinyin: Pinyin
  private let spelt = Mutex<[String: [String]]>([:])

  /// Begins with an empty memory.
  public init(_ pinyin: Pinyin) {
    self.pinyin = pinyin
  }

  /// How a name is typed in letters: whole, then by initials.
  public func words(for name: String) -> [String] {
    if let known = spelt.withLock({ $0[name] }) { return known }
    let readings = pinyin.readings(ofName: name)
    let words = readings.full + readings.initials
    spelt.withLock { if $0.count < Self.most { $0[name] = words } }
    return words
  }
}
