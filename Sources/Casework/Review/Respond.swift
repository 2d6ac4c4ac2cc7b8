public import Wording

/// 回复催办、督办: what has become of what a leader asked; it answers all that waits for a reply.
public struct Respond: Act {
  public static let kind = "respond"
  public static let name = Wording(zh: "回复催办、督办", en: "Reply to the leaders")
  public static let blank = Respond(content: "")
  public static let fields: [Field<Respond>] = [
    Field(
      "content", Wording(zh: "办理进展和打算", en: "State and plan"), .text(\.content), required: true,
      width: .lines(3))
  ]

  public var content: String

  public func digest(_ codes: Codes) -> Wording { Wording(content) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.oversight.settle(on: moment.day) { _ in true }
  }
}

extension Guard<CaseFile> {
  static var nothingDemanded: Guard {
    Guard(
      refuses: { file, _ in file.oversight.replyBy == nil },
      says: Wording(zh: "没有等待回复的催办、督办", en: "No leader waits for a reply"))
  }
}
