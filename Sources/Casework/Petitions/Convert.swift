public import Wording

/// 转为普通程序: a simple matter that proves not to be one (信访事项简易办理办法).
public struct Convert: Act {
  public static let kind = "convert"
  public static let name = Wording(zh: "转为普通程序", en: "Handle ordinarily")
  public static let blank = Convert(reason: "")
  public static let fields: [Field<Convert>] = [
    Field("reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full)
  ]

  public var reason: String

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isSimple = false
    state.milestones[.converted] = moment.day
  }
}
