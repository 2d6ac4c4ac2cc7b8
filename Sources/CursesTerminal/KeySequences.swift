import CTerminal
import TerminalUI

/// The sequences that the description of the open terminal gives for keys.
enum KeySequences {
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...20).map { ("kf\($0)", .function($0)) }

  static func described() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in names {
      let bytes = bytes(of: name)
      // A key that sends one byte is a key of that byte.
      if bytes.count > 1 { sequences[bytes] = key }
    }
    return sequences
  }

  private static func bytes(of name: String) -> [UInt8] {
    guard var next = unsafe ct_key_string(name) else { return [] }
    var bytes: [UInt8] = []
    while unsafe next.pointee != 0 {
      unsafe bytes.append(UInt8(bitPattern: next.pointee))
      unsafe next += 1
    }
    return bytes
  }
}
