import Casework
import OfficeStore
import TerminalUI
import Wording

extension RowForm {
  /// Takes over what others have adopted since the form began; false while something of it is to be looked at or asked.
  mutating func catchUp(_ desk: Desk) -> Bool {
    try? desk.office.refresh()
    guard let now = row.begunAgain(in: desk.tables) else { return true }
    let theirs = Self.values(of: now)
    let merge = FieldMerge(base: base, mine: form.values, theirs: theirs)
    let authors = Meanwhile(last: AdoptTables.kind, in: desk.book.file, desk.book).authors
    row = now
    for field in merge.taken {
      form[field] = theirs[field] ?? ""
      base[field] = theirs[field]
      form.warnings[field] = Wording(
        zh: "\(authors.zh)改成了这样", en: "changed by \(authors.en)")
    }
    let asked = form.fields.lazy.compactMap { field in
      merge.conflicts.first { $0.field == field.id }
    }
    if let conflict = asked.first {
      form.focus(on: conflict.field)
      let clash = FormDialog.Clash(conflict: conflict, authors: authors, seen: nil, isSaving: true)
      dialog = FormDialog(.conflict(clash), desk, rows(of: clash))
      return false
    }
    base = theirs
    guard !merge.taken.isEmpty else { return true }
    desk.tell(
      Wording(
        zh: "已并入\(authors.zh)的改动，请核对后再按F2",
        en: "The changes of \(authors.en) are in the form: look and press F2 again"), .warning)
    return false
  }

  /// The field that both changed, with both values.
  func rows(of clash: FormDialog.Clash) -> [FormDialog.Change] {
    form.fields.filter { $0.id == clash.conflict.field }.map { field in
      (
        field.label, FormFields.shown(clash.conflict.mine, in: field),
        FormFields.shown(clash.conflict.theirs, in: field)
      )
    }
  }

  mutating func answer(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard var asked = dialog, case .conflict(let clash) = asked.question else { return .taken }
    if event == .key(.function(1)) { return .ignored }
    let outcome = asked.dialog.handle(event)
    dialog = asked
    switch outcome {
    case .taken: return .taken
    case .cancelled:
      dialog = nil
      return .taken
    case .chosen(let answer):
      dialog = nil
      let field = clash.conflict.field
      base[field] = clash.conflict.theirs
      if answer == "theirs" { form[field] = clash.conflict.theirs }
      return answer == "retype" ? .taken : show(desk)
    }
  }
}
