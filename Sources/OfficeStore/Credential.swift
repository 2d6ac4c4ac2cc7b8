import Casework
import Crypto
import CryptoExtras
import Foundation
import GRDB

/// A password's verifier: scrypt with its parameters beside it. The password itself is kept nowhere.
struct Credential {
  let salt: [UInt8]
  let verifier: [UInt8]
  let rounds: Int
  let blockSize: Int
  let parallelism: Int

  /// N = 2^14, r = 8, p = 1: about 50 ms and 16 MB for each try.
  static func make(_ password: String, salt: [UInt8]) throws -> Credential {
    let (rounds, blockSize, parallelism) = (1 << 14, 8, 1)
    return Credential(
      salt: salt,
      verifier: try derive(
        password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }

  func admits(_ password: String) -> Bool {
    let tried = try? Self.derive(
      password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    guard let tried, tried.count == verifier.count else { return false }
    return zip(tried, verifier).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func derive(
    _ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int
  ) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: Data(salt),
      outputByteCount: 32,
      rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    return unsafe key.withUnsafeBytes { unsafe Array($0) }
  }
}

extension Credential {
  static func read(of officer: Identifier, _ db: Database) throws -> (
    credential: Credential, failures: Int, lockedUntil: Instant, isFirst: Bool
  )? {
    try Row.fetchOne(
      db,
      sql:
        """
        SELECT salt, verifier, n, r, p, failures, lockedUntil, isFirst FROM credential
        WHERE officer = ?
        """,
      arguments: [Data(officer.bytes)]
    ).map { row in
      (
        Credential(
          salt: row.bytes(0), verifier: row.bytes(1), rounds: row[2], blockSize: row[3],
          parallelism: row[4]),
        row[5], Instant(milliseconds: row[6]), row[7] == 1
      )
    }
  }

  /// Counts a wrong try.
  static func countFailure(of owner: Identifier, at now: Instant, _ db: Database) throws {
    // Counted where it is written: others may be trying too.
    let failures = (try read(of: owner, db)?.failures ?? 0) + 1
    let pause = Brake.pause(after: failures)
    let until = Instant(milliseconds: pause == 0 ? 0 : now.milliseconds + pause)
    try db.execute(
      sql: "UPDATE credential SET failures = ?, lockedUntil = ? WHERE officer = ?",
      arguments: [failures, until.milliseconds, Data(owner.bytes)])
  }

  /// Keeps it as the officer's, with no failures counted; a first one is to be changed at sign-in.
  func write(for officer: Identifier, isFirst: Bool = false, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO credential(officer, salt, verifier, n, r, p, isFirst)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(officer.bytes), Data(salt), Data(verifier), rounds, blockSize, parallelism, isFirst,
      ])
  }
}
