import Wording

/// 改登: a registration takes the place of a case of the wrong kind; that one becomes void, and both name each other.
extension CaseFile {
  /// The other kind, which a case that was taken in by mistake is registered anew as.
  public var otherKind: CaseKind { kind == .petition ? .dispute : .petition }

  /// Why it cannot be registered anew under the other kind; nil when it can.
  public func refusalToReregister(_ circumstance: Circumstance) -> Refusal? {
    if isRestricted || !barred.isEmpty {
      return Refusal(
        .notValid,
        Wording(
          zh: "涉及被反映人，不能改登为纠纷：改登后被反映人可能看到本件",
          en:
            "It names one of us as its subject, who might see it as a dispute: it cannot be registered anew"
        ))
    }
    guard let step = procedure.step(VoidSubject<CaseFile>.kind) else { return nil }
    return refusal(of: step, circumstance)
  }

  /// The registration, of the other kind, that this one should have been.
  public func anew<Other: Registration>(as type: Other.Type) -> Other {
    var act = Other.blank
    act.people = people
    act.isAnonymous = isAnonymous
    act.headcount = headcount
    act.places = places
    act.matter = matter
    act.detail = detail
    act.handler = handler
    act.externalNumber = externalNumber
    act.replaces = id
    return act
  }
}
