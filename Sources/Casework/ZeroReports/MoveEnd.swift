public import Wording

/// 延长、提前结束: a sensitive period ends on another day, a sweep is due on another day.
public struct MoveEnd: Act {
  public static let kind = "moveEnd"
  public static let name = Wording(zh: "延长或提前结束", en: "Move the last day")
  public static let blank = MoveEnd(last: nil, reason: "")
  public static let fields: [Field<MoveEnd>] = [
    Field(
      "last", Wording(zh: "改为至", en: "Until"), .optionalDay(\.last), required: true,
      help: Wording(
        zh: "敏感时期的最后一日，或专项排查的报送期限", en: "The last day of the period, or the day the sweep is due")),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full),
  ]

  public var last: Day?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording {
    Wording(
      zh: "改为至\(last?.description ?? "—")：\(reason)",
      en: "until \(last?.description ?? "—"): \(reason)")
  }

  public func apply(to state: inout RoundFile, _ moment: Moment) { state.last = last }

  public func problems(in state: RoundFile, _ circumstance: Circumstance) -> [Problem] {
    guard let last else { return [] }
    if last == state.last {
      return [
        Problem(
          "last",
          Wording(zh: "日期没有改动，请填写新的日期", en: "Nothing is changed: please give the new day"))
      ]
    }
    let problems = RoundFile.problems(state.first, last, [], circumstance)
    guard let old = state.last, last < old else { return problems }
    // What can be signed already stays owed; who is to owe nothing is excused by an order.
    let earliest =
      state.opens(on: circumstance.today) <= circumstance.now
      ? circumstance.today : circumstance.today - 1
    if last < earliest {
      return [
        Problem(
          "last",
          Wording(
            zh: "已经可以签报的日子仍应报送，最早可改为\(earliest)",
            en: "Days that can be signed already stay owed: \(earliest) at the earliest"))
      ]
    }
    return problems.filter { !$0.isWarning }
  }
}
