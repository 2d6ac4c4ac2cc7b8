import Casework
import Foundation

/// The names under which the program keeps a file beside itself: before an upgrade, after a restore.
///
/// Opened by mistake, such a file can only be looked at, as a copy can.
enum AsideName {
  enum Kind: CaseIterable {
    case replaced
    case beforeUpgrade
  }

  /// `FILE.replaced-20261126-1830`.
  static func replaced(_ path: String, at now: Instant) -> String {
    "\(path).replaced-\(FreeName.stamp(now))"
  }

  /// `FILE.before-v3-20261126-1830`.
  static func beforeUpgrade(_ path: String, to version: Int, at now: Instant) -> String {
    "\(path).before-v\(version)-\(FreeName.stamp(now))"
  }

  /// What the name says; nil for any other name.
  static func parts(_ path: String) -> (kind: Kind, made: Instant, origin: String)? {
    let pattern =
      /^(.+)\.(replaced|before-v[0-9]+)-([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{2})([0-9]{2})(-[0-9]+)?$/
    guard let match = path.wholeMatch(of: pattern),
      let made = Instant(
        "\(match.3)-\(match.4)-\(match.5) \(match.6):\(match.7)")
    else { return nil }
    return (
      match.2 == "replaced" ? .replaced : .beforeUpgrade, made, String(match.1)
    )
  }

  /// The mark that a file of such a name has without carrying one.
  static func mark(_ path: String) -> CopyMark? {
    parts(path).map { CopyMark(made: $0.made, origin: $0.origin) }
  }
}
