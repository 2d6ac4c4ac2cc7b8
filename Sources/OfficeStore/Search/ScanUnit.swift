/// A unit of the texts that the index holds and searches.
///
/// All that is unsafe in the index stands in this file.
protocol ScanUnit: FixedWidthInteger, UnsignedInteger, Sendable {
  /// Stands before every text and after the last, and never inside what is searched for.
  static var gap: Self { get }

  /// A byte of ones for each of 32 places at which `first` stands here and `last` stands there.
  @unsafe static func lanes(
    _ first: Self, at here: UnsafePointer<Self>, _ last: Self, at there: UnsafePointer<Self>
  ) -> SIMD4<UInt64>

  /// One bit for each of those places, in their order.
  static func bits(_ lanes: SIMD4<UInt64>) -> UInt32
}

extension ScanUnit {
  /// Adds to the set every slot in whose text the term stands.
  ///
  /// Slot n lies from `starts[n]` to `starts[n + 1]`; at least 64 gaps follow the last, and the
  /// term's last unit is no gap, so that no hit begins behind the end.
  static func find(
    _ term: [Self], in units: [Self], starts: [UInt32], into found: inout SlotBits
  ) {
    guard let last = term.last, let end = starts.last.map({ Int($0) }) else { return }
    precondition(last != gap && units.count >= end + 64 && found.room >= starts.count - 1)
    if term.count <= 2, term[0] != gap {
      findShort(term[0], last, term.count - 1, units, starts, into: &found)
    } else {
      findLong(term, units, starts, end, into: &found)
    }
  }

  /// Looks at each text whole: a term of one or two units often stands in most texts, and a branch
  /// at each hit costs more than to look on.
  private static func findShort(
    _ first: Self, _ last: Self, _ reach: Int, _ units: [Self], _ starts: [UInt32],
    into found: inout SlotBits
  ) {
    let count = starts.count - 1
    unsafe units.withUnsafeBufferPointer { units in
      guard let base = units.baseAddress else { return }
      for word in 0..<((count + 63) >> 6) {
        var slots: UInt64 = 0
        for slot in (word << 6)..<Swift.min(count, (word + 1) << 6) {
          let (start, end) = (Int(starts[slot]), Int(starts[slot + 1]))
          var place = Swift.max(start, end - 32)
          let tail = unsafe base + place
          var fits = unsafe lanes(first, at: tail, last, at: tail + reach).wordsJoined
          if end - start < 32, fits != 0 {
            let inside = (UInt32(1) << UInt32(end - start)) - 1
            fits = unsafe UInt64(bits(lanes(first, at: tail, last, at: tail + reach)) & inside)
          }
          while place > start {
            place = Swift.max(start, place - 32)
            let here = unsafe base + place
            fits |= unsafe lanes(first, at: here, last, at: here + reach).wordsJoined
          }
          slots |= (fits == 0 ? 0 : 1) &<< UInt64(slot & 63)
        }
        found.insert(slots, at: word)
      }
    }
  }

  /// Looks for two of the term's units at once, which leaves few places for a closer look; a hit
  /// leaps to the next slot.
  private static func findLong(
    _ term: [Self], _ units: [Self], _ starts: [UInt32], _ end: Int, into found: inout SlotBits
  ) {
    let reach = term.count - 1
    let lead = term[0] == gap && reach > 1 ? 1 : 0
    unsafe units.withUnsafeBufferPointer { units in
      guard let base = units.baseAddress else { return }
      var place = 0
      var slot = 0
      while place + reach < end {
        let here = unsafe base + place
        let lanes = unsafe lanes(term[lead], at: here + lead, term[reach], at: here + reach)
        var step = 32
        var fits = lanes.wordsJoined == 0 ? 0 : bits(lanes)
        while fits != 0 {
          let lane = fits.trailingZeroBitCount
          fits &= fits &- 1
          guard unsafe agrees(here + lane, term) else { continue }
          while Int(starts[slot + 1]) <= place + lane { slot += 1 }
          found.insert(slot)
          step = Int(starts[slot + 1]) - place
          break
        }
        place += step
      }
    }
  }

