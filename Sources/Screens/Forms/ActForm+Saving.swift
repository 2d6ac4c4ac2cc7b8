import Casework
import OfficeStore
import TerminalUI
import Wording

/// What F2 does: everything checked, recorded, and said.
extension ActForm {
  mutating func save(_ desk: Desk) -> Handled<Desk> {
    guard let receipt = record(desk) else { return .taken }
    if A.kind == Reveal<A.State>.kind, let subject = target.subject {
      desk.reveal(.subject(subject.id))
    }
    return target.after(receipt, desk)
  }

  mutating func saveAndNew(_ desk: Desk) -> Handled<Desk> {
    guard let receipt = record(desk) else { return .taken }
    desk.tell(target.told(receipt, A.name))
    let kept = form.values.filter {
      ["places", "channel", "source", FormFields.day].contains($0.key)
    }
    act = A.blank
    draftName = "\(target.draftForm(A.kind)) \(desk.means.clock().milliseconds)"
    form = FormFields.form(act, target, desk)
    alike = []
    reckon(desk)
    for (id, value) in kept {
      form[id] = value
      tidy(id, desk)
    }
    form.markClean()
    form.focus(on: "names")
    (begun, base) = (act, form.values)
    return .taken
  }

  /// What a question shows row by row: the field that both sides changed, else what a correction changes.
  func rows(of question: FormDialog.Question?) -> [FormDialog.Change] {
    guard case .conflict(let clash) = question else { return changes }
    return form.fields.filter { $0.id == clash.conflict.field }.map { field in
      (
        field.label, FormFields.shown(clash.conflict.mine, in: field),
        FormFields.shown(clash.conflict.theirs, in: field)
      )
    }
  }

  /// What a correction changes: field, old, new.
  private var changes: [FormDialog.Change] {
    let after = FormFields.shown(form)
    return form.fields.filter {
      $0.id != FormFields.correctionReason && before[$0.id] != after[$0.id]
    }
    .map { ($0.label, before[$0.id] ?? "", after[$0.id] ?? "") }
  }

  mutating func record(_ desk: Desk) -> Receipt? {
    let seen = form.warnings
    for field in form.fields { tidy(field.id, desk) }
    form.markMissing(Wording(zh: "必填", en: "required"))
    if target.isIntake { markProblems(desk) }
    let day =
      A.self is any Reversal.Type || A.self is any ActOfToday.Type
      ? desk.today : Day(form[FormFields.day])
    guard form.errors.isEmpty, let day else {
      _ = form.jumpToFirstError()
      desk.tell(
        Wording(
          zh: "有\(form.errors.count)项需要填写或改正",
          en: "\(form.errors.count) field(s) to fill in or put right"), .danger)
      return nil
    }
    // What is doubtful and was typed just before F2 has not been read yet.
    let doubtful = form.fields.map(\.id).first { id in
      form.warnings[id].map { $0 != seen[id] } ?? false
    }
    if let doubtful {
      form.focus(on: doubtful)
      desk.tell(
        Wording(
          zh: "还没有保存：有一项请核对，没有问题再按 F2", en: "Not saved yet: check one field, then F2 once more"),
        .warning)
      return nil
    }
    if target.isCorrection, !areChangesSeen {
      dialog = FormDialog(.changes, desk, changes)
      return nil
    }
    return record(act, on: day, desk)
  }

  /// Records the act, after what others have recorded meanwhile where that leaves it as it is.
  private mutating func record(_ act: A, on day: Day, _ desk: Desk) -> Receipt? {
    var meanwhile: Meanwhile?
    for _ in 0..<Self.attempts {
      do {
        let receipt = try desk.record([target.proposal(act, on: day, form.values)])
        dropDraft(desk)
        desk.tell(target.told(receipt, A.name, after: meanwhile))
        return receipt
      } catch .stale {
        meanwhile = settle(desk)
        if meanwhile == nil { return nil }
      } catch {
        fail(error, after: meanwhile, desk)
        return nil
      }
    }
    desk.tell(OfficeError.busy)
    _ = keepDraft(desk)
    return nil
  }

  /// How often others may come between within one press of a key.
  private static var attempts: Int { 5 }

  /// Says why it was not saved; what was typed is kept.
  private mutating func fail(_ error: OfficeError, after meanwhile: Meanwhile?, _ desk: Desk) {
    _ = keepDraft(desk)
    switch error {
    case .refused(let refusal):
      if !target.isCorrection, ReportForms.amendment(of: act, desk) != nil {
        dialog = FormDialog(.reported(refusal), desk)
        return
      }
      let isReason =
        target.isCorrection && refusal.field == "reason"
        && form[FormFields.correctionReason].isEmpty
      if let field = FormFields.field(
        asked: isReason ? FormFields.correctionReason : refusal.field, in: form)
      {
        form.errors[field] = refusal.sentence
        form.focus(on: field)
      }
      let between = meanwhile.map { Wording(zh: "（\($0.wording.zh)）", en: " (\($0.wording.en))") }
      desk.tell(refusal.wording + (between ?? Wording("")), .danger)
    case .clockSuspect: dialog = FormDialog(.clock(error), desk)
    default: desk.tell(error)
    }
  }

  /// Sets what is wrong with a new subject on each field at once.
  mutating func markProblems(_ desk: Desk) {
    let day = Day(form[FormFields.day]) ?? desk.today
    for problem in target.problems(with: act, on: day, desk) where !problem.isWarning {
      guard let field = problem.field, form.errors[field] == nil else { continue }
      form.errors[field] = problem.wording
    }
  }
}
