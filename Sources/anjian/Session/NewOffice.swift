import Casework
import Foundation
import OfficeStore
import Screens
import Wording

/// Makes a real office of what was answered on the screens of setting up.
enum NewOffice {
  static func make(_ plan: Plan, _ world: World, _ resources: Resources) throws -> MadeOffice {
    guard try world.rehearsalClock() == nil else { throw Complaint.rehearsal }
    let surroundings = world.surroundings(try resources.pinyin())
    var dice = ChanceDice(chance: Chance())
    let others = plan.officers.map { officer in
      var officer = officer
      officer.password = PasswordRule.first(using: &dice)
      officer.isPasswordFirst = true
      return officer
    }
    let founding = founding(
      plan, [plan.administrator] + others, tables: try resources.tables(),
      now: surroundings.clock())
    let path = World.expanded(plan.path)
    try PracticeFile.makeFolder(of: path)
    try Office.found(path, founding, surroundings, stories: { _ in { nil } }).close()
    return MadeOffice(
      recoveryCode: founding.recoveryCode ?? "",
      passwords: others.map { ($0.number, $0.name, $0.password ?? "") })
  }
}

extension NewOffice {
  /// What an office begins with that was answered for item by item; with a recovery code.
  static func founding(
    _ plan: Plan, _ officers: [Founding.NewOfficer], tables: Tables, now: Instant
  ) -> Founding {
    var founding = Founding(
      office: Found(
        name: plan.name, township: plan.township, countWord: plan.countWord,
        firstMonthOwed: plan.firstMonthOwed, dueDayOfMonth: plan.dueDayOfMonth,
        lockDayOfMonth: plan.lockDayOfMonth, isPractice: false),
      tables: tables,
      villages: plan.villages.map { ($0, min(plan.firstMonthOwed.firstDay, now.day)) },
      officers: officers, figures: [], at: now)
    founding.recoveryCode = code()
    return founding
  }

  static func code() -> String {
    let chance = Chance()
    return RecoveryCode.new { chance.next() }
  }
}

/// Chance as a generator.
private struct ChanceDice: RandomNumberGenerator {
  let chance: Chance
  mutating func next() -> UInt64 { chance.next() }
}

extension Complaint {
  /// A clock that was set is for practising.
  static var rehearsal: Complaint {
    Complaint(
      .notAllowed,
      Wording(
        zh: "ANJIAN_NOW 只用于练习单位，请取消后再建立",
        en: "ANJIAN_NOW is for practice offices only: unset it and run again"))
  }
}
