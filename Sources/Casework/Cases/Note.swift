public import Wording

/// 记录进展: what was done or said, without changing the stage.
public struct Note: Act {
  public static let kind = "note"
  public static let name = Wording(zh: "记录进展", en: "Note")
  public static let blank = Note(text: "")
  public static let fields: [Field<Note>] = [
    Field(
      "text", Wording(zh: "进展情况", en: "What was done"), .text(\.text), required: true,
      width: .lines(4))
  ]

  public var text: String

  public func digest(_ codes: Codes) -> Wording { Wording(text) }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
