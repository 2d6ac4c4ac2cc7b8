import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// What can be done to a subject on its screen: its acts, a correction of one of its lines, an undo.
extension Desk {
  /// The key by which the numbers of people are shown in full.
  static var revealing: Binding {
    Binding("reveal", [.text("v")], Wording(zh: "显示号码", en: "Numbers"))
  }

  /// What the one who is signed in may do to a subject today, and what not and why.
  func offers<State: SubjectState>(of state: State) -> [Offer<State>] { state.offers(circumstance) }

  /// By whom and when something would be done now.
  var circumstance: Circumstance {
    Circumstance(viewer: eyes, day: today, book: book, now: means.clock())
  }

  /// A subject as it stands now; nil when there is none that may be seen.
  func subject<State: SubjectState>(_ type: State.Type, _ id: Identifier) -> State? {
    ask(nil) { office, viewer throws(OfficeError) -> State? in
      try office.subject(type, id, for: viewer)
    }
  }

  /// Opens the form of an offer, or says why it is refused.
  func perform<State: SubjectState>(_ index: Int, of offers: [Offer<State>], on state: State)
    -> Handled<Desk>
  {
    guard offers.indices.contains(index) else { return .taken }
    return perform(offers[index].step, on: state)
  }

  /// Opens the form of the act that undoes the last one, or says why it is refused.
  func undo<State: SubjectState>(_ state: State) -> Handled<Desk> {
    guard let step = state.procedure.step(Undo<State>.kind) else { return .taken }
    return perform(step, on: state)
  }

  /// Opens the form of an act, or says why it is refused.
  func perform<State: SubjectState>(_ kind: String, on state: State) -> Handled<Desk> {
    state.step(for: kind).map { perform($0, on: state) } ?? .taken
  }

  private func perform<State: SubjectState>(_ step: Step<State>, on state: State) -> Handled<Desk> {
    if isRefused(step, on: state) { return .taken }
    var target = FormTarget.act(on: state, self)
    if step.act is Undo<State>.Type, let last = state.lastStanding {
      let label = label(of: state)
      target.title = { _ in
        label + Wording(zh: "  撤销“\(last.name.zh)”", en: "  Undo “\(last.name.en)”")
      }
    }
    target.reverses = reversed(step.act, state)
    if step.act is Approve.Type, let file = state as? CaseFile {
      target.doubt = oversight(of: file).waiting.first
    }
    target.isReport = step.act is any VillageReport.Type
    func form<A: Act<State>>(_ type: A.Type) -> any Screen<Desk> {
      ActForm(
        ReportForms.withRecorded(type.beginning(on: state, circumstance), on: state, self), target,
        self)
    }
    return .push(form(step.act))
  }

  /// The entry that an act takes back, which its form names; nil when it is no reversal.
  private func reversed<A: Act>(_ type: A.Type, _ state: A.State) -> Identifier? {
    A.reversed(in: state)
  }

  /// Opens the form in which a line of the history is put right, or says why it is refused.
  func correct<State: SubjectState>(_ line: HistoryLine?, of state: State) -> Handled<Desk> {
    guard let line else {
      tell(
        Wording(
          zh: "先用↓选中要更正的办理记录，再按 c", en: "Select the line of the history to correct, then press c"),
        .warning)
      return .taken
    }
    guard line.act != Reveal<State>.kind else {
      tell(
        Wording(
          zh: "显示号码的记录不能更正：它只写明何人何时为何看过",
          en: "That numbers were shown cannot be corrected: it only says who saw them, and why"),
        .warning)
      return .taken
    }
    guard line.act != Print<State>.kind else {
      tell(
        Wording(
          zh: "打印的记录不能更正：它只写明打印过什么",
          en: "A print cannot be corrected: it only says what was printed"),
        .warning)
      return .taken
    }
    guard line.reverses == nil, line.isStanding else {
      tell(
        Wording(
          zh: "“\(line.name.zh)”不能更正，请选中原来的那一条",
          en: "“\(line.name.en)” cannot be corrected: select the line that it is about"),
        .warning)
      return .taken
    }
    if let step = state.procedure.step(Correct<State>.kind), isRefused(step, on: state) {
      return .taken
    }
    if let refusal = state.refusal(toCorrect: line.act, circumstance) {
      tell(refusal)
      return .taken
    }
    let act = ask(nil) { office, viewer throws(OfficeError) -> (any Act<State>)? in
      try office.act(line.entry, of: state, for: viewer)
    }
    guard let act else { return .taken }
    func form<A: Act<State>>(_ act: A) -> any Screen<Desk> {
      ActForm(act, .correction(of: line, in: state, self), self)
    }
    return .push(form(act))
  }

  /// Says why a step is refused, if it is.
  private func isRefused<State: SubjectState>(_ step: Step<State>, on state: State) -> Bool {
    guard let refusal = state.refusal(of: step, circumstance) else { return false }
    tell(refusal)
    return true
  }

  /// Opens the form in which a case of the wrong kind is registered anew; nil, and the reason is said, when it cannot be.
  func anew(_ file: CaseFile, resuming draft: Draft? = nil) -> (any Screen<Desk>)? {
    if let refusal = file.refusalToReregister(circumstance) {
      tell(refusal)
      return nil
    }
    return file.kind == .petition
      ? ActForm.anew(file.anew(as: RegisterDispute.self), file, self, resuming: draft)
      : ActForm.anew(file.anew(as: RegisterPetition.self), file, self, resuming: draft)
  }

  /// The form of an act on the office itself.
  func officeForm<A: Act<OfficeFile>>(_ act: A) -> ActForm<A> {
    ActForm(
      act,
      FormTarget(
        title: { $0 }, subject: Subject(.office, office.id), seen: book.file.lastEntry,
        draftName: office.id.description, isOfBook: true),
      self)
  }
}
