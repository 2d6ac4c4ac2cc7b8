import Casework
import OfficeStore
import TerminalUI
import Wording

extension SetupStep {
  /// Takes the answers into the plan.
  ///
  /// - Throws: `Problem` that names the field.
  func take(_ values: [String: String], into plan: inout Plan, _ porch: Porch) throws(Problem) {
    func text(_ id: String) -> String { Tidy.line(values[id] ?? "") }
    switch self {
    case .name: (plan.name, plan.township) = (text("name"), text("township"))
    case .count: plan.countWord = text("countWord")
    case .villages: plan.villages = try VillageList.parse(values["villages"] ?? "")
    case .administrator: plan.administrator = try administrator(values, text)
    case .officers:
      let officers = try OfficerList.parse(values["officers"] ?? "", villages: plan.villages)
      if officers.contains(where: { $0.number == plan.administrator.number }) {
        throw Problem(
          "officers",
          Wording(
            zh: "工号\(plan.administrator.number)已是管理员的，请另编",
            en: "\(plan.administrator.number) is the administrator's number: choose another"))
      }
      plan.officers = officers
    case .months:
      guard let first = Month(text("first")) else {
        throw Problem("first", Wording(zh: "月份应写成2026-12", en: "Write the month as 2026-12"))
      }
      plan.firstMonthOwed = first
      plan.dueDayOfMonth = try dayOfMonth(text("due"), "due")
      let lock = text("lock")
      plan.lockDayOfMonth = lock.isEmpty ? nil : try dayOfMonth(lock, "lock")
      if let lock = plan.lockDayOfMonth, lock < plan.dueDayOfMonth {
        throw Problem(
          "lock", Wording(zh: "锁定日不能早于报送日", en: "It cannot be locked before it is due"))
      }
    case .place:
      plan.path = text("path")
      if porch.means.exists(plan.path) {
        throw Problem(
          "path",
          Wording(zh: "文件已经存在，不会覆盖，请换一个名字", en: "It exists and is not overwritten: choose another"))
      }
    case .summary: break
    }
  }

  private func dayOfMonth(_ text: String, _ field: String) throws(Problem) -> Int {
    guard let day = Int(Tidy.code(text)), (1...28).contains(day) else {
      throw Problem(field, Wording(zh: "应为1至28之间的数", en: "A number from 1 to 28"))
    }
    return day
  }

  private func administrator(_ values: [String: String], _ text: (String) -> String)
    throws(Problem) -> Founding.NewOfficer
  {
    let (number, name) = (Tidy.code(text("number")), text("name"))
    let password = values["password"] ?? ""
    guard Label.isPlain(number) else {
      throw Problem("number", Label.plain(Wording(zh: "工号", en: "The number")))
    }
    if let wrong = PasswordRule.problem(password, old: "", number: number, name: name) {
      throw Problem("password", wrong)
    }
    guard password == values["again"] else {
      throw Problem("again", Wording(zh: "两次不同，请再输一次", en: "These two differ: type it again"))
    }
    return Founding.NewOfficer(
      number: number, name: name, position: "", roles: [.administrator], villages: [],
      password: password)
  }

  /// What the answers so far will look like.
  func preview(_ plan: Plan, _ porch: Porch) -> [String] {
    switch self {
    case .name: [" \(plan.name)  \(porch.say("今日", "Today"))"]
    case .count:
      [
        porch.say("2026年上级交办信访案件4", "2026: petitions assigned from above 4")
          + plan.countWord + porch.say("，已办结4", ", closed 4") + plan.countWord
      ]
    case .villages:
      [porch.say("共\(plan.villages.count)个村（社区）", "\(plan.villages.count) villages")]
        + plan.villages.prefix(3).map { "\($0.key)  \($0.name)  \($0.fullName)  \($0.code ?? "")" }
    case .administrator: []
    case .officers:
      [porch.say("共\(plan.officers.count)人", "\(plan.officers.count) people")]
        + plan.officers.prefix(2).map { officer in
          let roles = officer.roles.map { porch.say($0.wording) }.joined(separator: "、")
          return "\(officer.number)  \(officer.name)  \(roles)"
        }
    case .months:
      [
        porch.say(
          "\(plan.firstMonthOwed.wordingWithYear.zh)的零报告：\(due(plan))前报送",
          "\(plan.firstMonthOwed.wordingWithYear.en): due on \(due(plan))")
          + (plan.lockDayOfMonth.map {
            porch.say("；锁定日\($0)日，先记下，暂不锁定", "; the lock day, the \($0)th, is kept for later")
          }
            ?? "")
      ]
    case .place: []
    case .summary:
      [
        "\(plan.name)  \(plan.township)  \(plan.countWord)",
        porch.say("\(plan.villages.count)个村（社区）：", "\(plan.villages.count) villages: ")
          + plan.villages.map(\.name).joined(separator: "、"),
        porch.say("管理员 ", "Administrator ")
          + "\(plan.administrator.number) \(plan.administrator.name)",
        porch.say("其他\(plan.officers.count)人：", "\(plan.officers.count) others: ")
          + plan.officers.map(\.name).joined(separator: "、"),
      ] + SetupStep.months.preview(plan, porch) + [plan.path]
    }
  }

  private func due(_ plan: Plan) -> Day {
    (plan.firstMonthOwed + 1).firstDay + (plan.dueDayOfMonth - 1)
  }
}
