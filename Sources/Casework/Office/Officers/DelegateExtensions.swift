public import Wording

/// 授权审批延期: the head lets a supervisor approve extensions (信访工作条例 34: 本机关、单位负责人).
public struct DelegateExtensions: Act {
  public static let kind = "delegateExtensions"
  public static let name = Wording(zh: "授权审批延期", en: "Delegate extensions")
  public static let blank = DelegateExtensions(basis: "", until: nil)
  public static let fields: [Field<DelegateExtensions>] = [
    Field(
      "basis", Wording(zh: "授权依据", en: "On what paper"), .text(\.basis), required: true,
      width: .full,
      help: Wording(zh: "主要领导授权的文件、会议或批示", en: "The head's paper, decision or note")),
    Field(
      "until", Wording(zh: "授权至", en: "Through"), .optionalDay(\.until),
      help: Wording(zh: "不填即至收回授权", en: "Until it is withdrawn, when empty")),
  ]

  public var basis: String
  public var until: Day?

  public func digest(_ codes: Codes) -> Wording {
    Wording(basis) + (until.map { Wording(zh: "，至\($0)", en: ", through \($0)") } ?? Wording(""))
  }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.extensions = Delegation(from: moment.day, until: until)
  }

  public func problems(in state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.limitProblems(until, circumstance, field: "until")
  }
}

extension Guard<OfficerFile> {
  static var notSupervisor: Guard {
    Guard(
      refuses: { officer, _ in !officer.roles.contains(.supervisor) },
      says: Wording(zh: "只能授权分管领导", en: "It can be delegated to a supervisor only"))
  }

  static var nothingDelegated: Guard {
    Guard(
      refuses: { officer, circumstance in
        !(officer.extensions?.holds(on: circumstance.today) ?? false)
      },
      says: Wording(zh: "没有延期授权", en: "Nothing was delegated"))
  }
}
