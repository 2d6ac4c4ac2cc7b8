public import Wording

/// The year's figures as a value: every number comes out of records, save those typed in with their source.
///
/// Void matters count nowhere, merged ones in the case that they were merged into. How they are printed is decided elsewhere.
public struct Figures: Sendable {
  /// The code of the channel 上级交办.
  public static let assignedChannel = "assigned"

  /// The calendar year that is counted.
  public let year: Int
  /// 截至: what had happened by this day.
  public let asOf: Day
  /// 录入截至: what had been recorded by this instant; nil for everything recorded.
  public let knownBy: Instant?
  /// Assigned cases, petitions by channel, visits, disputes.
  public let counted: [Figure]
  /// The months that the villages owed, sent, and sent in time.
  public let zeroReports: [Figure]
  /// Petitions and disputes from the year before to the end.
  public let balances: [Balance]
  /// 手工填报.
  public let manual: [Figure]
  /// The year in one sentence, as the yearly report has it; nil for whoever sees no petition and no visit.
  public let sentence: Wording?
  /// Whether the year is before the office's first month and nothing is recorded of it.
  public let isBeforeRecords: Bool

  /// Counts a year.
  ///
  /// - Parameters:
  ///   - cases: folded as of `asOf` and `knownBy`, and only those that the viewer may see; the same
  ///     holds for `visits` and `periods`.
  ///   - disputes: every dispute as it was then, whoever may see it: a report counts and is contradicted by them.
  ///   - book: with the villages that the viewer may see.
  ///   - isForStaff: whether the viewer sees petitions, visits and what is kept elsewhere; without,
  ///     a figure of them would be a false zero.
  public init(
    year: Int, asOf: Day, knownBy: Instant?, cases: [CaseFile], visits: [VisitFile],
    periods: [VillagePeriod], disputes: [CaseFile], book: OfficeBook, isForStaff: Bool
  ) {
    self.year = year
    self.asOf = asOf
    self.knownBy = knownBy
    let first = Month(year: year, month: 1).firstDay
    let last = min(asOf, Month(year: year, month: 12).lastDay)
    let cases = cases.filter { ![.void, .merged].contains($0.stage) }.sorted { $0.order < $1.order }
    let unit = Self.unit(countedIn: book.file.countWord)
    let ofYear = CasesOfYear(
      cases, from: first, through: last, unit: unit, codes: book.tables.codes)
    let (batches, persons) = Self.visits(visits, from: first, through: last)
    let zeroReports = Self.zeroReports(
      year, asOf: asOf, periods: periods, disputes: disputes, book: book)
    let kinds: [CaseKind] = isForStaff ? CaseKind.allCases : [.dispute]
    let balances = kinds.map { Balance($0, cases, from: first, through: last, unit: unit) }
    counted =
      isForStaff ? ofYear.petitions + ofYear.disputes + [batches, persons] : ofYear.disputes
    self.zeroReports = zeroReports
    self.balances = balances
    manual = isForStaff ? Self.manual(year, asOf: asOf, knownBy: knownBy, book.file) : []
    sentence =
      isForStaff
      ? Self.sentence(
        year, word: book.file.countWord, assigned: ofYear.assigned.n,
        closed: ofYear.assignedClosed.n, batches: batches.n, persons: persons.n) : nil
    isBeforeRecords =
      year < book.file.firstMonthOwed.year
      && (counted + zeroReports + balances.flatMap(\.figures) + manual).allSatisfy { $0.n == 0 }
  }

  /// Every figure, in the order in which they are printed.
  public var all: [Figure] { counted + zeroReports + balances.flatMap(\.figures) + manual }

  /// The figure of an id.
  public subscript(id: String) -> Figure? { all.first { $0.id == id } }

  static func unit(countedIn word: String) -> Wording { Wording(zh: word, en: "cases") }

  private static func visits(_ visits: [VisitFile], from first: Day, through last: Day) -> (
    batches: Figure, persons: Figure
  ) {
    let counted = visits.filter { visit in
      visit.stage == .received
        && visit.history.first.map { first <= $0.day && $0.day <= last } ?? false
    }.sorted { ($0.number?.serial ?? 0, $0.id) < ($1.number?.serial ?? 0, $1.id) }
    let records = counted.map(\.record)
    return (
      Figure(
        "visits.batches", Wording(zh: "接待来访", en: "Visits received"),
        unit: Wording(zh: "批", en: "visits"), records: records,
        source: Wording(zh: "来访登记，一次接待为一批", en: "visits registered; each reception is one")),
      Figure(
        "visits.persons", Wording(zh: "来访人次", en: "Persons who came"),
        n: counted.reduce(0) { $0 + $1.headcount }, unit: Wording(zh: "人次", en: "persons"),
        records: records, source: Wording(zh: "各批来访人数之和", en: "the persons of all visits added up"))
    )
  }

  private static func sentence(
    _ year: Int, word: String, assigned: Int, closed: Int, batches: Int, persons: Int
  ) -> Wording {
    func count(_ n: Int, _ one: String, _ many: String) -> String { "\(n) \(n == 1 ? one : many)" }
    return Wording(
      zh: "\(year)年上级交办信访案件\(assigned)\(word)，已办结\(closed)\(word)；"
        + "镇综治中心接待群众来访\(batches)批\(persons)人次。",
      en:
        "In \(year), \(count(assigned, "petition case was", "petition cases were")) assigned from above, "
        + "\(closed) closed; the town's centre received \(count(batches, "visit", "visits")) "
        + "of \(count(persons, "person", "persons")).")
  }
}
