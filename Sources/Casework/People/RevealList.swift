public import Wording

/// 列出完整号码: a whole list was shown or printed with the numbers of its people, by somebody who said why.
public struct RevealList: Act, ActOfToday {
  public static let kind = "revealList"
  public static let name = Wording(zh: "列出完整号码", en: "List full numbers")
  public static let blank = RevealList("", rows: 0)
  public static let fields: [Field<RevealList>] = [
    RevealReason.purpose(\.purpose),
    RevealReason.reason(\.reason),
  ]

  /// The name of the list; never a name or a text that was searched for.
  public var list: String
  /// How many rows it had.
  public var rows: Int
  /// A code of `reveal-purposes`.
  public var purpose: String?
  public var reason: String?

  /// Names a list and says how long it is.
  public init(_ list: String, rows: Int, purpose: String? = nil, reason: String? = nil) {
    self.list = list
    self.rows = rows
    self.purpose = purpose
    self.reason = reason
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(zh: "\(list)，\(rows)件：", en: "\(list), \(rows): ")
      + RevealReason.digest(purpose, reason, codes)
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {}

  public func problems(in state: OfficeFile, _ circumstance: Circumstance) -> [Problem] {
    guard !list.isEmpty, rows > 0 else {
      return [
        Problem(
          nil, Wording(zh: "名单是空的，没有可显示的号码", en: "The list is empty: there is no number to show"))
      ]
    }
    return RevealReason.problems(purpose, reason)
  }
}
