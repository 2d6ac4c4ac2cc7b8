import Casework
import OfficeStore
import Wording

extension Session {
  /// What a village said about a round, with what the matrix shows; nil when nothing, or when the viewer may not see it.
  func report(of village: Identifier, _ round: Round) throws -> (
    period: VillagePeriod, cell: RoundCell
  )? {
    let row = try office.matrix(of: [round], for: viewer).first { $0.village == village }
    guard let cell = row?.cells.first, let report = row?.periods.first ?? nil else { return nil }
    return try office.period(report, for: viewer).map { ($0, cell) }
  }

  /// What is odd about a zero for a village and round; nil when nothing is.
  func contradiction(ofZeroFor village: Identifier, _ round: Round) throws -> Wording? {
    guard let terms = book.terms(of: round) else { return nil }
    let recorded = try office.disputes(in: village, during: terms.span, for: viewer)
    return ReportZero.contradiction(of: recorded.map(\.number))
  }

  /// A round as it is typed: 2021-10, a sweep by its name, a day of a sensitive period as NAME@2021-10-01.
  func round(_ text: String) throws -> Round {
    if let month = Month(Tidy.code(text)) { return .month(month) }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    guard let file = file(named: parts.first ?? "") else { throw unknownRound(text) }
    guard case .sensitivePeriod = file.form else { return .sweep(file.id) }
    guard parts.count == 2 else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(file.name)按天报送，请写明日期，如\(file.name)@\(file.first?.description ?? "")",
          en:
            "\(file.name) is reported day by day: say which, like \(file.name)@\(file.first?.description ?? "")"
        ))
    }
    return .day(try day(parts[1], file.name), of: file.id)
  }

  /// A sensitive period or sweep by its name; the last of those called so.
  func file(named text: String) -> RoundFile? {
    book.rounds.last { $0.stage != .void && $0.name == Tidy.line(text) }
  }

  func unknownRound(_ text: String) -> Complaint {
    let known = book.periodsAndSweeps.map(\.name)
    let list = known.joined(separator: "、")
    return Complaint(
      .notValid,
      Wording(
        zh: "没有“\(text)”这个月份或期次，应如2021-10" + (list.isEmpty ? "" : "，或\(list)"),
        en: "There is no month or round “\(text)”: write it like 2021-10"
          + (list.isEmpty ? "" : ", or \(list)")))
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
