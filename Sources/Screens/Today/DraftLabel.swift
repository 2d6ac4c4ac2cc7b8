import Casework
import OfficeStore
import Wording

/// What a draft is called: which form, and about what.
struct DraftLabel {
  let kind: Wording
  /// Names, or the number of the case, or the village and month.
  let about: String
  let matter: String

  init(_ draft: Draft, _ desk: Desk) {
    let name = DraftName(draft.form)
    kind = Self.kind(name)
    let names = draft.values["names"] ?? ""
    about = names.isEmpty ? Self.subject(name, desk) : Mask.text(names)
    matter = Mask.text(draft.values["matter"] ?? draft.values["text"] ?? "")
  }

  private static func kind(_ name: DraftName) -> Wording {
    if name.entry != nil { return Correct<CaseFile>.name }
    switch name.kind {
    case RegisterPetition.kind: return Wording(zh: "信访登记", en: "Petition")
    case RegisterDispute.kind: return Wording(zh: "纠纷登记", en: "Dispute")
    case RegisterVisit.kind: return Wording(zh: "来访登记", en: "Visit")
    default:
      return CaseFile.act(name.kind)?.name ?? VillagePeriod.act(name.kind)?.name
        ?? OfficerFile.act(name.kind)?.name ?? VillageFile.act(name.kind)?.name
        ?? OfficeFile.act(name.kind)?.name ?? RoundFile.act(name.kind)?.name ?? Wording(name.kind)
    }
  }

  private static func subject(_ name: DraftName, _ desk: Desk) -> String {
    guard let id = name.subject else { return "" }
    if let round = name.round {
      return "\(desk.book.village(id)?.name ?? "") \(desk.say(desk.book.name(of: round)))"
    }
    if let officer = desk.book.officer(id) { return officer.label }
    if let village = desk.book.village(id) { return village.label }
    func label<State: SubjectState>(_ type: State.Type) -> String? {
      desk.subject(type, id).map { desk.say(desk.label(of: $0)) }
    }
    return label(CaseFile.self) ?? label(VisitFile.self) ?? label(VillagePeriod.self)
      ?? label(RoundFile.self) ?? ""
  }
}

/// The name under which a draft is kept, taken apart: `FormTarget.draftForm` makes it.
struct DraftName {
  let isIntake: Bool
  let kind: String
  /// The case, or the village.
  let subject: Identifier?
  let round: Round?
  /// The entry that is corrected.
  let entry: Identifier?
  /// Whether a case of the wrong kind is registered anew.
  let isAnew: Bool

  init(_ form: String) {
    let parts = form.split(separator: " ").map(String.init) + ["", "", "", "", ""]
    isIntake = parts[0] == "intake"
    kind = parts[1]
    subject = Identifier(hex: parts[2])
    // The last part is the moment at which it was begun.
    round = Round(key: form.split(separator: " ").dropFirst(3).dropLast().joined(separator: " "))
    entry = parts[3] == "correct" ? Identifier(hex: parts[4]) : nil
    isAnew = parts[3] == "anew"
  }
}
