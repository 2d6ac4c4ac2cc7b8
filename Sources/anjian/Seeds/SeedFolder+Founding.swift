import Casework
import OfficeStore
import Wording

extension SeedFolder {
  /// What an office made of this folder begins with.
  ///
  /// - Parameters:
  ///   - now: when it is founded; a folder that tells what happened is founded before that.
  ///   - passwords: the first password by officer's number; whoever has none cannot sign in.
  func founding(
    tables: Tables, now: Instant, isPractice: Bool = false, name: String? = nil,
    passwords: [String: String]
  ) throws(SeedError) -> Founding {
    let begin = min(now, Instant(startOf: settings.firstMonthOwed.firstDay))
    var roster: [(village: AddVillage, from: Day)] = []
    for row in villages.rows { roster.append(try Self.village(row)) }
    var people: [Founding.NewOfficer] = []
    for row in officers.rows {
      people.append(try Self.officer(row, villages: roster, passwords: passwords))
    }
    var typed: [(figure: ManualFigure, asOf: Day, at: Instant)] = []
    for row in figures?.rows ?? [] {
      let asOf = try Self.asOf(row, today: now.day)
      let told = Instant(milliseconds: Instant(startOf: asOf).milliseconds + Self.closingTime)
      typed.append(
        (
          try Self.figure(row, by: enterer), asOf,
          acts.isEmpty ? now : min(now, max(begin, told))
        ))
    }
    return Founding(
      office: Found(
        name: name ?? settings.name, township: settings.township,
        countWord: settings.countWord ?? "件",
        firstMonthOwed: settings.firstMonthOwed,
        dueDayOfMonth: settings.zeroReportDue?.village ?? 3,
        lockDayOfMonth: settings.zeroReportDue?.lock,
        rollUpDayOfMonth: settings.zeroReportDue?.town,
        isPractice: isPractice),
      tables: tables, villages: roster, officers: people, figures: typed,
      at: acts.isEmpty ? now : begin)
  }

  /// The numbers and names of those who will sign in.
  var people: [(number: String, name: String)] { officers.rows.map { ($0["number"], $0["name"]) } }

  /// Who stands behind figures that name nobody: the administrator.
  private var enterer: String {
    let administrator = officers.rows.first {
      $0.list("roles").contains(Role.administrator.rawValue)
    }
    return (administrator ?? officers.rows.first)?["name"] ?? ""
  }

  private static func village(_ row: SeedTable.Row) throws(SeedError) -> (
    village: AddVillage, from: Day
  ) {
    let from = try row.required("from")
    guard let day = Day(from) else {
      throw row.fail(Wording(zh: "没有“\(from)”这一天", en: "there is no day “\(from)”"))
    }
    let village = AddVillage(
      key: try row.required("key"), code: row["code"].isEmpty ? nil : row["code"],
      name: try row.required("short"),
      fullName: try row.required("name"), aliases: row.list("aliases"))
    return (village, day)
  }

  private static func officer(
    _ row: SeedTable.Row, villages: [(village: AddVillage, from: Day)], passwords: [String: String]
  ) throws(SeedError) -> Founding.NewOfficer {
    var roles: [Role] = []
    for name in row.list("roles") {
      guard let role = Role(rawValue: name) else {
        let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.fail(
          Wording(
            zh: "没有“\(name)”这种角色，可用：\(known)", en: "there is no role “\(name)”; there are \(known)")
        )
      }
      roles.append(role)
    }
    let keys = row.list("villages")
    if let stranger = keys.first(where: { key in !villages.contains { $0.village.key == key } }) {
      throw row.fail(
        Wording(
          zh: "villages.csv 中没有“\(stranger)”这个村", en: "villages.csv has no village “\(stranger)”"))
    }
    let number = try row.required("number")
    return Founding.NewOfficer(
      number: number, name: try row.required("name"), position: row["position"], roles: roles,
      villages: keys,
      password: passwords[number], phone: row["phone"].isEmpty ? nil : row["phone"])
  }

  /// Half past five, after the day's cases.
  private static let closingTime: Int64 = (17 * 60 + 30) * 60_000

  /// The day up to which a figure counts.
  private static func asOf(_ row: SeedTable.Row, today: Day) throws(SeedError) -> Day {
    let text = try row.required("asOf")
    guard let day = Day(text) else {
      throw row.fail(Wording(zh: "没有“\(text)”这一天", en: "there is no day “\(text)”"))
    }
    guard day <= today else {
      throw row.fail(
        Wording(zh: "asOf“\(text)”在今天之后", en: "asOf “\(text)” is after today"))
    }
    return day
  }

  private static func figure(_ row: SeedTable.Row, by enterer: String) throws(SeedError)
    -> ManualFigure
  {
    guard let value = Int(row["value"]), let year = Int(row["year"]) else {
      throw row.fail(Wording(zh: "value 和 year 应为数字", en: "value and year must be numbers"))
    }
    return ManualFigure(
      year: year, name: try row.required("zh"), value: value, unit: try row.required("unit"),
      source: try row.required("source"), by: row["enteredBy"].isEmpty ? enterer : row["enteredBy"])
  }
}
