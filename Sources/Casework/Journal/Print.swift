public import Wording

/// 打印: something of the subject was printed or saved to be printed; looking at it on the screen is none.
///
/// It changes nothing, needs no reason and counts as no step of the handling.
public struct Print<State: SubjectState>: Act {
  public static var kind: String { "print" }
  public static var name: Wording { Wording(zh: "打印", en: "Print") }
  public static var blank: Print { Print(.register, to: .text, pages: 0, what: nil) }
  public static var fields: [Field<Print>] { [] }

  /// A raw value of `PaperKind`.
  public var form: String
  /// A raw value of `PaperWay`.
  public var to: String
  public var pages: Int
  /// The month or the view that was printed; never a name or a text that was searched for.
  public var what: String?

  /// Says what was printed, where it went and on how many pages.
  public init(_ form: PaperKind, to way: PaperWay, pages: Int, what: String? = nil) {
    self.form = form.rawValue
    self.to = way.rawValue
    self.pages = pages
    self.what = what
  }

  public func digest(_ codes: Codes) -> Wording {
    let name = PaperKind(rawValue: form)?.wording ?? Wording(form)
    let way = PaperWay(rawValue: to)?.wording ?? Wording(to)
    return [
      name + Wording(what.map { " \($0)" } ?? ""), way,
      Wording(zh: "\(pages)页", en: pages == 1 ? "1 page" : "\(pages) pages"),
    ].joined(zh: "，", en: ", ")
  }

  public func apply(to state: inout State, _ moment: Moment) {}

  public func problems(in state: State, _ circumstance: Circumstance) -> [Problem] {
    guard PaperKind(rawValue: form) != nil, PaperWay(rawValue: to) != nil, pages > 0 else {
      return [
        Problem(
          nil,
          Wording(
            zh: "没有可打印的内容，请先选定一份文书", en: "There is nothing to print: please choose a form"))
      ]
    }
    return []
  }
}
