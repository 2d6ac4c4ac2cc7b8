public import Wording

/// 作废: something was taken in or reported by mistake. What stood there stays in the history.
///
/// The number of a case or a visit stays and is never used again; a month is owed again.
public struct VoidSubject<State: SubjectState>: Act, Reversal {
  public static var kind: String { "void" }
  public static var name: Wording { Wording(zh: "作废", en: "Void") }
  public static var blank: Self { VoidSubject(reason: "") }
  public static var fields: [Field<Self>] {
    [
      Field(
        "reason", Wording(zh: "作废理由", en: "Reason"), .text(\.reason), required: true, width: .full,
        help: State.kind == .villagePeriod
          ? Wording(
            zh: "原来的报告仍在经过中，本月改为未报，可以重新报送",
            en: "The report stays in the history; the month is owed again and can be reported anew")
          : Wording(
            zh: "编号保留，不再计入任何统计，台账中列为作废",
            en: "The number stays; it is counted nowhere and listed as void"))
    ]
  }

  public var reason: String
  /// The case as which it was registered anew, under the right kind.
  public var successor: Identifier?
  /// Who may see that case, where not everybody may: the void one is hidden from the same.
  public var sight: SightOfSuccessor?

  /// Voids for a reason.
  public init(reason: String, successor: Identifier? = nil, sight: SightOfSuccessor? = nil) {
    self.reason = reason
    self.successor = successor
    self.sight = sight
  }

  public func digest(_ codes: Codes) -> Wording { Wording(reason) }
  public func apply(to state: inout State, _ moment: Moment) { state.take(self) }
  public static func target(in state: State) -> Identifier? { state.voidable }
}

/// Who may see a case that took the place of a void one.
public struct SightOfSuccessor: Codable, Equatable, Sendable {
  public let isRestricted: Bool
  public let named: [Identifier]
  public let barred: [Identifier]

  enum CodingKeys: String, CodingKey {
    case named, barred
    case isRestricted = "restricted"
  }

  /// Nil for a case that is open to the staff.
  public init?(_ sight: Sight) {
    guard sight.isRestricted || !sight.barred.isEmpty else { return nil }
    isRestricted = sight.isRestricted
    named = sight.named.sorted()
    barred = sight.barred.sorted()
  }
}
