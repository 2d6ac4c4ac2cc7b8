public import Wording

/// 简易办理: a first, plain, undisputed matter is answered within days (信访事项简易办理办法).
public struct Simplify: Act {
  public static let kind = "simplify"
  public static let name = Wording(zh: "适用简易办理", en: "Handle simply")
  public static let blank = Simplify(ground: "", isFit: false)
  public static let fields: [Field<Simplify>] = [
    Field(
      "ground", Wording(zh: "适用情形", en: "Ground"), .choice(\.ground, .simpleGrounds),
      required: true, width: .full),
    Field(
      "fit", Wording(zh: "不属于不适用的情形", en: "None of the exceptions"), .flag(\.isFit),
      help: Wording(
        zh: "可能不予支持、可走法定程序、涉及几个责任单位或联名、重大复杂的，不适用",
        en:
          "Not for what may be refused, has a procedure of the law, several bodies or signatures, or is complex"
      )),
  ]

  /// A code of `simple-grounds`.
  public var ground: String
  public var isFit: Bool

  enum CodingKeys: String, CodingKey {
    case ground
    case isFit = "fit"
  }

  public func digest(_ codes: Codes) -> Wording { codes.name(ground, in: .simpleGrounds) }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    state.isSimple = true
    state.milestones[.receivedSimply] = state.received
    state.milestones[.converted] = nil
  }

  public func problems(in state: CaseFile, _ circumstance: Circumstance) -> [Problem] {
    guard !isFit else { return [] }
    return [
      Problem(
        "fit",
        Wording(
          zh: "请逐一核对不适用的情形；属于其中之一的，按普通程序办理",
          en: "Please check the exceptions; where one applies, the ordinary way is taken"))
    ]
  }
}

extension Guard<CaseFile> {
  static var simplifying: [Guard] {
    [
      Guard(
        refuses: { file, _ in file.isSimple },
        says: Wording(zh: "已经适用简易办理", en: "It is handled simply already")),
      Guard(
        refuses: { file, _ in file.milestones[.receivedFromAbove] != nil },
        says: Wording(
          zh: "上级交办、转送的，不适用简易办理", en: "What a body above sent is not handled simply")),
      Guard(
        refuses: { file, _ in file.legalKind == "accusation" || file.isRestricted },
        says: Wording(zh: "检举控告不适用简易办理", en: "An accusation is not handled simply")),
      Guard(
        refuses: { file, _ in file.earlier != nil },
        says: Wording(zh: "重复信访不适用简易办理", en: "A repeat is not handled simply")),
      Guard(
        refuses: { file, _ in file.headcount > 1 },
        says: Wording(
          zh: "联名、多人提出的，不适用简易办理", en: "What several have signed or come for is not handled simply")),
      Guard(
        refuses: { file, _ in file.milestones[.urgent] != nil },
        says: Wording(zh: "重大紧急的，不适用简易办理", en: "A grave and urgent matter is not handled simply")),
    ]
  }

  static var notSimple: Guard {
    Guard(
      refuses: { file, _ in !file.isSimple },
      says: Wording(zh: "没有适用简易办理", en: "It is not handled simply"))
  }
}
