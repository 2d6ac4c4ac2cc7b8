public import Wording

/// 完成节点: a planned step is done.
public struct FinishStep: Act {
  public static let kind = "finishStep"
  public static let name = Wording(zh: "完成节点", en: "Step done")
  public static let blank = FinishStep(step: 1, finding: nil)
  public static let fields: [Field<FinishStep>] = [
    Field(
      "step", Wording(zh: "第几个节点", en: "Which step"), .number(\.step, 1...12), width: .short,
      help: Wording(zh: "按日期先后数，从1起", en: "By their days, from 1")),
    Field("finding", Wording(zh: "完成情况", en: "Finding"), .optionalText(\.finding), width: .full),
  ]

  /// The place of the step among those planned, from 1.
  public var step: Int
  public var finding: String?

  public static func begun(on state: CaseFile) -> FinishStep {
    let plan = state.oversight.plan
    let next = plan?.steps.indices.first { plan?.done[$0] == nil } ?? 0
    return FinishStep(step: next + 1, finding: nil)
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "第\(step)个节点", en: "Step \(step)")
      + (finding.map { Wording(zh: "：\($0)", en: ": \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.plan?.done[step - 1] = moment.day
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let plan = state.oversight.plan, !plan.steps.indices.contains(step - 1) else { return [] }
    return [
      Problem(
        "step",
        Wording(
          zh: "倒排的节点有\(plan.steps.count)个，没有第\(step)个",
          en: "\(plan.steps.count) steps are planned: there is no step \(step)"))
    ]
  }
}

extension Guard<CaseFile> {
  static var notPlanned: Guard {
    Guard(
      refuses: { file, _ in file.oversight.plan == nil },
      says: Wording(zh: "没有倒排节点", en: "No steps are planned"))
  }
}
