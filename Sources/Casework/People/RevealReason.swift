import Wording

/// Why numbers are shown in full: one of the office's purposes, or in words.
enum RevealReason {
  /// The purpose that says nothing without words.
  private static let other = "other"

  static func purpose<A: Act>(_ path: any WritableKeyPath<A, String?> & Sendable) -> Field<A> {
    Field(
      "purpose", Wording(zh: "用途", en: "Purpose"), .optionalChoice(path, .revealPurposes),
      help: Wording(
        zh: "显示完整的电话和证件号码，记入办理记录；离开本页即恢复隐去",
        en:
          "Shows telephone and ID numbers in full; it is recorded, and ends when you leave the page"
      ))
  }

  static func reason<A: Act>(_ path: any WritableKeyPath<A, String?> & Sendable) -> Field<A> {
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .optionalText(path), width: .full,
      help: Wording(
        zh: "选了用途可以不写；“其他”须写明", en: "May be left out where a purpose is chosen, but for “other”"))
  }

  static func digest(_ purpose: String?, _ reason: String?, _ codes: Codes) -> Wording {
    [codes.name(purpose, in: .revealPurposes), Wording(reason ?? "")].filter { !$0.zh.isEmpty }
      .joined(zh: "：", en: ": ")
  }

  static func problems(_ purpose: String?, _ reason: String?) -> [Problem] {
    guard reason?.nonEmpty == nil, purpose?.nonEmpty == nil || purpose == other else { return [] }
    return [
      Problem(
        purpose == other ? "reason" : "purpose",
        Wording(
          zh: "请选定用途，或者写明理由", en: "Please choose the purpose, or say the reason"))
    ]
  }
}
