import Casework
import Crypto
import Foundation

/// The seal of the journal: each entry's hash covers its fields and the hash before it.
enum Chain {
  static let start = [UInt8](repeating: 0, count: 32)

  /// SHA-256(salt ‖ payload).
  static func payloadHash(salt: [UInt8], payload: [UInt8]) -> [UInt8] {
    Array(Seal.digest(salt, payload))
  }

  /// SHA-256 over the length-prefixed fields in their fixed order; format 1.
  static func hash(_ entry: Entry) -> [UInt8] {
    var seal = Seal()
    return Array(seal.digest(entry))
  }

  /// Makes and checks seals, in the same room for each.
  struct Seal {
    private var sealed = Sealed()

    /// Whether the hash of an entry is that of its fields.
    mutating func isRight(of entry: Entry) -> Bool { Self.agree(digest(entry), entry.hash) }

    /// Whether the payload of an entry is the one that was sealed; a redacted one is not there to be asked.
    func holdsPayload(of entry: Entry) -> Bool {
      guard let payload = entry.payload, let salt = entry.salt else { return true }
      return Self.agree(Self.digest(salt, payload), entry.payloadHash)
    }

    fileprivate static func digest(_ salt: [UInt8], _ payload: [UInt8]) -> SHA256Digest {
      var hash = SHA256()
      hash.update(data: salt)
      hash.update(data: payload)
      return hash.finalize()
    }

    fileprivate mutating func digest(_ entry: Entry) -> SHA256Digest {
      sealed.clear()
      sealed.add(1)
      sealed.add(entry.office)
      sealed.add(entry.sequence)
      sealed.add(entry.id)
      sealed.add(entry.batch)
      sealed.add(entry.subject.kind.rawValue)
      sealed.add(entry.subject.id)
      sealed.add(entry.act)
      sealed.add(entry.version)
      sealed.add(entry.day.description)
      sealed.add(Int(entry.recorded.milliseconds))
      sealed.add(entry.officer)
      sealed.add(entry.onBehalfOf ?? "", isPresent: entry.onBehalfOf != nil)
      sealed.add(entry.terminal)
      sealed.add(entry.seen)
      sealed.add(entry.reverses)
      sealed.add(entry.tables)
      sealed.add(entry.payloadHash)
      sealed.add(entry.previous)
      return SHA256.hash(data: sealed.bytes)
    }

    private static func agree(_ digest: SHA256Digest, _ hash: [UInt8]) -> Bool {
      unsafe digest.withUnsafeBytes { digest in
        unsafe hash.withUnsafeBytes { hash in
          unsafe digest.elementsEqual(hash)
        }
      }
    }
  }

  /// Fields one behind the other: a length of four bytes, most significant first, then the bytes.
  ///
  /// Whole numbers are eight bytes; a text that is absent has the length 0xFFFFFFFF.
  private struct Sealed {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    mutating func add(_ field: [UInt8]) {
      addLength(UInt32(truncatingIfNeeded: field.count))
      bytes += field
    }

    mutating func add(_ identifier: Identifier?) {
      guard let identifier else { return addLength(0) }
      addLength(16)
      addWord(identifier.high)
      addWord(identifier.low)
    }

    mutating func add(_ text: String, isPresent: Bool = true) {
      guard isPresent else { return addLength(.max) }
      addLength(UInt32(truncatingIfNeeded: text.utf8.count))
      bytes += text.utf8
    }

    mutating func add(_ number: Int) {
      addLength(8)
      addWord(UInt64(bitPattern: Int64(number)))
    }

    private mutating func addLength(_ length: UInt32) {
      unsafe withUnsafeBytes(of: length.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func addWord(_ word: UInt64) {
      unsafe withUnsafeBytes(of: word.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }
  }
}
