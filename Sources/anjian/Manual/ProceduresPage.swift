import Casework
import Wording

/// `docs/procedures.md`: both procedures and their time limits, drawn and listed from the tables themselves.
struct ProceduresPage {
  private let rules: [TimeLimit]

  init(rules: [TimeLimit]) { self.rules = rules }

  var text: String {
    (Self.head + procedure("信访 Petitions", CaseFile.petitionProcedure, Self.petitionSeries)
      + procedure("纠纷 Disputes", CaseFile.disputeProcedure, Self.disputeSeries))
      .joined(separator: "\n") + "\n"
  }

  private static let head = [
    "# 办理程序 Procedures", "",
    "由程序的表生成，不要手改。 Made from the program's tables; do not edit it:", "",
    "    .build/debug/anjian generate-procedures > docs/procedures.md", "",
    "图中只画改变阶段的步骤；几乎每个阶段都能办的列在图下。 Drawn are the steps that change the stage; those that are possible in almost every stage stand below the drawing.",
    "",
  ]

  /// The letters that the limits of a procedure begin with.
  private static let petitionSeries: Set<Character> = ["P", "S", "U"]
  private static let disputeSeries: Set<Character> = ["M", "U"]
  /// From so many stages a step is listed and not drawn.
  private static let many = 5

  private func procedure(
    _ title: String, _ procedure: Procedure<CaseFile>, _ series: Set<Character>
  ) -> [String] {
    let moving = procedure.steps.filter { $0.to != nil }
    let drawn = moving.filter { $0.from.count < Self.many }
    let anywhere = moving.filter { $0.from.count >= Self.many }
    return ["## \(title)", "", "```mermaid", "stateDiagram-v2"] + states(drawn)
      + drawn.flatMap(edges) + ["```", ""] + anywhere.map(line) + [""]
      + [
        "### 步骤 Steps", "",
        "| 步骤 act | kind | 阶段 from → to | 由谁 by | 条款 article | 不能办的情形 refused when |",
      ]
      + ["|---|---|---|---|---|---|"] + procedure.steps.map(row) + [""]
      + ["### 时限 Time limits", ""]
      + [
        "| id | 时限 limit | 起算 from | 期间 length | 办到 met by | 终止 ended by | 属于 whose | 条款 article |"
      ]
      + ["|---|---|---|---|---|---|---|---|"]
      + rules.filter { $0.id.first.map(series.contains) ?? false }.map(row) + [""]
  }

  private func states(_ steps: [Step<CaseFile>]) -> [String] {
    let used = Set(steps.flatMap { $0.from.union([$0.to].compactMap { $0 }) })
    return CaseStage.allCases.filter(used.contains).map {
      "  state \"\($0.wording.both)\" as \($0.rawValue)"
    }
  }

  private func edges(_ step: Step<CaseFile>) -> [String] {
    guard let to = step.to else { return [] }
    return ordered(step.from).map {
      "  \($0.rawValue) --> \(to.rawValue): \(step.act.name.zh)"
    }
  }

  private func line(_ step: Step<CaseFile>) -> String {
    "- \(step.act.name.both) → \(step.to.map { $0.wording.both } ?? "")"
  }

  private func row(_ step: Step<CaseFile>) -> String {
    let from =
      step.from == CaseStage.open
      ? "在办 any open"
      : step.from == CaseStage.recorded
        ? "任何 any" : ordered(step.from).map(\.wording.zh).joined(separator: "、")
    let to = step.to.map { " → \($0.wording.zh)" } ?? ""
    let roles = Role.allCases.filter(step.roles.contains).map(\.wording.zh).joined(separator: "、")
    let guards = step.guards.map(\.says.zh).joined(separator: "；")
    return MarkdownTable.row([
      step.act.name.both, "`\(step.act.kind)`", from + to, roles, step.article?.current.zh ?? "",
      guards,
    ])
  }

  private func row(_ limit: TimeLimit) -> String {
    let lapsed = limit.until.map { "（\($0)前收到 received before）" } ?? ""
    return MarkdownTable.row([
      limit.id, limit.name.both + lapsed, code([limit.starts]), length(limit), code(limit.meets),
      code(limit.stops), owner(limit.owner),
      limit.article.zh + (limit.confirmed ? "" : "（待本单位确认 to be confirmed）"),
    ])
  }

  private func length(_ limit: TimeLimit) -> String {
    let more = limit.extendableBy.map { "，可延长 + \($0)" } ?? ""
    let base =
      switch limit.unit {
      case .days: "\(limit.length)日 d"
      case .workingDays: "\(limit.length)个工作日 wd"
      case .months: "\(limit.length)个月 m"
      case .given: "该日 the day itself"
      }
    return base + more
  }

  private func owner(_ owner: TimeLimit.Owner) -> String {
    switch owner {
    case .ourDuty: "本机关的义务 our duty"
    case .guideline: "本机关，一般 ours as a rule"
    case .ourRight: "本机关的权利 our right"
    case .petitioner: "当事人 the people's"
    case .other: "其他机关、当事人 others"
    }
  }

  private func ordered(_ stages: Set<CaseStage>) -> [CaseStage] {
    CaseStage.allCases.filter(stages.contains)
  }

  private func code(_ milestones: [Milestone]) -> String {
    milestones.map { "\($0.wording.zh) `\($0.rawValue)`" }.joined(separator: "、")
  }
}
