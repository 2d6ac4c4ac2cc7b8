/// One visit, one 批: a petition by 来访 brings its visit, a visit that becomes a petition brings its case.
public enum VisitAndPetition {
  /// The code of the channel 来访.
  public static let visitChannel = "visit"

  /// The visit that a petition by 来访 makes, and the petition that names it; nil for any other petition.
  public static func visit(
    of petition: RegisterPetition, _ visit: Identifier, caseFile: Identifier
  ) -> (petition: RegisterPetition, visit: RegisterVisit)? {
    guard petition.channel == visitChannel, petition.visit == nil else { return nil }
    var linked = petition
    linked.visit = visit
    var made = RegisterVisit.blank
    made.people = petition.people
    made.isAnonymous = petition.isAnonymous
    made.headcount = petition.headcount
    made.places = petition.places
    made.matter = petition.matter
    made.outcome = RegisterVisit.becomesPetition
    made.purpose = petition.purpose
    made.accused = petition.accused
    made.petition = caseFile
    made.named = petition.named + [petition.handler].compactMap { $0 }
    return (linked, made)
  }

  /// The petition that a visit becomes, and the visit that names it; nil when it ended otherwise.
  public static func petition(
    of visit: RegisterVisit, _ caseFile: Identifier, visit id: Identifier
  ) -> (visit: RegisterVisit, petition: RegisterPetition)? {
    guard visit.outcome == RegisterVisit.becomesPetition, visit.petition == nil else { return nil }
    var linked = visit
    linked.petition = caseFile
    var made = RegisterPetition.blank
    made.channel = visitChannel
    made.people = visit.people
    made.isAnonymous = visit.isAnonymous
    made.headcount = visit.headcount
    made.places = visit.places
    made.matter = visit.matter
    made.purpose = visit.purpose
    made.accused = visit.accused
    made.named = visit.named
    made.visit = id
    return (linked, made)
  }
}
