public import Wording

/// One code of a list that an office may edit: a purpose, a channel, a category.
public struct Code: Hashable, Codable, Sendable {
  public let code: String
  public let zh: String
  public let en: String
  /// False while the office has yet to confirm it (待本单位确认).
  public let confirmed: Bool
  /// Where it was taken from.
  public let source: String?
  /// The code of a wider or official list that it stands for.
  public let maps: String?
  public let parent: String?
  /// For a purpose: suggestion, accusation or appeal; for a route: the kind of petition that takes it.
  public let kind: String?
  /// For a channel: whether a body above sent the matter.
  public let fromAbove: Bool?
  /// For a route of Article 31: whether the 60 days run.
  public let clock: Bool?
  /// For a route: `lead` into a procedure of the law (①–④), `duty` to act (⑤).
  public let course: String?
  /// For an exemption: which of notice, answer and delivery the law does not want.
  public let lifts: [String]?
  /// For an exemption: whether the petitioner must have been told in writing first.
  public let mustBeTold: Bool?
  /// For an exemption: the milestone without which the ground does not hold.
  public let needs: String?
  /// For a way of delivery: whether it serves in the simple way only (简易办理).
  public let simpleOnly: Bool?
  /// For a form of notice: whether it is the written one that Article 23 asks for.
  public let written: Bool?
  /// The article that provides it.
  public let article: String?

  /// The code's name in both languages.
  public var name: Wording { Wording(zh: zh, en: en) }
}

/// The lists of codes that an office keeps, by name.
public struct Codes: Hashable, Codable, Sendable {
  public let lists: [String: [Code]]

  /// Keeps lists by name.
  public init(lists: [String: [Code]]) {
    self.lists = lists
  }

  /// The codes of a list in their order; empty when the office has none.
  public subscript(list: CodeList) -> [Code] { lists[list.rawValue] ?? [] }

  /// A code of a list, if it is there.
  public func code(_ code: String, in list: CodeList) -> Code? {
    self[list].first { $0.code == code }
  }

  /// The code that is typed: by itself, or by its name in either language.
  public func code(named text: String, in list: CodeList) -> Code? {
    let wanted = Tidy.code(text).lowercased()
    return self[list].first { code in
      [code.code, code.zh, code.en].contains { Tidy.code($0).lowercased() == wanted }
    }
  }

  /// What is said when an office that was founded before lacks a list.
  func missing(_ list: CodeList, for field: Wording) -> Wording {
    Wording(
      zh: "“\(field.zh)”：本单位还没有代码表“\(list.wording.zh)”，请管理员在F9“规则、代码和节假日表”中采用新的表",
      en:
        "“\(field.en)”: the office has no list of \(list.wording.en) yet: the administrator adopts the new tables (F9)"
    )
  }

  /// The name of a code, or the code itself where the list does not know it.
  public func name(_ code: String?, in list: CodeList) -> Wording {
    guard let code else { return Wording("") }
    return self.code(code, in: list)?.name ?? Wording(code)
  }
}

/// The lists of codes that acts choose from; raw values name the files.
public enum CodeList: String, CaseIterable, Sendable {
  case channels
  case purposes
  case petitionKinds = "petition-kinds"
  case disputeKinds = "dispute-kinds"
  case disputeCodes = "dispute-codes"
  case disputeSources = "dispute-sources"
  case routes
  case exemptions
  case places
  case delivery
  case noticeForms = "notice-forms"
  case outcomes
  case checks
  case visitOutcomes = "visit-outcomes"
  case agreementForms = "agreement-forms"
  case simpleGrounds = "simple-grounds"
  case declineGrounds = "decline-grounds"
  case settlements
  case reviewVerdicts = "review-verdicts"
  case levels
  case risks
  case sizes
  case failures
  case confirmations
  case reportWays = "report-ways"
  case genders
  case idTypes = "id-types"
  case parts
  case revealPurposes = "reveal-purposes"
  case traits
  case orderLevels = "order-levels"
}

extension CodeList: Worded {
  /// What the list is called.
  public var wording: Wording {
    switch self {
    case .channels: Wording(zh: "渠道", en: "channels")
    case .purposes: Wording(zh: "目的", en: "purposes")
    case .petitionKinds: Wording(zh: "信访类别", en: "categories of petitions")
    case .disputeKinds: Wording(zh: "纠纷类别", en: "categories of disputes")
    case .disputeCodes: Wording(zh: "综治分类", en: "classes of disputes")
    case .disputeSources: Wording(zh: "纠纷来源", en: "sources of disputes")
    case .routes: Wording(zh: "办理途径", en: "routes")
    case .exemptions: Wording(zh: "不需答复的情形", en: "exemptions")
    case .places: Wording(zh: "其他属地", en: "special places")
    case .delivery: Wording(zh: "送达方式", en: "ways of delivery")
    case .noticeForms: Wording(zh: "告知形式", en: "forms of notice")
    case .outcomes: Wording(zh: "处理结果和结论", en: "outcomes and verdicts")
    case .checks: Wording(zh: "排查方式", en: "ways of checking")
    case .visitOutcomes: Wording(zh: "接待结果", en: "outcomes of visits")
    case .agreementForms: Wording(zh: "协议形式", en: "forms of agreement")
    case .simpleGrounds: Wording(zh: "简易办理的情形", en: "grounds of the simple way")
    case .declineGrounds: Wording(zh: "不予受理的事由", en: "grounds of refusal")
    case .settlements: Wording(zh: "调解、和解协议", en: "settlements")
    case .reviewVerdicts: Wording(zh: "复查、复核结论", en: "verdicts of reviews")
    case .levels: Wording(zh: "办理层级", en: "levels")
    case .risks: Wording(zh: "风险", en: "risks")
    case .sizes: Wording(zh: "规模", en: "sizes")
    case .failures: Wording(zh: "调解不成的情形", en: "grounds of failure")
    case .confirmations: Wording(zh: "司法确认", en: "court confirmation")
    case .reportWays: Wording(zh: "报告方式", en: "ways of reporting")
    case .genders: Wording(zh: "性别", en: "genders")
    case .idTypes: Wording(zh: "证件种类", en: "certificates")
    case .parts: Wording(zh: "人员身份", en: "parts")
    case .traits: Wording(zh: "信访类型", en: "traits")
    case .orderLevels: Wording(zh: "督办等级", en: "levels of orders")
    case .revealPurposes: Wording(zh: "显示号码的用途", en: "why numbers are shown")
    }
  }
}
