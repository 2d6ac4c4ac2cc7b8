public import Wording

/// 拆出: the other side of `Unmerge`, written with it.
public struct Release: Act, Striking {
  public static let kind = "release"
  public static let name = Wording(zh: "拆出", en: "Gives back")
  public static let blank = Release(case: nil, number: nil)
  public static let fields: [Field<Release>] = []

  public var `case`: Identifier?
  public var number: Number?

  /// Gives a case back.
  public init(case id: Identifier?, number: Number?) {
    self.case = id
    self.number = number
  }

  public func digest(_ codes: Codes) -> Wording { Wording(number?.description ?? "") }
  public func apply(to state: inout CaseFile, _ moment: Moment) {}
}
