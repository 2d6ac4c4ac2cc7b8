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
    sealed.add(entry.office.bytes)
    sealed.add(entry.sequence)
    sealed.add(entry.id.bytes)
    sealed.add(entry.batch.bytes)
    sealed.add(entry.subject.kind.rawValue)
    sealed.add(entry.subject.id.bytes)
    sealed.add(entry.act)
    sealed.add(entry.version)
    sealed.add(entry.day.description)
    sealed.add(Int(entry.recorded.milliseconds))
    sealed.add(entry.officer.bytes)
    sealed.add(entry.onBehalfOf ?? "", isPresent: entry.onBehalfOf != nil)
    sealed.add(entry.terminal)
    sealed.add(entry.seen?.bytes ?? [])
    sealed.add(entry.reverses?.bytes ?? [])
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

    init() { bytes.reserveCapacity(480) }

    mutating func add(_ field: [UInt8]) {
      addLength(UInt32(truncatingIfNeeded: field.count))
      bytes += field
    }

    mutating func add(_ text: String, isPresent: Bool = true) {
      guard isPresent else { return addLength(.max) }
      addLength(UInt32(truncatingIfNeeded: text.utf8.count))
      bytes += text.utf8
    }

    mutating func add(_ number: Int) {
      addLength(8)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }

    private mutating func addLength(_ length: UInt32) {
      for shift in stride(from: 24, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift)))
      }
    }
  }
}
