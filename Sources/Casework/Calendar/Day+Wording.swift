public import Wording

extension Day {
  /// "2026年11月23日" as documents print it (GB/T 9704), "23 November 2026" in English.
  public var wording: Wording {
    let (year, month, day) = civil
    return Wording(zh: "\(year)年\(month)月\(day)日", en: "\(day) \(Month.names[month - 1]) \(year)")
  }

  /// "11月23日 周一".
  public var wordingWithWeekday: Wording {
    let (_, month, day) = civil
    return Wording(
      zh: "\(month)月\(day)日 周\(Self.weekdays[weekday - 1].zh)",
      en: "\(Self.weekdays[weekday - 1].en) \(day) \(Month.names[month - 1].prefix(3))")
  }

  /// "12月8日（周二）" as the last day of a limit, with the year where it is not that of the day one reads it.
  func wordingAsLimit(from other: Day) -> Wording {
    let (year, month, day) = civil
    let isFar = year != other.year
    return Wording(
      zh: (isFar ? "\(year)年" : "") + "\(month)月\(day)日（周\(Self.weekdays[weekday - 1].zh)）",
      en: "\(Self.weekdays[weekday - 1].en) \(day) \(Month.names[month - 1].prefix(3))"
        + (isFar ? " \(year)" : ""))
  }

  private static let weekdays = [
    Wording(zh: "一", en: "Mon"), Wording(zh: "二", en: "Tue"), Wording(zh: "三", en: "Wed"),
    Wording(zh: "四", en: "Thu"), Wording(zh: "五", en: "Fri"), Wording(zh: "六", en: "Sat"),
    Wording(zh: "日", en: "Sun"),
  ]
}

extension Month {
  /// "10月", "October".
  public var wording: Wording { Wording(zh: "\(month)月", en: Self.names[month - 1]) }

  /// "2026年10月", "October 2026".
  public var wordingWithYear: Wording {
    Wording(zh: "\(year)年\(month)月", en: "\(Self.names[month - 1]) \(year)")
  }

  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
