public import Wording

/// What the matrix shows for a village and a round: what was said, and whether in time.
public struct RoundCell: Hashable, Sendable {
  /// Exactly one of these is true of a village that is in the roster of the round.
  public enum Content: Hashable, Sendable {
    /// 未到期: it runs, or its due moment is not past, and nothing was said.
    case notDue
    /// 零报告.
    case zero
    /// 有情况, with the number of disputes named that count.
    case matters(Int)
    /// 未报: the due moment is past.
    case missing
    /// 免报: by a dated order.
    case excused
  }

  /// Nil where the village owes nothing, and said nothing.
  public let content: Content?
  /// Whether the village is in the roster of the round; what it reported outside of it counts nowhere.
  public let isOwed: Bool
  /// Whether what was received came after the due moment.
  public let isLate: Bool
  /// Whether disputes of the village and round are recorded that the report neither names nor explains.
  public let isContradicted: Bool
  /// Whether the last report was sent back and none has come since.
  public let isReturned: Bool

  /// What a village does not owe, and said nothing about.
  public static let notOwed = RoundCell(
    content: nil, isOwed: false, isLate: false, isContradicted: false, isReturned: false)

  /// Puts a cell together; lists read theirs off a village's round instead.
  public init(
    content: Content?, isOwed: Bool = true, isLate: Bool = false, isContradicted: Bool = false,
    isReturned: Bool = false
  ) {
    self.content = content
    self.isOwed = isOwed
    self.isLate = isLate
    self.isContradicted = isContradicted
    self.isReturned = isReturned
  }

  /// What is known of a village's report when a cell is judged.
  public struct Standing: Hashable, Sendable {
    public let stage: VillagePeriod.Stage
    /// When the village first reported; of use while a report stands.
    public let received: Instant
    /// How many of the disputes named count; nil for a zero.
    public let disputes: Int?
    public let isContradicted: Bool

    /// Puts it together.
    public init(
      stage: VillagePeriod.Stage, received: Instant, disputes: Int?, isContradicted: Bool
    ) {
      self.stage = stage
      self.received = received
      self.disputes = disputes
      self.isContradicted = isContradicted
    }
  }

  /// Judges a village's round at a moment.
  public init(village: VillageFile, terms: RoundTerms?, _ standing: Standing?, at now: Instant) {
    let isOwed = terms?.isOwed(by: village) ?? false
    guard let terms, isOwed || standing?.stage == .reported else {
      self = .notOwed
      return
    }
    let silent = now >= terms.dueBefore ? Content.missing : .notDue
    switch standing?.stage {
    case .reported:
      self.init(
        content: standing?.disputes.map { .matters($0) } ?? .zero, isOwed: isOwed,
        isLate: (standing?.received).map { $0 >= terms.dueBefore } ?? false,
        isContradicted: standing?.isContradicted ?? false)
    case .excused: self.init(content: .excused)
    case .returned: self.init(content: silent, isReturned: true)
    case .unreported, nil: self.init(content: silent)
    }
  }
}

extension RoundCell {
  /// The mark in the matrix: `0`, a count, behind them `!` when contradicted, else `~` when late; `!!`, `.`, `-`.
  ///
  /// `0*` is no zero: disputes were named and none of them counts. What is not owed stands in brackets.
  public var mark: String {
    let flag = isContradicted ? "!" : isLate ? "~" : ""
    let mark =
      switch content {
      case nil: ""
      case .notDue: "."
      case .zero: "0" + flag
      case .matters(let count): "\(count)\(count == 0 ? "*" : "")" + flag
      case .missing: "!!"
      case .excused: "-"
      }
    return isOwed || mark.isEmpty ? mark : "(\(mark))"
  }

  /// Whether a report is there and counts.
  public var isReceived: Bool { isOwed && hasReport }

  /// Whether a report is there, be it owed or not.
  public var hasReport: Bool {
    switch content {
    case .zero, .matters: true
    case .notDue, .missing, .excused, nil: false
    }
  }

  /// Whether a report is still waited for, due or not.
  public var isWaitedFor: Bool { content == .missing || content == .notDue }

  /// How many disputes count in what was reported.
  public var disputes: Int {
    if isOwed, case .matters(let count) = content { count } else { 0 }
  }
}

extension RoundCell: Worded {
  public var wording: Wording {
    let said: Wording =
      switch content {
      case nil: Wording(zh: "不需报送", en: "Not owed")
      case .notDue: Wording(zh: "未到期", en: "Not due")
      case .zero: Wording(zh: "零报告", en: "Zero")
      case .matters(let count):
        Wording(zh: "有情况\(count)件", en: "\(count) matter(s)")
          + (count == 0
            ? Wording(zh: "，所列纠纷已作废或不再计入", en: ", those named are void or count no more")
            : Wording(""))
      case .missing: Wording(zh: "未报", en: "Missing")
      case .excused: Wording(zh: "免报", en: "Excused")
      }
    return said + (isLate ? Wording(zh: "，迟报", en: ", late") : Wording(""))
      + (isContradicted ? Wording(zh: "，待更正", en: ", to amend") : Wording(""))
      + (isReturned ? Wording(zh: "，已退回待重报", en: ", sent back") : Wording(""))
      + (isOwed || content == nil
        ? Wording("") : Wording(zh: "，不在册，不计入", en: ", not in the roster"))
  }
}