  /// Whether the units before a term's last stand here.
  @inline(__always)
  @unsafe private static func agrees(_ here: UnsafePointer<Self>, _ term: [Self]) -> Bool {
    var index = 0
    while index < term.count - 1 {
      if unsafe here[index] != term[index] { return false }
      index += 1
    }
    return true
  }
}

/// Names and summaries: lines parted by U+000A.
extension UInt16: ScanUnit {
  static let gap: UInt16 = 0x0A

  @inline(__always)
  @unsafe static func lanes(
    _ first: UInt16, at here: UnsafePointer<UInt16>,
    _ last: UInt16, at there: UnsafePointer<UInt16>
  ) -> SIMD4<UInt64> {
    let low = unsafe half(first, here, last, there)
    let high = unsafe half(first, here + 16, last, there + 16)
    return SIMD4(lowHalf: paired(low), highHalf: paired(high))
  }

  @inline(__always)
  static func bits(_ lanes: SIMD4<UInt64>) -> UInt32 {
    lanes.bits(weights: 0x8008_4004_2002_1001)
  }

  /// One byte for each lane: in each word the even ones of one word, the odd ones of the next.
  @inline(__always)
  private static func paired(_ lanes: SIMD4<UInt64>) -> SIMD2<UInt64> {
    (lanes.evenHalf & 0x00FF_00FF_00FF_00FF) | (lanes.oddHalf & 0xFF00_FF00_FF00_FF00)
  }

  @inline(__always)
  @unsafe private static func half(
    _ first: UInt16, _ here: UnsafePointer<UInt16>, _ last: UInt16, _ there: UnsafePointer<UInt16>
  ) -> SIMD4<UInt64> {
    typealias Lanes = SIMD16<UInt16>
    let (begin, end) = unsafe (UnsafeRawPointer(here), UnsafeRawPointer(there))
    let begins = unsafe begin.loadUnaligned(as: Lanes.self) .== Lanes(repeating: first)
    let ends = unsafe end.loadUnaligned(as: Lanes.self) .== Lanes(repeating: last)
    return unsafe unsafeBitCast(begins .& ends, to: SIMD4<UInt64>.self)
  }
}

/// Pinyin and initials: words parted by blanks.
extension UInt8: ScanUnit {
  static let gap = UInt8(ascii: " ")

  @inline(__always)
  @unsafe static func lanes(
    _ first: UInt8, at here: UnsafePointer<UInt8>, _ last: UInt8, at there: UnsafePointer<UInt8>
  ) -> SIMD4<UInt64> {
    typealias Lanes = SIMD32<UInt8>
    let (begin, end) = unsafe (UnsafeRawPointer(here), UnsafeRawPointer(there))
    let begins = unsafe begin.loadUnaligned(as: Lanes.self) .== Lanes(repeating: first)
    let ends = unsafe end.loadUnaligned(as: Lanes.self) .== Lanes(repeating: last)
    return unsafe unsafeBitCast(begins .& ends, to: SIMD4<UInt64>.self)
  }

  @inline(__always)
  static func bits(_ lanes: SIMD4<UInt64>) -> UInt32 {
    lanes.bits(weights: 0x8040_2010_0804_0201)
  }
}

extension SIMD4<UInt64> {
  @inline(__always)
  fileprivate var wordsJoined: UInt64 { x | y | z | w }

  /// For each word the sum of the weights, a byte each, of those of its bytes that are all ones.
  @inline(__always)
  fileprivate func bits(weights: UInt64) -> UInt32 {
    let sums = Self.sum(x & weights) | Self.sum(y & weights) << 8
    let more = Self.sum(z & weights) | Self.sum(w & weights) << 8
    return UInt32(truncatingIfNeeded: sums | more << 16)
  }

  @inline(__always)
  private static func sum(_ bytes: UInt64) -> UInt64 {
    (bytes &* 0x0101_0101_0101_0101) &>> 56
  }
}
