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
    let chance = Chance()
    var dice = ChanceDice(chance: chance)
    let code = RecoveryCode.new { chance.next() }
    let others = plan.officers.map { officer in
      var officer = officer
      officer.password = PasswordRule.first(using: &dice)
      officer.isPasswordFirst = true
      return officer
    }
    let now = surroundings.clock()
    var founding = Founding(
      office: Found(
        name: plan.name, township: plan.township, countWord: plan.countWord,
        firstMonthOwed: plan.firstMonthOwed, dueDayOfMonth: plan.dueDayOfMonth,
        lockDayOfMonth: plan.lockDayOfMonth, isPractice: false),
      tables: try resources.tables(),
      villages: plan.villages.map { ($0, min(plan.firstMonthOwed.firstDay, now.day)) },
      officers: [plan.administrator] + others, figures: [], at: now)
    founding.recoveryCode = code
    let path = World.expanded(plan.path)
    try PracticeFile.makeFolder(of: path)
    try Office.found(path, founding, surroundings, stories: { _ in { nil } }).close()
    return MadeOffice(
      recoveryCode: code,
      passwords: others.map { ($0.number, $0.name, $0.password ?? "") })
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
