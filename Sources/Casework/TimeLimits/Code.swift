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
      zh: "“\(field.zh)”：本单位还没有代码表“\(list.rawValue)”，请管理员在F9“规则、代码和节假日表”中采用新的表",
      en:
        "“\(field.en)”: the office has no list “\(list.rawValue)” yet: the administrator adopts the new tables (F9)"
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
  case traits
}
