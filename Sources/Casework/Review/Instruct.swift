public import Wording

/// 批示: what a leader says on a case, for whoever handles it.
public struct Instruct: Act {
  public static let kind = "instruct"
  public static let name = Wording(zh: "批示", en: "Instruct")
  public static let blank = Instruct(content: "")
  public static let fields: [Field<Instruct>] = [
    Field(
      "content", Wording(zh: "批示内容", en: "Instruction"), .text(\.content), required: true,
      width: .lines(3))
  ]

  public var content: String

  public func digest(_ codes: Codes) -> Wording { Wording(content) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.instruction = Oversight.Instruction(
      content: content, by: moment.officer, on: moment.day)
  }
}
