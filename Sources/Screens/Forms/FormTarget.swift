import Casework
import OfficeStore
import TerminalUI
import Wording

/// What a form's act is about: a new subject, a subject at hand, or an entry to correct.
struct FormTarget {
  /// What the form is called, given the act's name.
  var title: (Wording) -> Wording
  var dayName = Wording(zh: "日期", en: "Day")
  /// The day that stands in the form at first; today when nil.
  var day: Day?
  /// The subject; nil for a new one.
  var subject: Subject?
  /// The last entry that was seen of it.
  var seen: Identifier?
  /// The entry that a correction puts right.
  var reverses: Identifier?
  /// How a draft of it is found again.
  var draftName = ""
  /// The places that a new dispute begins with.
  var places: [Place] = []
  /// The day on which a dispute taken in on the spot was found, unless another is typed.
  var foundOn: Day?
  /// The recorded disputes to choose from.
  var disputes: ((Desk) -> [CaseRow])?
  /// The other cases to choose from, the likeliest first.
  var cases: ((Desk) -> [PickItem])?
  /// What is doubtful about the act whatever is typed, said at its first field.
  var doubt: Wording?
  /// Asks who said it, when the one who types is not the one who reports.
  var isReport = false
  /// Whether it is about a village's round, or a round, that may have no subject yet.
  var isOfRound = false
  /// What a text is asked about, each: disputes of the round, villages that are missing.
  var remarks: ((Desk) -> [PickItem])?
  /// The case that is registered anew.
  var replaces: Identifier?
  /// Whether it is about the office's own book: an officer, a village, a terminal.
  var isOfBook = false
  /// Whether the form shows what an entry should have said; `reverses` names the entry.
  var isCorrection = false

  var isIntake: Bool { subject == nil && !isReport && !isOfRound }

  /// What the drafts of this form begin with; each has the moment it was begun behind it.
  func draftForm(_ kind: String) -> String {
    draftName.isEmpty ? "intake \(kind)" : "act \(kind) \(draftName)"
  }

  /// Whether a field holds a day or a number.
  func isOvertyped<A: Act>(_ id: String, _ type: A.Type) -> Bool {
    if id == FormFields.day { return true }
    switch A.fields.first(where: { $0.id == id })?.input {
    case .number, .optionalDay: return true
    default: return false
    }
  }

  func asksWhoSaidIt(_ desk: Desk) -> Bool { isReport && desk.eyes.isStaff }

  /// The state that an act is judged in before it is saved.
  func state<A: Act>(_ type: A.Type, _ desk: Desk) -> A.State {
    let known = subject.flatMap { subject in
      desk.ask(nil) { office, viewer throws(OfficeError) -> A.State? in
        try office.subject(A.State.self, subject.id, for: viewer)
      }
    }
    return known ?? A.State(id: subject?.id ?? Identifier(high: 0, low: 0))
  }

  /// What is wrong with an act as it is filled in, field by field.
  func problems<A: Act>(with act: A, on day: Day, _ desk: Desk) -> [Problem] {
    let circumstance = Circumstance(viewer: desk.eyes, day: day, book: desk.book)
    return act.fieldProblems(desk.tables.codes)
      + act.completed(circumstance).problems(in: state(A.self, desk), circumstance)
  }

  func proposal<A: Act>(_ act: A, on day: Day, _ values: [String: String]) -> Proposal {
    let spoken = Tidy.line(values[FormFields.onBehalfOf] ?? "")
    let reason = Tidy.line(values[FormFields.correctionReason] ?? "")
    let recorded: any Act =
      isCorrection
      ? Correct<A.State>(of: act, on: day, reason: reason.isEmpty ? nil : reason) : act
    return Proposal(
      recorded, about: subject, on: day, onBehalfOf: spoken.isEmpty ? nil : spoken, seen: seen,
      reverses: reverses)
  }

  /// What is said once it is saved, and what others had recorded just before.
  func told(_ receipt: Receipt, _ name: Wording, after meanwhile: Meanwhile? = nil) -> Wording {
    let numbers = receipt.numbers.map(\.description).joined(separator: " ")
    let done =
      if isCorrection {
        Wording(zh: "已更正：\(name.zh)", en: "Corrected: \(name.en)")
      } else if numbers.isEmpty {
        Wording(zh: "已保存：\(name.zh)", en: "Saved: \(name.en)")
      } else {
        Wording(zh: "已登记 \(numbers)", en: "Registered \(numbers)")
      }
    guard let between = meanwhile?.wording else { return done }
    return done + Wording(zh: "（此前\(between.zh)）", en: " (before it \(between.en))")
  }

