import Casework
import OfficeStore
import TerminalUI
import Wording

extension ActForm {
  /// After somebody else has acted on the same subject: what came between, when this may simply be saved after it.
  ///
  /// Otherwise it says or asks what stands in the way, and what was typed is kept; nil then.
  mutating func settle(_ desk: Desk) -> Meanwhile? {
    guard let now = target.renewal(of: act, desk) else {
      desk.tell(OfficeError.notFound)
      return nil
    }
    if let refusal = now.refusal {
      ask(.overtaken(now.meanwhile, refusal), desk)
      return nil
    }
    guard merge(now, desk, isSaving: true) else { return nil }
    if hasTaken {
      target.seen = now.seen
      sayTaken(now, desk)
      return nil
    }
    guard !now.wantsLook || lookedAt == now.seen else {
      ask(.after(now.meanwhile, seen: now.seen), desk)
      return nil
    }
    target.seen = now.seen
    return now.meanwhile
  }

  /// Takes over, field by field, what others have changed since the form began; false while a field that both
  /// sides changed is asked about.
  mutating func merge(_ now: FormRenewal<A>, _ desk: Desk, isSaving: Bool) -> Bool {
    target.day = now.day ?? target.day
    let fresh = FormFields.form(now.act, target, desk)
    var theirs = fresh.values
    if now.day == nil { theirs[FormFields.day] = base[FormFields.day] }
    let merge = FieldMerge(base: base, mine: form.values, theirs: theirs)
    (begun, before) = (now.act, FormFields.shown(fresh))
    let cause = now.cause(target)
    for field in merge.taken where form.values[field] != nil {
      form[field] = theirs[field] ?? ""
      base[field] = theirs[field]
      notes[field] = Wording(zh: "\(cause.authors.zh)改成了这样", en: "changed by \(cause.authors.en)")
      hasTaken = true
    }
    form.warnings.merge(notes) { $1 }
    savedDraft = nil
    if hasTaken { areChangesSeen = false }
    let asked = form.fields.lazy.compactMap { field in
      merge.conflicts.first { $0.field == field.id }
    }
    guard let conflict = asked.first else {
      base.merge(theirs) { $1 }
      return true
    }
    form.focus(on: conflict.field)
    ask(
      .conflict(
        FormDialog.Clash(
          conflict: conflict, authors: cause.authors, seen: now.seen, isSaving: isSaving)),
      desk)
    return false
  }

  /// Takes up a draft that was begun before others acted: what they changed is in it, what both changed is asked.
  mutating func catchUp(_ kept: KeptForm, _ desk: Desk) {
    guard let seen = kept.seen else { return }
    base.merge(kept.base) { $1 }
    guard seen != target.seen else { return }
    target.seen = seen
    goOn(desk)
  }

  /// Merges what is left to merge, outside of a save.
  mutating func goOn(_ desk: Desk) {
    guard let now = target.renewal(of: act, desk), now.refusal == nil,
      merge(now, desk, isSaving: false), hasTaken
    else { return }
    sayTaken(now, desk)
  }

  /// One answer about a field that both sides changed.
  mutating func resolve(_ clash: FormDialog.Clash, _ answer: String, _ desk: Desk) -> Handled<Desk>
  {
    let conflict = clash.conflict
    base[conflict.field] = conflict.theirs
    lookedAt = clash.seen
    (areChangesSeen, savedDraft) = (false, nil)
    if answer == "theirs" { form[conflict.field] = conflict.theirs }
    guard answer == "retype" else {
      if clash.isSaving { return save(desk) }
      goOn(desk)
      return .taken
    }
    let theirs = form.fields.first { $0.id == conflict.field }
      .map { FormFields.shown(conflict.theirs, in: $0) }
    notes[conflict.field] =
      clash.authors + Wording(zh: "：", en: ": ") + Wording(theirs ?? conflict.theirs)
    form.warnings.merge(notes) { $1 }
    return .taken
  }

  /// Says that others' changes are in the form; what was typed is kept.
  private mutating func sayTaken(_ now: FormRenewal<A>, _ desk: Desk) {
    hasTaken = false
    lookedAt = now.seen
    _ = keepDraft(desk)
    let authors = now.cause(target).authors
    desk.tell(
      Wording(
        zh: "还没有保存：已并入\(authors.zh)的改动，请核对后再按F2",
        en: "Not saved yet: the changes of \(authors.en) are in the form, look and press F2 again"),
      .warning)
  }

  /// Asks, with what was typed kept first.
  private mutating func ask(_ question: FormDialog.Question, _ desk: Desk) {
    _ = keepDraft(desk)
    dialog = FormDialog(question, desk, rows(of: question))
  }
}
