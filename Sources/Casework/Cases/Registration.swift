/// 登记: what taking in a petition and taking in a dispute have in common.
public protocol Registration: Act<CaseFile> {
  var number: Number? { get set }
  var people: [Person] { get set }
  var isAnonymous: Bool { get set }
  var headcount: Int { get set }
  var places: [Place] { get set }
  var matter: String { get set }
  var detail: String? { get set }
  var category: String? { get set }
  /// The body that sent or referred it.
  var sender: String? { get set }
  var handler: Identifier? { get set }
  var externalNumber: String? { get set }
  /// The case that was taken in under the wrong kind and is registered anew as this one.
  var replaces: Identifier? { get set }
}

extension CaseFile {
  /// Takes over what both kinds of case have.
  mutating func take(_ act: some Registration, as kind: CaseKind, by way: String, _ moment: Moment)
  {
    self.kind = kind
    channel = way
    number = act.number
    people = act.people
    isAnonymous = act.isAnonymous
    headcount = act.headcount
    places = act.places
    matter = act.matter
    detail = act.detail
    category = act.category
    sender = act.sender
    registrar = moment.officer
    handler = act.handler
    externalNumber = act.externalNumber
    replaces = act.replaces
  }
}
