public import Wording

/// 回避: who handles it has an interest in the matter and withdraws; another goes on (信访工作条例 28).
public struct Recuse: Act {
  public static let kind = "recuse"
  public static let name = Wording(zh: "回避", en: "Withdraw")
  public static let blank = Recuse(officer: nil, handler: nil, reason: "")
  public static let fields: [Field<Recuse>] = [
    Field("officer", Wording(zh: "回避人", en: "Who withdraws"), .officer(\.officer), required: true),
    Field("handler", Wording(zh: "接办人", en: "Who goes on"), .officer(\.handler), required: true),
    Field(
      "reason", Wording(zh: "利害关系", en: "Interest"), .text(\.reason), required: true, width: .full),
  ]

  public var officer: Identifier?
  public var handler: Identifier?
  public var reason: String

  public static func begun(on state: CaseFile) -> Recuse {
    Recuse(officer: state.handler, handler: nil, reason: "")
  }

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    if let officer {
      state.recused.insert(officer)
      state.named.remove(officer)
    }
    state.handler = handler
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let officer, officer == handler else {
      return Intake.barred(state, among: [handler])
    }
    return [
      Problem(
        "handler",
        Wording(
          zh: "回避人不能继续承办，请另选接办人", en: "Who withdraws cannot go on: please choose another"))
    ]
  }
}
