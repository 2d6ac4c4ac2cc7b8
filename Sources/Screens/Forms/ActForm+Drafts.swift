import Casework
import OfficeStore
import TerminalUI
import Wording

/// What is half typed: kept, offered again, dropped once it is saved or given up.
extension ActForm {
  mutating func resume(_ draft: Draft, _ desk: Desk) {
    draftName = draft.form
    let kept = KeptForm(stored: draft.values)
    for (field, value) in kept.values { form[field] = value }
    for field in form.fields where !form[field.id].isEmpty { tidy(field.id, desk) }
    savedDraft = form.values
    catchUp(kept, desk)
  }

  /// Goes on with what was typed into a form of another kind.
  mutating func take(_ typed: A, _ desk: Desk) {
    act = typed
    for (field, value) in FormFields.form(typed, target, desk).values
    where field != FormFields.day { form[field] = value }
  }

  /// Writes down what was typed; false when it could not be, and that is said.
  mutating func keepDraft(_ desk: Desk) -> Bool {
    guard dialog == nil, form.isDirty, form.values != savedDraft else { return true }
    let isAboutSubject = target.subject != nil || target.replaces != nil
    let kept = KeptForm(form.values, base: base, seen: isAboutSubject ? target.seen : nil).stored
    let isKept = desk.ask(false) { office, viewer throws(OfficeError) in
      // Who was disabled meanwhile finds it should he come back.
      try office.saveDraft(draftName, kept, by: desk.viewer ?? viewer)
      return true
    }
    if isKept { savedDraft = form.values }
    return isKept
  }

  mutating func dropDraft(_ desk: Desk) {
    savedDraft = nil
    desk.ask(()) { office, viewer throws(OfficeError) in
      try office.dropDraft(draftName, by: viewer)
    }
  }

  mutating func leave(_ desk: Desk) -> Handled<Desk> {
    guard form.isDirty else { return .pop }
    dialog = FormDialog(.leave, desk)
    return .taken
  }
}
