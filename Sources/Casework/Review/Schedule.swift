public import Wording

/// 倒排节点: the steps by which a case is to be ready for its target, counted back from it.
///
/// When the target is the last day of a limit and that is moved out, the steps move with it, and both
/// days are shown.
public struct Schedule: Act {
  public static let kind = "schedule"
  public static let name = Wording(zh: "倒排节点", en: "Schedule backwards")
  public static let blank = Schedule(target: nil, steps: [], limit: nil)
  public static let fields: [Field<Schedule>] = [
    Field(
      "target", Wording(zh: "目标日期", en: "Target"), .optionalDay(\.target), required: true,
      help: Wording(
        zh: "一般是办理期限的最后一日；期限延长后节点随之顺延",
        en: "As a rule the last day of the limit; when that is moved out the steps follow")),
    Field(
      "steps", Wording(zh: "节点", en: "Steps"), .text(\.lines), required: true, width: .list(5),
      help: Wording(
        zh: "Enter 换行，一行一个：名称、空格、日期或提前的天数，如“现场核查 11-10”“拟出意见 5”",
        en:
          "One a line: name, space, day or days before the target: “Look on the spot 11-10”, “Draft 5”"
      )),
  ]

  private static let most = 12

  public var target: Day?
  public var steps: [BackSchedule.Step]
  /// The limit whose last day the target is; nil for a day of its own.
  public var limit: String?
  /// The target with which the form began, by its number; 0 where it is not known.
  private var limitDay = 0
  /// The lines as typed, until they are understood; then empty.
  private var typed = ""

  enum CodingKeys: String, CodingKey { case target, steps, limit }

  /// Plans steps back from a day.
  public init(target: Day?, steps: [BackSchedule.Step], limit: String?) {
    (self.target, self.steps, self.limit) = (target, steps, limit)
    limitDay = target?.number ?? 0
  }

  public static func begun(on state: CaseFile, _ circumstance: Circumstance) -> Schedule {
    if let plan = state.oversight.plan {
      let now = state.plannedSteps(circumstance.tables).first.map { $0.day + plan.steps[0].before }
      return Schedule(target: now ?? plan.target, steps: plan.steps, limit: plan.limit)
    }
    let clock = state.target(circumstance.tables).flatMap {
      $0.due < circumstance.day ? nil : $0
    }
    return Schedule(target: clock?.due, steps: [], limit: clock?.limit.id)
  }

  /// The steps as lines: 现场核查 2026-11-10.
  public var lines: String {
    get {
      guard typed.isEmpty else { return typed }
      return steps.map { step in
        let day = target.map { ($0 - step.before).description } ?? "\(step.before)"
        return "\(step.name) \(day)"
      }.joined(separator: "\n")
    }
    set {
      guard newValue != lines else { return }
      (typed, steps) = (newValue, newValue.isEmpty ? [] : steps)
    }
  }

  public func completed(_ circumstance: Circumstance) -> Schedule {
    var act = self
    // A target of the leader's own moves with no limit.
    if limitDay != 0, target?.number != limitDay { act.limit = nil }
    if let target, !typed.isEmpty,
      case .success(let steps) = Self.read(typed, target)
    {
      (act.steps, act.typed) = (steps, "")
    }
    return act
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let target else { return [] }
    if target < circumstance.day {
      return [
        Problem(
          "target",
          Wording(
            zh: "目标日期\(target)早于\(circumstance.day)，请改为以后的日期",
            en: "\(target) is before \(circumstance.day): please give a later target"))
      ]
    }
    switch typed.isEmpty ? .success(steps) : Self.read(typed, target) {
    case .failure(let problem): return [problem]
    case .success(let steps):
      let plan = state.oversight.plan
      guard let plan, plan.steps == steps, plan.limit == limit,
        plan.target == target || limit != nil
      else { return [] }
      return [
        Problem(
          "steps",
          Wording(
            zh: "与现在的倒排相同，没有改动，不用保存", en: "The plan is the same as now: nothing to save"))
      ]
    }
  }

  private static func read(_ text: String, _ target: Day) -> Result<[BackSchedule.Step], Problem> {
    var steps: [BackSchedule.Step] = []
    for line in text.split(separator: "\n") {
      let words = Tidy.line(String(line)).split(separator: " ")
      guard let last = words.last, words.count > 1 else {
        return wrong(
          "“\(line)”应为名称、空格、日期或提前的天数", "“\(line)” should be a name, a space, a day or days before")
      }
      let name = words.dropLast().joined(separator: " ")
      let typed = String(last)
      // A day without its year is the last such day before the target.
      let day = Int(typed).map { target - $0 } ?? (try? Day(typed: typed, today: target))
      guard let day else {
        return wrong(
          "“\(typed)”不是日期或天数，如11-10或5", "“\(typed)” is neither a day nor a number of days")
      }
      guard day <= target else {
        return wrong(
          "“\(name)”的\(day)在目标日期\(target)之后", "“\(name)”, \(day), is after the target \(target)")
      }
      steps.append(BackSchedule.Step(name: name, before: target - day))
    }
    guard steps.count <= most else {
      return wrong("节点有\(steps.count)个，最多\(most)个", "\(steps.count) steps, \(most) at most")
    }
    return .success(steps.sorted { $0.before > $1.before })
  }

  private static func wrong(_ zh: String, _ en: String) -> Result<[BackSchedule.Step], Problem> {
    .failure(Problem("steps", Wording(zh: zh, en: en)))
  }

  public func digest(_ codes: Codes) -> Wording {
    let day = target?.short ?? ""
    return Wording(zh: "目标\(day)，", en: "Target \(day): ")
      + steps.map { Wording($0.name) }.joined(zh: "、", en: ", ")
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    guard let target else { return }
    state.oversight.plan = BackSchedule(steps: steps, target: target, limit: limit)
  }
}
