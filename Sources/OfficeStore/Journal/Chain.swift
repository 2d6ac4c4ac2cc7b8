import Casework
import Crypto
import Foundation

/// The seal of the journal: each entry's hash covers its fields and the hash before it.
enum Chain {
  static let start = [UInt8](repeating: 0, count: 32)

  /// SHA-256(salt ‖ payload).
  static func payloadHash(salt: [UInt8], payload: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: salt)
    hash.update(data: payload)
    return Array(hash.finalize())
  }

  /// SHA-256 over the length-prefixed fields in their fixed order; format 1.
  static func hash(_ entry: Entry) -> [UInt8] {
    var sealed = Sealed()
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
    return Array(SHA256.hash(data: sealed.bytes))
  }

  /// Fields one behind the other: a length of four bytes, most significant first, then the bytes.
  ///
  /// Whole numbers are eight bytes; a text that is absent has the length 0xFFFFFFFF.
  private struct Sealed {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

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
