public import Wording

/// A round as the office keeps it: a sensitive period or a special sweep, or a month once it is closed.
public struct RoundFile: SubjectState {
  /// Whether it takes reports.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case open
    case closed
    case void

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未开始", en: "Not opened")
      case .open: Wording(zh: "进行中", en: "Open")
      case .closed: Wording(zh: "已关闭", en: "Closed")
      case .void: Wording(zh: "作废", en: "Void")
      }
    }
  }

  /// What kind of round it is.
  public enum Form: Hashable, Sendable {
    case month(Month)
    case sensitivePeriod(DailyHours)
    case sweep
  }

  /// 每日: from which hour on a day can be signed, and until which it is in time; 24 is the end of the day.
  public struct DailyHours: Hashable, Sendable {
    public let cutOff: Int
    public let due: Int
  }

  /// With what a round was closed: who signed, and which villages were missing, each with its reason.
  public struct Closing: Hashable, Sendable {
    public let officer: Identifier
    public let day: Day
    public let missing: [Remark]
  }

  public let id: Identifier
  public var stage = Stage.absent
  public var form: Form?
  public var name = ""
  public var occasion = ""
  public var first: Day?
  /// The last day of a sensitive period; the due day of a sweep.
  public var last: Day?
  /// The villages asked; nil for every one in the roster.
  public var scope: Set<Identifier>?
  /// With what it is closed now; nil while it is open.
  public var closing: Closing?
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.round
  public static let procedures = [
    Procedure<RoundFile>([
      Step(
        OpenSensitivePeriod.self, from: [.absent], to: .open, by: [.supervisor], listed: false),
      Step(OpenSweep.self, from: [.absent], to: .open, by: [.supervisor], listed: false),
      Step(
        MoveEnd.self, from: [.open], by: [.supervisor], unless: [.isMonth]),
      Step(CloseRound.self, from: [.absent, .open], to: .closed, by: [.supervisor]),
      Step(ReopenRound.self, from: [.closed], to: .open, by: [.supervisor]),
      Step(
        VoidSubject<RoundFile>.self, from: [.open, .closed], to: .void, by: [.supervisor],
        unless: [.isMonth]),
      Step(
        Correct<RoundFile>.self, from: [.open, .closed], by: [.supervisor], unless: [.isMonth],
        listed: false),
      Step(
        Undo<RoundFile>.self, from: Set(Stage.allCases), by: [.supervisor],
        unless: Guard.undoing),
    ])
  ]

  public var procedure: Procedure<RoundFile> { Self.procedures[0] }

  /// A month that was never closed.
  public static func blank(_ month: Month) -> RoundFile {
    var blank = RoundFile(id: Identifier(high: 0, low: 0))
    blank.form = .month(month)
    return blank
  }

  /// The days of a sensitive period that are reported on.
  public var days: [Day] {
    guard let first, let last, first <= last else { return [] }
    return (first.number...last.number).map { Day(number: $0) }
  }

  /// 起止: the first and the last day, as 2026-09-28–2026-10-08.
  public var stretch: String {
    [first, last].compactMap { $0?.description }.joined(separator: "–")
  }

  /// Where it stands on a day: 未到, 进行中, 已结束, 已关闭.
  public func standing(on today: Day) -> Wording {
    if stage == .open, let last, last < today { return Wording(zh: "已结束", en: "Over") }
    if stage == .open, let first, today < first { return Wording(zh: "未到", en: "To come") }
    return stage.wording
  }

  /// What it asks for, the earliest first.
  public var rounds: [Round] {
    switch form {
    case .month(let month): [.month(month)]
    case .sensitivePeriod: days.map { .day($0, of: id) }
    case .sweep: [.sweep(id)]
    case nil: []
    }
  }

  /// Whether one of its days lies in a span of days.
  public func falls(in span: ClosedRange<Day>) -> Bool {
    guard let first, let last else { return false }
    return first <= span.upperBound && span.lowerBound <= last
  }
}

extension Guard<RoundFile> {
  static var isMonth: Guard {
    Guard(
      refuses: { file, _ in if case .month = file.form { true } else { false } },
      says: Wording(
        zh: "月份由日历确定，没有可更改的", en: "A month comes from the calendar: there is nothing to change"))
  }
}

extension RoundFile {
  /// From when on a day of it can be signed.
  func opens(on day: Day) -> Instant {
    guard case .sensitivePeriod(let hours) = form else { return Instant(startOf: day) }
    return Instant(startOf: day, hour: hours.cutOff)
  }
}

extension OfficeBook {
  /// A sensitive period, a sweep, or a month that was closed once.
  public func round(_ id: Identifier) -> RoundFile? { rounds.first { $0.id == id } }

  /// What was recorded of a round as a whole; nil for a month that was never closed.
  public func file(of round: Round) -> RoundFile? {
    switch round {
    case .month(let month): rounds.first { $0.form == .month(month) }
    case .day(_, let id), .sweep(let id): self.round(id)
    }
  }

  /// The sensitive periods and sweeps that are not void, the earliest first.
  public var periodsAndSweeps: [RoundFile] {
    rounds.filter { $0.first != nil && $0.stage != .void }
  }

  /// Those that lie in a month, or reach into it.
  public func periodsAndSweeps(in month: Month) -> [RoundFile] {
    let span = file.span(of: month)
    return periodsAndSweeps.filter { $0.falls(in: span) }
  }
}
