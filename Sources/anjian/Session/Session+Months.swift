import Casework
import OfficeStore
import Wording

extension Session {
  /// What a village said about a month, with what the matrix shows; nil when nothing, or when the viewer may not see it.
  func report(of village: Identifier, _ month: Month) throws -> (
    period: VillagePeriod, cell: MonthCell
  )? {
    let row = try office.months([month], for: viewer).first { $0.village == village }
    guard let cell = row?.cells.first, let report = row?.reports.first ?? nil else { return nil }
    return try office.period(report, for: viewer).map { ($0, cell) }
  }

  /// What is odd about a zero for a village and month; nil when nothing is.
  func contradiction(ofZeroFor village: Identifier, _ month: Month) throws -> Wording? {
    let recorded = try office.disputes(in: village, during: month, for: viewer)
    return ReportZero.contradiction(of: recorded.map(\.number))
  }

  /// A month as it is typed: 2021-10.
  func month(_ text: String) throws(Complaint) -> Month {
    guard let month = Month(Tidy.code(text)) else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "没有“\(text)”这个月份，应如2021-10", en: "There is no month “\(text)”: write it like 2021-10")
      )
    }
    return month
  }

  /// A year that has four digits.
  func year(_ year: Int) throws(Complaint) -> Int {
    guard (1000...9999).contains(year) else {
      throw Complaint(
        .notValid, Wording(zh: "没有\(year)年，请核对年份", en: "There is no year \(year): please check"))
    }
    return year
  }
}
