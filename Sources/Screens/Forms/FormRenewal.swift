import Casework
import OfficeStore
import Wording

/// What a form on a subject at hand would begin with now, and what came between since it was looked at.
struct FormRenewal<A: Act> {
  let act: A
  /// The day that stands in it; nil where nobody else can have changed that.
  var day: Day?
  let meanwhile: Meanwhile
  let seen: Identifier?
  /// Why the act is no longer possible.
  let refusal: Refusal?
  /// Whether what came between is to be read before this is saved.
  let wantsLook: Bool

  /// The entries that changed what the form shows, as far as that can be told.
  func cause(_ target: FormTarget) -> Meanwhile {
    meanwhile.part { line in
      target.isCorrection ? line.reverses == target.reverses : line.act == A.kind
    }
  }
}

extension FormTarget {
  /// The form as it would begin now; nil, and the reason is said, when its subject is not to be seen any more.
  func renewal<A: Act>(of act: A, _ desk: Desk) -> FormRenewal<A>? {
    if let replaces { return renewal(of: act, anew: replaces, desk) }
    guard let subject, let state = desk.subject(A.State.self, subject.id) else { return nil }
    if isCorrection { return renewal(of: act, correcting: state, desk) }
    let meanwhile = Meanwhile(since: seen, in: state, desk.book)
    let isEnd = state.procedure.stage(after: A.kind).map { A.State.isEnd($0) } ?? false
    let isRepeated = meanwhile.lines.contains { $0.act == A.kind }
    return FormRenewal(
      act: ReportForms.withRecorded(act.begunAgain(on: state, desk.circumstance), on: state, desk),
      meanwhile: meanwhile, seen: state.lastEntry,
      refusal: state.step(for: A.kind).flatMap { state.refusal(of: $0, desk.circumstance) }
        ?? movedOn(A.self, state),
      wantsLook: isEnd || isRepeated || A.self is any Reversal.Type)
  }

  /// Why what a form takes back is no longer what its act would take back.
  private func movedOn<A: Act>(_ type: A.Type, _ state: A.State) -> Refusal? {
    guard A.self is any Reversal.Type, let reverses, A.reversed(in: state) != reverses,
      let line = state.history.first(where: { $0.entry == reverses })
    else { return nil }
    return Refusal(
      .notNow,
      Wording(
        zh: "“\(line.name.zh)”已不是最后一步，请返回核对",
        en: "“\(line.name.en)” is the last act no more: go back and look"))
  }

  /// A correction begins with what its entry says now.
  private func renewal<A: Act>(of act: A, correcting state: A.State, _ desk: Desk) -> FormRenewal<
    A
  >? {
    guard let reverses, let line = state.history.first(where: { $0.entry == reverses }),
      let found = desk.ask(
        nil,
        { office, viewer throws(OfficeError) -> (any Act<A.State>)? in
          try office.act(reverses, of: state, for: viewer)
        })
    else { return nil }
    let gone = Refusal(
      .notNow,
      Wording(
        zh: "“\(line.name.zh)”已撤销，没有可更正的",
        en: "“\(line.name.en)” was undone: there is nothing to correct")
    )
    let step = state.procedure.step(Correct<A.State>.kind)
    return FormRenewal(
      act: (found as? A) ?? act, day: line.day,
      meanwhile: Meanwhile(since: seen, in: state, desk.book), seen: state.lastEntry,
      refusal: line.isStanding
        ? step.flatMap { state.refusal(of: $0, desk.circumstance) }
          ?? state.refusal(toCorrect: line.act, desk.circumstance) : gone,
      wantsLook: false)
  }

  /// A case that is registered anew begins with what the old one says now.
  private func renewal<A: Act>(of act: A, anew old: Identifier, _ desk: Desk) -> FormRenewal<A>? {
    guard let file = desk.subject(CaseFile.self, old) else { return nil }
    func begun<R: Registration>(_ type: R.Type) -> A? { file.anew(as: R.self) as? A }
    return FormRenewal(
      act: (A.self as? any Registration.Type).flatMap { begun($0) } ?? act, day: file.received,
      meanwhile: Meanwhile(since: seen, in: file, desk.book), seen: file.lastEntry,
      refusal: file.refusalToReregister(desk.circumstance), wantsLook: true)
  }
}
