public import Casework
public import Wording

/// One thing that the supervisor may ask a village about a report: no score and no rank, and no petition is named.
public struct ReportQuestion: Hashable, Sendable {
  /// What there is to ask.
  public enum Matter: Hashable, Sendable {
    /// A dispute of the round is not in the report.
    case contradicted
    /// A zero, while petitions came from there.
    case petitions
    /// Zeros for so many months, and petitions in them.
    case silence(Int)
  }

  public let village: Identifier
  /// What it was called on the last day asked about.
  public let name: String
  public let round: Round
  public let matter: Matter
}

extension ReportQuestion.Matter: Worded {
  public var wording: Wording {
    switch self {
    case .contradicted:
      Wording(zh: "有未列入的纠纷，待更正", en: "a dispute is not in the report: to amend")
    case .petitions: Wording(zh: "报了零报告，该期有信访反映该村", en: "a zero, while petitions came from there")
    case .silence(let months):
      Wording(
        zh: "连续\(months)个月零报告，其间有信访反映该村",
        en: "zeros for \(months) months, while petitions came from there")
    }
  }
}