  /// Where one is after saving: at the new case, or back.
  func after(_ receipt: Receipt, _ desk: Desk) -> Handled<Desk> {
    if let given = GivenPasswordScreen(receipt, desk) { return .replace(given) }
    guard isIntake, places.isEmpty,
      let line = receipt.lines.first(where: { $0.subject.kind == .caseFile })
    else { return .pop }
    let flash = desk.flash
    let screen = CaseScreen(line.subject.id, desk)
    desk.flash = flash
    return .replace(screen)
  }
}

extension ActForm where A == RegisterPetition {
  static func intake(_ desk: Desk, resuming draft: Draft? = nil) -> ActForm {
    ActForm(.blank, .intake("信访", "petition"), desk, resuming: draft)
  }
}

extension ActForm where A == RegisterVisit {
  static func intake(_ desk: Desk, resuming draft: Draft? = nil) -> ActForm {
    ActForm(.blank, .intake("来访", "visit"), desk, resuming: draft)
  }
}

extension ActForm where A == RegisterDispute {
  /// The form of a dispute; a liaison's begins with the own village.
  static func intake(
    _ desk: Desk, places: [Place] = [], foundOn day: Day? = nil, resuming draft: Draft? = nil
  ) -> ActForm {
    var act = RegisterDispute.blank
    act.places = places
    if places.isEmpty, desk.eyes.isOnlyLiaison {
      act.places = desk.eyes.villages.map { .village($0) }
    }
    var target = FormTarget.intake("纠纷", "dispute")
    target.places = places
    target.day = day
    return ActForm(act, target, desk, resuming: draft)
  }
}

extension ActForm where A: Registration {
  /// The form in which a case of the wrong kind is registered anew as what it is.
  static func anew(
    _ act: A, _ file: CaseFile, _ desk: Desk, resuming draft: Draft? = nil
  ) -> ActForm {
    let (number, kind) = (file.number?.description ?? "", file.otherKind.wording)
    var target = FormTarget.intake(kind.zh, kind.en)
    target.title = { _ in
      Wording(zh: "\(number)  改登为\(kind.zh)", en: "\(number)  Register anew: \(kind.en)")
    }
    target.day = file.received
    target.seen = file.lastEntry
    target.draftName = "\(file.id) anew"
    target.replaces = file.id
    return ActForm(act, target, desk, resuming: draft)
  }
}

extension FormTarget {
  static func intake(_ zh: String, _ en: String) -> FormTarget {
    FormTarget(
      title: { _ in Wording(zh: "登记  \(zh)", en: "Take in  \(en)") },
      dayName: Wording(zh: "收到日期", en: "Received"))
  }

  /// The form in which an entry is put right.
  static func correction(of line: HistoryLine, in state: some SubjectState, _ desk: Desk)
    -> FormTarget
  {
    let label = desk.label(of: state)
    var target = act(on: state, desk)
    target.title = { label + Wording(zh: "  更正“\($0.zh)”", en: "  Correct “\($0.en)”") }
    target.day = line.day
    target.reverses = line.entry
    target.isCorrection = true
    target.draftName = "\(state.id) correct \(line.entry)"
    return target
  }

  /// The form of an act on a subject at hand.
  static func act(on state: some SubjectState, _ desk: Desk) -> FormTarget {
    let label = desk.label(of: state)
    let subject = Subject(type(of: state).kind, state.id)
    var target = FormTarget(
      title: { label + Wording("  ") + $0 }, subject: subject,
      seen: state.lastEntry, draftName: state.id.description,
      cases: (state as? CaseFile).map { file in { $0.caseChoices(besides: file) } },
      isOfBook: [.officer, .village, .office, .round].contains(type(of: state).kind))
    if let period = state as? VillagePeriod, let village = period.village, let round = period.round
    {
      target = ReportForms.target(of: village, round, desk)
      target.subject = period.history.isEmpty ? nil : subject
      target.seen = state.lastEntry
    }
    if let file = state as? RoundFile {
      target.isOfRound = true
      target.subject = file.history.isEmpty ? nil : subject
      target.remarks = { RoundActs.missing(file.rounds, $0) }
    }
    return target
  }
}

extension Desk {
  /// What a subject is called: its number, or the village and month.
  func label(of state: some SubjectState) -> Wording {
    switch state {
    case let file as CaseFile: Wording(file.number?.description ?? "")
    case let visit as VisitFile: Wording(visit.number?.description ?? "")
    case let period as VillagePeriod:
      Wording(period.village.flatMap { book.village($0)?.name } ?? "")
        + (period.round.map { Wording("  ") + book.name(of: $0) } ?? Wording(""))
    case let file as RoundFile:
      if case .month(let month) = file.form { month.wordingWithYear } else { Wording(file.name) }
    case let officer as OfficerFile: Wording(officer.label)
    case let office as OfficeFile: Wording(office.name)
    case let village as VillageFile: Wording(village.label)
    default: Wording("")
    }
  }
}
