/// How far a limit was moved out in a case.
public enum Extension: Hashable, Sendable {
  /// By so many days, before it is rolled: granted days (信访工作条例 34), days of a hearing (36).
  case days(Int)
  /// To a day that both parties agreed to.
  case until(Day)
}
