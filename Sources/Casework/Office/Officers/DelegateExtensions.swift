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
    Wording(basis) + Wording(until.map { "，至\($0)" } ?? "")
  }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.extensions = Delegation(from: moment.day, until: until)
  }

  public func problems(in state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    Intake.limitProblems(until, circumstance, field: "until")
  }
}

/// 收回授权: extensions are the head's alone again.
public struct WithdrawDelegation: Act {
  public static let kind = "withdrawDelegation"
  public static let name = Wording(zh: "收回延期授权", en: "Withdraw the delegation")
  public static let blank = WithdrawDelegation()
  public static let fields: [Field<WithdrawDelegation>] = []

  public func digest(_ codes: Codes) -> Wording { Wording("") }

  public func apply(to state: inout OfficerFile, _ moment: Moment) {
    state.extensions?.until = moment.day - 1
  }
}

/// From when, and until when, something was delegated; both days count.
public struct Delegation: Hashable, Sendable {
  public let from: Day
  public internal(set) var until: Day?

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
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

extension OfficeBook {
  /// Whether an officer may approve extensions on a day: the head, who stands in for him, or by delegation.
  func mayExtend(_ id: Identifier, on day: Day) -> Bool {
    guard let officer = officer(id), let viewer = viewer(of: id, on: day) else { return false }
    if viewer.roles.contains(.head) { return true }
    return officer.roles.contains(.supervisor) && officer.extensions?.holds(on: day) ?? false
  }

  /// The heads, to whom a matter goes whose subject is a supervisor.
  func heads(insteadOf barred: [Identifier], on day: Day) -> [Identifier] {
    guard barred.contains(where: { officer($0)?.roles.contains(.supervisor) ?? false }) else {
      return []
    }
    return officers.filter {
      $0.roles.contains(.head) && $0.isActive(on: day) && !barred.contains($0.id)
    }.map(\.id)
  }
}
