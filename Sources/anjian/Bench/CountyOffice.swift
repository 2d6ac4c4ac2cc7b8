import Casework
import OfficeStore

/// An office of very many villages and years of monthly reports, made up to measure on.
struct CountyOffice {
  static let villages = 1000
  static let years = 10
  static let clerk = (number: "02", password: "lianxi02")

  private let tables: Tables
  private let now: Instant

  init(tables: Tables, now: Instant) {
    self.tables = tables
    self.now = now
  }

  /// The months that every village has reported: the last of ten years, but for the one that was just over.
  private var months: [Month] {
    let last = now.day.month + -2
    return (last + -(Self.years * 12 - 1)).through(last)
  }

  var founding: Founding {
    let first = months.first ?? now.day.month
    return Founding(
      office: Found(
        name: "测速单位", township: "测速", countWord: "件", firstMonthOwed: first, dueDayOfMonth: 3,
        isPractice: true),
      tables: tables,
      villages: (1...Self.villages).map { number in
        (
          AddVillage(
            key: "\(number)", code: nil, name: "村\(number)", fullName: "第\(number)村委会", aliases: []),
          first.firstDay
        )
      },
      officers: [
        Founding.NewOfficer(
          number: "90", name: "管理员", position: "", roles: [.administrator], villages: [],
          password: nil),
        Founding.NewOfficer(
          number: Self.clerk.number, name: "李办事员", position: "", roles: [.clerk, .supervisor],
          villages: [], password: Self.clerk.password),
      ], figures: [], at: Instant(startOf: first.firstDay, hour: 9))
  }

  /// Every village's months: one in twenty names a dispute that came in it, one in fifty is late.
  func stories(_ book: OfficeBook) -> () -> Story? {
    guard let clerk = book.officers.first(where: { $0.number == Self.clerk.number }) else {
      return { nil }
    }
    var dice = Dice(seed: 0x434F_554E)
    var left = months[...]
    var waiting: [Story] = []
    return {
      if waiting.isEmpty, let month = left.popFirst() {
        for village in book.villages.reversed() {
          waiting += Self.month(month, village, by: clerk, &dice)
        }
      }
      return waiting.popLast()
    }
  }

  private static func month(
    _ month: Month, _ village: VillageFile, by clerk: OfficerFile, _ dice: inout Dice
  ) -> [Story] {
    let day = month.lastDay + (dice.chance(2) ? 6 : 2)
    var report = Teller(Identifier.random(using: &dice))
    guard dice.chance(5) else {
      var zero = ReportZero.blank.about(village.id, .month(month))
      zero.check = "round"
      report.send(zero, on: day, by: clerk, for: village.name, &dice)
      return [report.story]
    }
    var dispute = RegisterDispute.blank
    (dispute.source, dispute.category) = ("apply", "housing")
    dispute.people = [Person(name: "测试甲"), Person(name: "测试乙")]
    (dispute.matter, dispute.places) = ("测试：宅基地边界", [.village(village.id)])
    var taken = Teller(Identifier.random(using: &dice))
    taken.tell(dispute, on: month.firstDay + dice.within(0...26), by: clerk, &dice)
    var matters = ReportMatters.blank.about(village.id, .month(month))
    (matters.check, matters.disputes) = ("grid", [taken.subject])
    report.send(matters, on: day, by: clerk, for: village.name, &dice)
    // The last is told first.
    return [report.story, taken.story]
  }
}
