public import Wording

/// The days and hours of a round: what it asks about, from when on it can be signed, until when it is in time.
///
/// Moments are exclusive: what is received at `dueBefore` is late.
public struct RoundTerms: Hashable, Sendable {
  /// The days whose disputes belong to the round. Who owes it is read off the last.
  public let span: ClosedRange<Day>
  /// From when on it can be signed: it has ended, or its cut-off has passed.
  public let opens: Instant
  public let dueBefore: Instant
  /// From when on a report needs an exception; nil where nothing is locked.
  public let lockedFrom: Instant?
  /// The villages asked; nil for every one in the roster.
  public let scope: Set<Identifier>?

  /// The last day that is in time.
  public var due: Day { Instant(milliseconds: dueBefore.milliseconds - 1).day }

  /// Until when it is in time: the day, and the hour where it is not the end of the day.
  public var deadline: Wording {
    let hour = (dueBefore.milliseconds - Instant(startOf: due).milliseconds) / 3_600_000
    return hour == 24
      ? Wording("\(due)") : Wording(zh: "\(due) \(hour)时前", en: "\(due) before \(hour):00")
  }

  /// Whether a village owes the round: it was in the roster on the round's last day, and it is asked.
  public func isOwed(by village: VillageFile) -> Bool {
    scope?.contains(village.id) ?? true && village.isValid(on: span.upperBound)
  }

  /// The last day before the lock.
  public var lockDay: Day? { lockedFrom.map { Instant(milliseconds: $0.milliseconds - 1).day } }

  public func isLocked(at now: Instant) -> Bool { lockedFrom.map { $0 <= now } ?? false }
}

extension OfficeBook {
  /// The terms of a round; nil when there is none such: before the first month, after the end of a sensitive period.
  public func terms(of round: Round) -> RoundTerms? {
    switch round {
    case .month(let month):
      guard month >= file.firstMonthOwed else { return nil }
      return RoundTerms(
        span: file.span(of: month), opens: Instant(startOf: file.span(of: month).upperBound + 1),
        dueBefore: Instant(startOf: file.dueDay(of: month) + 1),
        lockedFrom: file.lockDay(of: month).map { Instant(startOf: $0 + 1) }, scope: nil)
    case .day(let day, let id):
      guard let period = self.round(id), period.stage != .void,
        case .sensitivePeriod(let hours) = period.form,
        period.days.contains(day)
      else { return nil }
      return RoundTerms(
        span: day...day, opens: period.opens(on: day),
        dueBefore: Instant(startOf: day, hour: hours.due), lockedFrom: nil, scope: period.scope)
    case .sweep(let id):
      guard let sweep = self.round(id), sweep.stage != .void, case .sweep = sweep.form,
        let first = sweep.first,
        let last = sweep.last
      else { return nil }
      return RoundTerms(
        span: first...last, opens: Instant(startOf: first), dueBefore: Instant(startOf: last + 1),
        lockedFrom: nil, scope: sweep.scope)
    }
  }
}

extension Instant {
  /// The moment at a full hour of a civil day in China; 24 is its end.
  public init(startOf day: Day, hour: Int) {
    self.init(milliseconds: Instant(startOf: day).milliseconds + Int64(hour) * 3_600_000)
  }

  /// The last millisecond of a civil day in China.
  public init(endOf day: Day) {
    self.init(milliseconds: Instant(startOf: day + 1).milliseconds - 1)
  }
}
