public import Wording

/// 报送日期: other days from a month on; months before keep theirs.
public struct SetReporting: Act {
  public static let kind = "setReporting"
  public static let name = Wording(zh: "更改报送日期", en: "Set the reporting days")
  public static let blank = SetReporting(
    from: "", cutOff: 0, due: 3, rollUp: 5, lock: 0, reason: "")
  public static let fields: [Field<SetReporting>] = [
    Field(
      "from", Wording(zh: "自何月起", en: "From month"), .text(\.from), required: true,
      width: .short,
      help: Wording(zh: "如2027-01；以前各月不变", en: "Like 2027-01; months before keep theirs")),
    Field(
      "cutOff", Wording(zh: "统计截止日", en: "Cut-off day"), .number(\.cutOff, 0...28),
      help: Wording(zh: "0为月末；25为上月26日至本月25日", en: "0: the month’s end; 25: the 26th to the 25th")),
    Field(
      "due", Wording(zh: "村报送期限（日）", en: "Due on the"), .number(\.due, 1...28),
      help: Wording(
        zh: "截止后的第一个该日，24时以前", en: "The first such day after the cut-off, until midnight")),
    Field(
      "rollUp", Wording(zh: "镇汇总期限（日）", en: "Town’s total on the"), .number(\.rollUp, 1...28)),
    Field(
      "lock", Wording(zh: "锁定日", en: "Locked after the"), .number(\.lock, 0...28),
      help: Wording(zh: "过后补报须分管领导准许；0为不锁定", en: "Then an exception is needed; 0: never")),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  /// The first month, as "2027-01".
  public var from: String
  /// 0 for the month's own last day.
  public var cutOff: Int
  public var due: Int
  public var rollUp: Int
  /// 0 for never.
  public var lock: Int
  public var reason: String

  /// Begins with what holds now.
  public static func begun(on state: OfficeFile) -> SetReporting {
    var act = blank
    guard let days = state.reporting.last else { return act }
    act.cutOff = days.cutOff ?? 0
    act.due = days.due
    act.rollUp = days.rollUp
    act.lock = days.lock ?? 0
    return act
  }

  private var days: ReportingDays? {
    Month(from).map {
      ReportingDays(
        from: $0, cutOff: cutOff == 0 ? nil : cutOff, due: due, rollUp: rollUp,
        lock: lock == 0 ? nil : lock)
    }
  }

  public func digest(_ codes: Codes) -> Wording {
    (days?.wording ?? Wording(from)) + Wording(zh: "（\(reason)）", en: " (\(reason))")
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    guard let days else { return }
    state.reporting.removeAll { $0.from >= days.from }
    state.reporting.append(days)
  }

  public func problems(in state: OfficeFile, _ circumstance: Circumstance) -> [Problem] {
    guard let days else {
      return [
        Problem(
          "from",
          Wording(
            zh: "没有“\(from)”这个月份，应如2027-01",
            en: "There is no month “\(from)”: write it like 2027-01"))
      ]
    }
    // A month that is reported already keeps the days by which it was judged.
    let earliest = max(state.month(of: circumstance.today), state.firstMonthOwed)
    guard days.from >= earliest else {
      return [
        Problem(
          "from",
          Wording(
            zh: "已经结束的月份不变，最早自\(earliest)起",
            en: "Months that have ended keep theirs: \(earliest) at the earliest"))
      ]
    }
    let latest = circumstance.today.month + 12
    guard days.from <= latest else {
      return [
        Problem(
          "from",
          Wording(
            zh: "\(days.from)在一年以后，最晚可自\(latest)起，请核对年份",
            en: "\(days.from) is more than a year away: \(latest) at the latest"))
      ]
    }
    var after = state
    apply(
      to: &after,
      Moment(
        entry: state.id, day: circumstance.day, recorded: circumstance.now,
        officer: circumstance.viewer.officer))
    let span = after.span(of: days.from)
    guard span.lowerBound < span.upperBound else {
      return [
        Problem(
          "cutOff",
          Wording(
            zh: "\(days.from)的统计期不足两天，请核对截止日",
            en: "\(days.from) would have less than two days: please check"))
      ]
    }
    let order = [due, rollUp] + (lock == 0 ? [] : [lock])
    let last = days.lastDay(of: days.from)
    let ends = order.map { ReportingDays.next($0, after: last) }
    guard ends == ends.sorted() else {
      return [
        Problem(
          "rollUp",
          Wording(
            zh: "期限应依次为村、镇、锁定，请核对",
            en: "The village’s day comes first, then the town’s, then the lock: please check"))
      ]
    }
    return []
  }
}
