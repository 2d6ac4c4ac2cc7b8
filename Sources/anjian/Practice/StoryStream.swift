import Casework
import OfficeStore

/// Every invented story of an office by the day received, one at a time: cases, visits, and each village's month once it is over.
struct StoryStream {
  private let setting: Setting
  private let seed: UInt64
  private let open: [OpenCase]
  private let outlines: [Outline]
  private var told = 0
  private var areRoundsTold = false
  private var month: Month
  private var disputes: [Identifier: [Identifier]] = [:]
  private var waiting: ArraySlice<Story> = []

  /// What will be told of a day, before it is told: all that is kept of the stories to come.
  private struct Outline {
    enum Plot { case petition, dispute, visit, open(Int) }
    let day: Day
    let plot: Plot
  }

  /// Plans so many cases for an office.
  init(_ setting: Setting, cases: Int, seed: UInt64) {
    var dice = Dice(seed: seed)
    let open = Self.open(of: cases, &dice)
    self.setting = setting
    self.seed = seed
    self.open = open
    let ended = cases - open.count
    let petitions = ended * 42 / 100
    let first = (
      petitions: Day(2022, 1, 1) ?? setting.today, disputes: setting.firstMonthOwed.firstDay
    )
    var outlines = open.indices.map { Outline(day: open[$0].received(setting), plot: .open($0)) }
    outlines += Self.days(
      petitions, from: first.petitions, through: setting.today - 60, setting, &dice
    )
    .map { Outline(day: $0, plot: .petition) }
    outlines += Self.days(
      ended - petitions, from: first.disputes, through: setting.today - 25, setting, &dice
    )
    .map { Outline(day: $0, plot: .dispute) }
    outlines += Self.days(
      cases / 9, from: first.petitions, through: setting.yesterday, setting, &dice
    )
    .map { Outline(day: setting.worked(before: $0), plot: .visit) }
    self.outlines = outlines.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    month = setting.firstMonthOwed
  }

  /// The next story, or nil when all are told.
  mutating func next() -> Story? {
    while waiting.isEmpty {
      let isOver = told == outlines.count
      if month < setting.today.month, isOver || outlines[told].day > month.lastDay {
        tellMonth()
      } else if isOver, areRoundsTold {
        return nil
      } else if isOver {
        areRoundsTold = true
        waiting += RoundStories.told(setting, seed: seed ^ 0x5EED)
      } else {
        tell(outlines[told], Dice(seed: seed, story: told))
        told += 1
      }
    }
    return waiting.removeFirst()
  }

  private mutating func tell(_ outline: Outline, _ dice: Dice) {
    switch outline.plot {
    case .petition: waiting += PetitionStory.closed(outline.day, setting, dice)
    case .dispute:
      var dice = dice
      let late = late(outline.day, &dice)
      add(DisputeStory.closed(outline.day, late: late, setting, dice), isReported: late == nil)
    case .visit: waiting.append(VisitStory.told(outline.day, setting, dice))
    case .open(let index) where open[index].standing.isPetition:
      waiting += PetitionStory.open(open[index], outline.day, setting, dice)
    case .open(let index):
      add(DisputeStory.open(open[index], outline.day, setting, dice), isReported: true)
    }
  }

  private mutating func add(_ dispute: DisputeStory.Told, isReported: Bool) {
    waiting.append(dispute.story)
    guard isReported, !dispute.isVoid, let id = dispute.story.subject else { return }
    for village in dispute.villages { disputes[village, default: []].append(id) }
  }

  /// The day on which a dispute came to light only after its month was reported: seldom.
  private func late(_ received: Day, _ dice: inout Dice) -> Day? {
    let day = setting.worked(from: received.month.lastDay + dice.within(12...25))
    return dice.chance(2) && setting.yesterday - day > 20 ? day : nil
  }

  private mutating func tellMonth() {
    let isLast = month + 1 == setting.today.month
    for (index, village) in setting.villages.enumerated()
    where !(isLast && Self.silent.contains(village.key)) {
      let dice = Dice(seed: ~seed, story: (month - setting.firstMonthOwed) * 1000 + index)
      let reason = Self.returned == village.key && month + 2 == setting.today.month
      let story = MonthStory.told(
        village, month, disputes[village.id] ?? [], setting, dice,
        returned: reason ? Self.reasonOfReturn : nil)
      if let story {
        waiting.append(story)
      }
    }
    disputes.removeAll(keepingCapacity: true)
    month = month + 1
  }

  /// The villages that have not reported the last month: 神前 and 西寨.
  private static let silent: Set<String> = ["05", "09"]

  /// The village whose report of the month before that was sent back, for its liaison to practise: 神前.
  private static let returned = "05"
  private static let reasonOfReturn = "请再走访核实一次，确认没有纠纷后重报"

  /// One case in eleven is open.
  private static func open(of cases: Int, _ dice: inout Dice) -> [OpenCase] {
    let count = cases / 11 + min(cases, 1)
    let usual = OpenCase.usual.prefix(count)
    return usual + (0..<(count - usual.count)).map { _ in OpenCase.random(&dice) }
  }

  /// So many days by chance, few of them rest days.
  private static func days(
    _ count: Int, from first: Day, through last: Day, _ setting: Setting, _ dice: inout Dice
  ) -> [Day] {
    guard first <= last, count > 0 else { return [] }
    return (0..<count).map { _ in
      let day = first + dice.within(0...(last - first))
      return dice.chance(85) ? max(first, setting.worked(before: day)) : day
    }
  }
}
