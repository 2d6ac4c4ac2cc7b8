public import Wording

/// 关联前件: the same people raise the same matter again; the clerk says so, nothing decides it by itself.
public struct Link: Act {
  public static let kind = "link"
  public static let name = Wording(zh: "关联前件", en: "Link an earlier case")
  public static let blank = Link(earlier: nil, reason: "")
  public static let fields: [Field<Link>] = [
    Field("earlier", Wording(zh: "前件", en: "Earlier case"), .caseFile(\.earlier), required: true),
    Field(
      "reason", Wording(zh: "认定理由", en: "Why it is the same"), .text(\.reason), required: true,
      width: .full,
      help: Wording(
        zh: "同一信访人、同一事项；关联后计为重复信访",
        en: "The same people and the same matter; it then counts as a repeat")),
  ]

  public var earlier: Identifier?
  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout CaseFile, _ moment: Moment) { state.earlier = earlier }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard let earlier else { return [] }
    guard earlier != state.id, let other = circumstance.cases[earlier] else {
      return [Problem("earlier", OtherCase.unknown)]
    }
    guard other.kind == state.kind, other.stage != .void,
      other.order < state.order
    else {
      return [
        Problem(
          "earlier",
          Wording(
            zh: "\(other.number?.description ?? "")不能作为前件：应是同类、先收到、没有作废的",
            en:
              "\(other.number?.description ?? "") cannot be the earlier one: it must be of the same kind, received before and not void"
          ))
      ]
    }
    return []
  }
}
