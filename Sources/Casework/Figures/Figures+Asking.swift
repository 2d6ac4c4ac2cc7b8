import Wording

extension Figures {
  /// Why a year's figures cannot be asked for; nil when they can.
  public static func refusal(of year: Int, asOf day: Day, for viewer: Viewer) -> Refusal? {
    guard viewer.may(.figures) else {
      return Refusal(
        .notAllowed,
        Wording(
          zh: "您的角色看不到案件和来访，没有可以统计的记录",
          en: "Your role sees no case and no visit: there is nothing to count"))
    }
    guard year <= viewer.today.year else {
      return Refusal(
        .notValid, Wording(zh: "\(year)年还没有开始，请核对年份", en: "\(year) has not begun: check the year"),
        field: "year")
    }
    let first = Month(year: year, month: 1).firstDay
    guard day >= first else {
      return Refusal(
        .notValid,
        Wording(
          zh: "截至日\(day)早于\(first)，请核对", en: "\(day) is before \(first): check the cut-off day"),
        field: "asOf")
    }
    return nil
  }
}
