import Casework
import OfficeStore
import Wording

/// Some hundred questions by chance, of every kind, drawn from what stands in the file.
struct Questions {
  private let office: Office
  private let viewer: Viewer
  private let pinyin: Pinyin
  private var dice = Dice(seed: 0x42_656E_6368)
  /// Matters and names of cases picked by chance.
  private var matters: [[Character]] = []
  private var names: [String] = []

  init(_ office: Office, _ viewer: Viewer, _ pinyin: Pinyin) throws {
    self.office = office
    self.viewer = viewer
    self.pinyin = pinyin
    let total = try office.cases(CaseQuery(.all), limit: 1, for: viewer).total
    for _ in 0..<40 where total > 0 {
      let page = try office.cases(
        CaseQuery(.all), from: dice.within(0...max(total - 5, 0)), limit: 5, for: viewer)
      matters += page.rows.map { Array($0.matter).filter { !"'，。".contains($0) } }
      names += page.rows.flatMap { Person.names(in: $0.parties.zh) }.filter { $0.count <= 4 }
    }
  }

  /// So many of each kind.
  mutating func drawn(ofEach count: Int) -> [Question] {
    Question.Kind.allCases.flatMap { kind in
      (0..<count).map { _ in Question(kind, query(kind), office.book, today: viewer.today) }
    }
  }

  private mutating func query(_ kind: Question.Kind) -> CaseQuery {
    switch kind {
    case .view: CaseQuery(standing())
    case .filter: filtered()
    case .han1: CaseQuery(.all, text: part(1))
    case .han2: CaseQuery(.all, text: part(2))
    case .han3: CaseQuery(.all, text: part(3))
    case .han4: CaseQuery(.all, text: part(4))
    case .common: CaseQuery(.all, text: dice.pick(["村", "反映", "请求", "纠纷", "争议", "元", "一", "约"]))
    case .pinyin: CaseQuery(.all, text: spelt(\.full))
    case .initials: CaseQuery(.all, text: spelt(\.initials))
    case .filteredSearch:
      {
        var query = filtered()
        query.text = part(2)
        return query
      }()
    }
  }

  private mutating func standing() -> CaseQuery.Standing {
    dice.pick([
      .all, .open, .notOpen, .overdue, .due(from: viewer.today, through: viewer.today + 7),
      .untimed, .stage(.handling),
      .stage(.registered),
      .stage(.closed), .stage(.mediating),
    ])
  }

  private mutating func filtered() -> CaseQuery {
    CaseQuery(
      standing(), kind: dice.chance(50) ? dice.pick(CaseKind.allCases) : nil,
      village: dice.chance(50) ? dice.pick(office.book.villages).id : nil,
      handler: dice.chance(40)
        ? office.book.officer(number: dice.pick(["02", "03", "04"]))?.id : nil,
      channel: dice.chance(15) ? dice.pick(["visit", "letter", "assigned", "apply"]) : nil)
  }

  private mutating func part(_ length: Int) -> String {
    let matter = matters.isEmpty ? [] : dice.pick(matters)
    guard matter.count > length else { return "村" }
    let start = dice.within(0...matter.count - length)
    return String(matter[start..<start + length])
  }

  private mutating func spelt(_ form: (((full: [String], initials: [String])) -> [String]))
    -> String
  {
    let name = names.isEmpty ? "王大海" : dice.pick(names)
    let whole = form(pinyin.readings(ofName: name)).first ?? "w"
    return String(whole.prefix(dice.within(1...max(whole.count, 1))))
  }
}
