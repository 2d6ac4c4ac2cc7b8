import Foundation

/// 恢复码: twenty letters and digits on paper, by which an administrator gets in who has lost the password. Used once.
public enum RecoveryCode {
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// A new one, in groups of five: K7QM2-….
  public static func new(_ random: () -> UInt64) -> String {
    let word = (0..<20).map { _ in letters[Int(random() % UInt64(letters.count))] }
    return stride(from: 0, to: 20, by: 5).map { String(word[$0..<$0 + 5]) }.joined(separator: "-")
  }

  /// As it is compared: without blanks and hyphens, in capitals.
  static func plain(_ typed: String) -> String {
    String(typed.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
