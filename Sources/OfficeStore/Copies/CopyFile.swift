public import Casework
import Foundation
public import Wording

/// A file that the program keeps beside the office's own: a copy, or what an upgrade or a restore put aside.
public struct CopyFile: Hashable, Sendable {
  /// Why it is there.
  public enum Kind: CaseIterable, Worded, Sendable {
    case daily
    case byHand
    /// Read back and found wrong.
    case damaged
    case replaced
    case beforeUpgrade

    /// Whether it lies in the folder of daily copies.
    var isInFolder: Bool { self == .daily || self == .byHand || self == .damaged }

    public var wording: Wording {
      switch self {
      case .daily: Wording(zh: "每日副本", en: "Daily copy")
      case .byHand: Wording(zh: "手工副本", en: "Made by hand")
      case .damaged: Wording(zh: "损坏，不作数", en: "Damaged, does not count")
      case .replaced: Wording(zh: "恢复时换下的", en: "Replaced by a restore")
      case .beforeUpgrade: Wording(zh: "升级前留存", en: "Before an upgrade")
      }
    }
  }

  public let path: String
  public let kind: Kind
  public let day: Day
  /// The time of day, `18:30`, where the name has one.
  public let clock: String?
  public let bytes: Int

  /// The name without its folder.
  public var name: String { URL(fileURLWithPath: path).lastPathComponent }
}

extension CopyFile {
  /// Knows a file of the folder of daily copies by its name: `2026-11-26.anjian`, `2026-11-26-1830.anjian`,
  /// `2026-11-26.damaged.anjian`; nil for any other.
  init?(inFolder path: String) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let pattern =
      /^([0-9]{4}-[0-9]{2}-[0-9]{2})(-([0-9]{2})([0-9]{2}))?(\.damaged(-[0-9]+)?)?\.anjian$/
    guard let match = name.wholeMatch(of: pattern), let day = Day(String(match.1)) else {
      return nil
    }
    let clock = match.3.flatMap { hour in match.4.map { "\(hour):\($0)" } }
    let kind: Kind = match.5 != nil ? .damaged : clock == nil ? .daily : .byHand
    self.init(path: path, kind: kind, day: day, clock: clock, bytes: Self.bytes(path))
  }

  /// Knows a file that lies beside the office's own by its name; nil for any other.
  init?(beside path: String) {
    guard let parts = AsideName.parts(path) else { return nil }
    self.init(
      path: path, kind: parts.kind == .replaced ? .replaced : .beforeUpgrade, day: parts.made.day,
      clock: parts.made.clock, bytes: Self.bytes(path))
  }

  private static func bytes(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  /// Newest first; of one day the later one.
  static func isNewer(_ left: CopyFile, _ right: CopyFile) -> Bool {
    (left.day, left.clock ?? "", left.name) > (right.day, right.clock ?? "", right.name)
  }
}
