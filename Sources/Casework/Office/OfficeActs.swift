public import Wording

/// 建立本单位: the first entry of a file.
public struct Found: Act {
  public static let kind = "found"
  public static let name = Wording(zh: "建立本单位", en: "Found the office")
  public static let blank = Found(
    name: "", township: "", countWord: "件", firstMonthOwed: Month(year: 2021, month: 1),
    dueDayOfMonth: 3, isPractice: false)
  public static let fields: [Field<Found>] = [
    Field("name", Wording(zh: "单位名称", en: "Name"), .text(\.name), required: true),
    Field(
      "dueDayOfMonth", Wording(zh: "次月几日前报送", en: "Due on the"), .number(\.dueDayOfMonth, 1...28)),
  ]

  public var name: String
  public var township: String
  public var countWord: String
  public var firstMonthOwed: Month
  public var dueDayOfMonth: Int
  /// The day of the next month after which a month is locked; nil where it never is.
  public var lockDayOfMonth: Int?
  /// The day of the next month by which the town sums a month up; nil for the 5th, or the villages' day after it.
  public var rollUpDayOfMonth: Int?
  public var isPractice: Bool

  enum CodingKeys: String, CodingKey {
    case name, township, countWord, firstMonthOwed, dueDayOfMonth, lockDayOfMonth, rollUpDayOfMonth
    case isPractice = "practice"
  }

  /// Sets an office up.
  public init(
    name: String, township: String, countWord: String, firstMonthOwed: Month, dueDayOfMonth: Int,
    lockDayOfMonth: Int? = nil, rollUpDayOfMonth: Int? = nil, isPractice: Bool
  ) {
    self.name = name
    self.township = township
    self.countWord = countWord
    self.firstMonthOwed = firstMonthOwed
    self.dueDayOfMonth = dueDayOfMonth
    self.lockDayOfMonth = lockDayOfMonth
    self.rollUpDayOfMonth = rollUpDayOfMonth
    self.isPractice = isPractice
  }

  public func digest(_ codes: Codes) -> Wording { Wording(name) }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.name = name
    state.township = township
    state.countWord = countWord
    state.firstMonthOwed = firstMonthOwed
    state.foundedOn = moment.day
    state.reporting = [
      ReportingDays(
        from: firstMonthOwed, due: dueDayOfMonth, rollUp: rollUpDayOfMonth ?? max(5, dueDayOfMonth),
        lock: lockDayOfMonth)
    ]
    state.isPractice = isPractice
  }
}

/// 采用规则表: the rules, codes and holidays that the office works by from now on.
public struct AdoptTables: Act {
  public static let kind = "adoptTables"
  public static let name = Wording(zh: "采用规则、代码和节假日表", en: "Adopt tables")
  public static let blank = AdoptTables(
    tables: Tables(rules: [], codes: Codes(lists: [:]), calendar: WorkCalendar([])))
  public static let fields: [Field<AdoptTables>] = []

  public var tables: Tables
  /// What changed and where it came from, in one line.
  public var note: String?

  /// Adopts a whole set of tables.
  public init(tables: Tables, note: String? = nil) {
    self.tables = tables
    self.note = note
  }

  public func digest(_ codes: Codes) -> Wording { Wording(note ?? "") }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.tables = tables
    state.edition = moment.sequence
    state.editions[moment.sequence] = tables
    state.adoptions.append(
      OfficeFile.Adoption(edition: moment.sequence, day: moment.day, at: moment.recorded))
  }
}

/// 手工填报: a figure that is kept elsewhere; the entry's day is the day up to which it counts.
public struct EnterFigure: Act {
  public static let kind = "enterFigure"
  public static let name = Wording(zh: "手工填报", en: "Enter a figure")
  public static let blank = EnterFigure(
    figure: ManualFigure(year: 2021, name: "", value: 0, unit: "", source: "", by: ""))
  public static let fields: [Field<EnterFigure>] = []

  public var figure: ManualFigure

  /// Enters a figure with its source.
  public init(figure: ManualFigure) {
    self.figure = figure
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording("\(figure.year) \(figure.name) \(figure.value)\(figure.unit)")
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.manualFigures.append(
      EnteredFigure(figure, asOf: moment.day, recorded: moment.recorded))
  }
}

/// 确认时钟: an officer confirms today's date after the clock went back or leapt ahead.
public struct ConfirmClock: Act {
  public static let kind = "confirmClock"
  public static let name = Wording(zh: "确认日期", en: "Confirm the date")
  public static let blank = ConfirmClock()
  public static let fields: [Field<ConfirmClock>] = []

  /// Confirms the day of the entry.
  public init() {}

  public func digest(_ codes: Codes) -> Wording { Wording("") }
  public func apply(to state: inout OfficeFile, _ moment: Moment) {}
}
