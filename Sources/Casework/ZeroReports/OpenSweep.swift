public import Wording

/// 部署专项排查: before an event every village in scope sweeps once and reports by the due day.
public struct OpenSweep: Act {
  public static let kind = "openSweep"
  public static let name = Wording(zh: "部署专项排查", en: "Order a special sweep")
  public static let blank = OpenSweep(name: "", occasion: "", first: nil, due: nil, villages: [])
  public static let fields: [Field<OpenSweep>] = [
    Field(
      "name", Wording(zh: "名称", en: "Name"), .text(\.name), required: true,
      help: Wording(zh: "如春节前专项排查", en: "As it is called")),
    Field(
      "occasion", Wording(zh: "事由", en: "Occasion"), .text(\.occasion), required: true,
      width: .full,
      help: Wording(zh: "为什么排查，如全镇运动会", en: "What it is held for")),
    Field("first", Wording(zh: "自", en: "From"), .optionalDay(\.first), required: true),
    Field(
      "due", Wording(zh: "报送期限", en: "Due"), .optionalDay(\.due), required: true,
      help: Wording(zh: "当日24时以前报送为按时", en: "In time until the end of that day")),
    Field(
      "villages", Wording(zh: "范围", en: "Villages"), .villages(\.villages), width: .full,
      help: Wording(zh: "不选为全部村", en: "None chosen: every village")),
  ]

  public var name: String
  public var occasion: String
  public var first: Day?
  public var due: Day?
  /// Empty for every village of the roster.
  public var villages: [Identifier]

  public func digest(_ codes: Codes) -> Wording {
    let (first, due) = (first?.description ?? "—", due?.description ?? "—")
    return Wording(
      zh: "\(name)（\(occasion)），自\(first)，\(due)前报送",
      en: "\(name) (\(occasion)), from \(first), due \(due)")
  }

  public func apply(to state: inout RoundFile, _ moment: Moment) {
    state.form = .sweep
    state.occasion = occasion
    state.describe(name, first, due, villages)
  }

  public func problems(in state: RoundFile, _ circumstance: Circumstance) -> [Problem] {
    RoundFile.problems(first, due, villages, circumstance).map { problem in
      problem.field == "last" ? Problem("due", problem.wording) : problem
    } + state.nameProblems(name, circumstance)
  }
}
