import Crypto
import CryptoExtras
import Foundation

/// The container of an encrypted copy: a head, then pieces of 1 MiB, each sealed with AES-256-GCM.
///
/// The head holds a mark, the version, the parameters and the salt of scrypt, a sum over these, and a
/// check of the passphrase. The nonce of a piece is its number; whether it is the last one, and the whole
/// head, are sealed with it. So nothing can be cut off, put in, swapped or taken from another copy.
enum SealedCopy {
  static let magic = Array("AnJseal1".utf8)
  static let shortestPassphrase = 12
  static let piece = 1 << 20
  static let tag = 16

  /// The parameters of scrypt, and the salt that makes the key this copy's own.
  struct Head: Equatable {
    static let size = 8 + 4 + 32 + 8 + 16

    let logRounds: UInt8
    let blockSize: UInt8
    let parallelism: UInt8
    let salt: [UInt8]

    /// N = 2^16, r = 8, p = 1: 64 MB for each try.
    init(salt: [UInt8], logRounds: UInt8 = 16) {
      (self.logRounds, blockSize, parallelism) = (logRounds, 8, 1)
      self.salt = salt
    }

    /// Reads the head; nil when it is damaged or asks for more than this program would do.
    init?(_ bytes: [UInt8]) {
      guard bytes.count == Self.size, bytes.starts(with: SealedCopy.magic), bytes[8] == 1,
        (10...20).contains(bytes[9]), (1...32).contains(bytes[10]), (1...4).contains(bytes[11])
      else { return nil }
      (logRounds, blockSize, parallelism) = (bytes[9], bytes[10], bytes[11])
      salt = Array(bytes[12..<44])
      guard Array(bytes[44..<52]) == sum else { return nil }
    }

    private var parameters: [UInt8] {
      SealedCopy.magic + [1, logRounds, blockSize, parallelism] + salt
    }
    private var sum: [UInt8] { Array(SHA256.hash(data: parameters).prefix(8)) }

    /// What every piece is sealed together with.
    var bytes: [UInt8] { parameters + sum }

    func key(_ passphrase: String) throws -> SymmetricKey {
      try KDF.Scrypt.deriveKey(
        from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: Data(salt),
        outputByteCount: 32, rounds: 1 << Int(logRounds), blockSize: Int(blockSize),
        parallelism: Int(parallelism))
    }
  }

  /// Seals what stands in one file into another, which is there and empty.
  static func seal(
    _ source: String, into target: String, passphrase: String, salt: [UInt8],
    logRounds: UInt8 = 16
  ) throws {
    let head = Head(salt: salt, logRounds: logRounds)
    let sealer = Sealer(head: head.bytes, key: try head.key(passphrase))
    let (from, into) = try (reading(source), writing(target))
    defer {
      try? from.close()
      try? into.close()
    }
    try into.write(contentsOf: Data(head.bytes) + sealer.check)
    var number: UInt64 = 0
    var next = try from.read(upToCount: piece) ?? Data()
    while true {
      let data = next
      next = data.count < piece ? Data() : try from.read(upToCount: piece) ?? Data()
      try into.write(contentsOf: try sealer.sealed(data, number, isLast: next.isEmpty))
      if next.isEmpty { break }
      number += 1
    }
    try into.synchronize()
  }

  /// Opens a sealed file into another, which is there and empty.
  ///
  /// - Throws: `CopyError.wrongPassphrase`, `.damaged`, or an error of the disk.
  static func open(_ source: String, into target: String, passphrase: String) throws {
    func damaged() -> CopyError { .damaged(path: source, fault: SealedFault.piece) }
    let from = try reading(source)
    defer { try? from.close() }
    let bytes = Array(try from.read(upToCount: Head.size) ?? Data())
    guard let head = Head(bytes) else {
      throw CopyError.damaged(path: source, fault: SealedFault.head)
    }
    let sealer = Sealer(head: head.bytes, key: try head.key(passphrase))
    guard sealer.check == Data(bytes.suffix(tag)) else {
      throw CopyError.wrongPassphrase(path: source)
    }
    let into = try writing(target)
    defer { try? into.close() }
    var number: UInt64 = 0
    var next = try from.read(upToCount: piece + tag) ?? Data()
    while true {
      let data = next
      next = data.count < piece + tag ? Data() : try from.read(upToCount: piece + tag) ?? Data()
      guard let plain = sealer.opened(data, number, isLast: next.isEmpty) else { throw damaged() }
      try into.write(contentsOf: plain)
      if next.isEmpty { break }
      number += 1
    }
  }

  private static func reading(_ path: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  private static func writing(_ path: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  /// Seals and opens pieces of one copy.
  struct Sealer {
    let head: [UInt8]
    let key: SymmetricKey

    /// Tells a wrong passphrase from damage: the seal of nothing, under a nonce that no piece has.
    var check: Data {
      (try? AES.GCM.seal(Data(), using: key, nonce: nonce(.max), authenticating: head))?.tag
        ?? Data()
    }

    func sealed(_ data: Data, _ number: UInt64, isLast: Bool) throws -> Data {
      let box = try AES.GCM.seal(
        data, using: key, nonce: nonce(number), authenticating: head + [isLast ? 1 : 0])
      return box.ciphertext + box.tag
    }

    /// Nil when anything of it is not as it was sealed.
    func opened(_ data: Data, _ number: UInt64, isLast: Bool) -> Data? {
      guard data.count >= SealedCopy.tag,
        let box = try? AES.GCM.SealedBox(
          nonce: nonce(number), ciphertext: data.dropLast(SealedCopy.tag),
          tag: data.suffix(SealedCopy.tag))
      else { return nil }
      return try? AES.GCM.open(box, using: key, authenticating: head + [isLast ? 1 : 0])
    }

    private func nonce(_ number: UInt64) throws -> AES.GCM.Nonce {
      var bytes = [UInt8](repeating: 0, count: 4)
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
      return try AES.GCM.Nonce(data: bytes)
    }
  }
}
