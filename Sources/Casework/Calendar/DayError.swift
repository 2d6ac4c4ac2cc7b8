public import Wording

/// Why what was typed is not a day.
public enum DayError: Error, Hashable, Worded {
  /// Nothing that reads as a date.
  case unreadable(String)
  /// A date that no calendar has: 2026-02-30.
  case nonexistent(String)

  /// What was typed, and how a date is typed.
  public var wording: Wording {
    switch self {
    case .unreadable(let text):
      Wording(
        zh: "“\(text)”不是日期，请输入如20261123、11-23、今天或-1",
        en: "“\(text)” is not a date: type 20261123, 11-23, t for today or -1")
    case .nonexistent(let text):
      Wording(zh: "没有\(text)这一天，请核对", en: "There is no day \(text): please check")
    }
  }
}
