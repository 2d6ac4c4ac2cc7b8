public import Wording

/// 认定信访类型: a computed trait is set otherwise, with the reason.
public struct Characterize: Act {
  public static let kind = "characterize"
  public static let name = Wording(zh: "认定信访类型", en: "Set a trait")
  public static let blank = Characterize(trait: "", holds: false, reason: "")
  public static let fields: [Field<Characterize>] = [
    Field(
      "trait", Wording(zh: "类型", en: "Trait"), .choice(\.trait, .traits), required: true),
    Field("holds", Wording(zh: "属于", en: "It is"), .flag(\.holds)),
    Field(
      "reason", Wording(zh: "理由", en: "Reason"), .text(\.reason), required: true, width: .full,
      help: Wording(
        zh: "初次、重复、集体、联名由登记和关联算出；与算出的不同须写明理由",
        en: "These follow from the records; to set one otherwise needs a reason")),
  ]

  /// A code of `traits`.
  public var trait: String
  public var holds: Bool
  public var reason: String

  public func digest(_ codes: Codes) -> Wording {
    codes.name(trait, in: .traits)
      + (holds ? Wording(zh: "：属于。", en: ": yes. ") : Wording(zh: "：不属于。", en: ": no. "))
      + Wording(reason)
  }

  public func apply(to state: inout CaseFile, _ moment: Moment) {
    guard let trait = PetitionTrait(rawValue: trait) else { return }
    state.setTraits[trait] = SetTrait(holds: holds, reason: reason)
  }
}
