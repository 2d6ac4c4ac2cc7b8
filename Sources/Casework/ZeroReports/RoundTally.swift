public import Wording

/// How many of the cells of some rounds are what: the two questions, content and timeliness, kept apart.
public struct RoundTally: Hashable, Sendable {
  /// 未到期, 零报告, 有情况, 未报, 免报: together the roster.
  public private(set) var notDue = 0
  public private(set) var zeros = 0
  public private(set) var matters = 0
  public private(set) var missing = 0
  public private(set) var excused = 0
  /// 按时, 迟: together what was received.
  public private(set) var onTime = 0
  public private(set) var late = 0
  /// 待更正: reports that are contradicted.
  public private(set) var contradicted = 0
  /// The disputes named in what was received.
  public private(set) var disputes = 0

  /// Counts cells; those of villages outside the roster are left out.
  public init(_ cells: some Sequence<RoundCell>) {
    for cell in cells where cell.isOwed {
      switch cell.content {
      case .notDue: notDue += 1
      case .zero: zeros += 1
      case .matters(let count):
        matters += 1
        disputes += count
      case .missing: missing += 1
      case .excused: excused += 1
      case nil: break
      }
      guard cell.isReceived else { continue }
      if cell.isLate { late += 1 } else { onTime += 1 }
      if cell.isContradicted { contradicted += 1 }
    }
  }

  public var roster: Int { notDue + zeros + matters + missing + excused }
  /// Those that are due, and those reported before.
  public var due: Int { roster - notDue }
  /// 应报: due and not excused.
  public var owed: Int { due - excused }
  /// 实报.
  public var received: Int { zeros + matters }

  /// 报送率 as n/d; "—" where nothing is owed.
  public var receivedRate: String { Self.rate(received, of: owed) }
  /// 按时率 as n/d; "—" where nothing is owed.
  public var onTimeRate: String { Self.rate(onTime, of: owed) }

  static func rate(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "—" : "\(part)/\(whole)"
  }

  /// 应报, 实报, 按时, and what else there is, in one line.
  public var wording: Wording {
    var line = Wording(
      zh: "应报\(owed) 实报\(received) 按时\(onTime)",
      en: "owed \(owed), in \(receivedRate), on time \(onTimeRate)")
    for (count, zh, en) in [
      (late, "迟报", "late"), (excused, "免报", "excused"), (contradicted, "待更正", "to amend"),
    ] where count > 0 {
      line = line + Wording(zh: " \(zh)\(count)", en: ", \(en) \(count)")
    }
    return line + Wording(zh: "  报送率\(receivedRate) 按时率\(onTimeRate)", en: "")
  }
}
