public import Wording

/// The office itself: its name, how it counts, its settings and the tables in force.
public struct OfficeFile: SubjectState {
  /// Whether the office has been set up.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case open

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未建立", en: "Not set up")
      case .open: Wording(zh: "已建立", en: "Open")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.absent
  public var name = ""
  public var township = ""
  /// What a case is counted in: 宗 or 件.
  public var countWord = "件"
  public var isPractice = false
  public var firstMonthOwed = Month(year: 2021, month: 1)
  /// The day on which the office was set up.
  public var foundedOn: Day?
  /// By which days months are reported, the earliest first.
  public var reporting: [ReportingDays] = []
  public var tables = Tables(rules: [], codes: Codes(lists: [:]), calendar: WorkCalendar([]))
  /// The place in the journal of the entry that adopted the tables in force, and every set by that place.
  public internal(set) var edition = 0
  public internal(set) var editions: [Int: Tables] = [:]
  /// When each set was adopted, the earliest first.
  public internal(set) var adoptions: [Adoption] = []
  /// When the recovery code was used last, if it was.
  public var recovery: Recovery?
  /// Figures kept elsewhere, typed with a source and a name (手工填报).
  public var manualFigures: [EnteredFigure] = []
  /// 锁屏: after how many minutes without a key.
  public internal(set) var idleMinutes = Self.idleMinutesAtFirst
  /// Before the office has said otherwise.
  static let idleMinutesAtFirst = 5
  /// How cases are reviewed (督办).
  public internal(set) var review = ReviewSettings()
  /// The folder of exports by its path; nil means the one beside the office's file.
  public internal(set) var exports: String?
  /// What the office calls its terminals, by `user@host:tty`, `host:tty` or `host`.
  public var terminals: [String: String] = [:]
  /// 跳号: the last numbers given out on paper that a restored copy did not know, the greatest of each series and year.
  public private(set) var skipped: Set<Number> = []
  public var history: [HistoryLine] = []

  /// When a set of tables was adopted.
  public struct Adoption: Hashable, Sendable {
    /// The place of its entry in the journal.
    public let edition: Int
    public let day: Day
    public let at: Instant
  }

  public init(id: Identifier) {
    self.id = id
  }

  /// The tables that were in force on a day, as known by an instant; before the first, the first.
  public func tables(on day: Day, knownBy instant: Instant? = nil) -> Tables {
    let known = adoptions.last { adoption in
      adoption.day <= day && instant.map { adoption.at <= $0 } ?? true
    }
    let then = known ?? adoptions.first
    return then.flatMap { editions[$0.edition] } ?? tables
  }

  public static let kind = Subject.Kind.office
  public static let procedures = [
    Procedure<OfficeFile>([
      Step(Found.self, from: [.absent], to: .open, by: [.administrator], listed: false),
      Step(SetReporting.self, from: [.open], by: [.administrator, .supervisor], listed: false),
      Step(AdoptTables.self, from: [.open], by: [.administrator], listed: false),
      Step(
        EnterFigure.self, from: [.open], by: Set<Role>.office.union([.administrator]), listed: false
      ),
      Step(Recover.self, from: [.open], by: [.administrator], listed: false),
      Step(ConfirmClock.self, from: [.open], by: Set(Role.allCases), listed: false),
      Step(NameTerminal.self, from: [.open], by: [.administrator], listed: false),
      Step(SetIdleLock.self, from: [.open], by: [.administrator], listed: false),
      Step(
        SetReview.self, from: [.open], by: Set<Role>.leaders.union([.administrator]), listed: false),
      Step(SetExports.self, from: [.open], by: [.administrator], listed: false),
      Step(Print<OfficeFile>.self, from: [.open], by: .office, listed: false),
      Step(RevealList.self, from: [.open], by: .office, listed: false),
      Step(TakeCopy.self, from: [.open], by: .keepers, listed: false),
      Step(SkipNumbers.self, from: [.open], by: [.administrator], listed: false),
    ])
  ]

  public var procedure: Procedure<OfficeFile> { Self.procedures[0] }

  /// The serial after which a series goes on in a year, as far as restores say; 0 when they say nothing.
  public func lastSkipped(_ series: Number.Series, year: Int) -> Int {
    skipped.first { $0.series == series && $0.year == year }?.serial ?? 0
  }

  mutating func skip(to last: Number) {
    let before = lastSkipped(last.series, year: last.year)
    guard last.serial > before else { return }
    skipped.remove(Number(last.series, year: last.year, serial: before))
    skipped.insert(last)
  }
}
