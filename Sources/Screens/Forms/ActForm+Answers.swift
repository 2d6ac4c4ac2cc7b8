import Casework
import OfficeStore
import TerminalUI
import Wording

/// What an answer to a question of the form does.
extension ActForm {
  mutating func answer(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    guard var asked = dialog else { return .taken }
    if event == .key(.function(1)) { return .ignored }
    let outcome = asked.dialog.handle(event)
    dialog = asked
    switch outcome {
    case .taken: return .taken
    case .cancelled:
      dialog = nil
      return asked.cancelled
    case .chosen(let id):
      dialog = nil
      return choose(id, asked, desk)
    }
  }

  mutating func choose(_ id: String, _ asked: FormDialog, _ desk: Desk) -> Handled<Desk> {
    switch id {
    case "continue":
      if case .draft(let draft) = asked.question { resume(draft, desk) }
    case "afresh": break
    case "correct":
      areChangesSeen = true
      return save(desk)
    case "keep":
      // Once more, even if a tick has kept it: the file may have gone since.
      savedDraft = nil
      return keepDraft(desk) ? .pop : .taken
    case "discard":
      dropDraft(desk)
      return .pop
    case "amend":
      guard let amendment = ReportForms.amendment(of: act, desk) else { return .taken }
      dropDraft(desk)
      return .replace(amendment)
    case "saveAfter":
      if case .after(_, let seen) = asked.question { lookedAt = seen }
      return save(desk)
    case "mine", "theirs", "retype":
      guard case .conflict(let clash) = asked.question else { return .taken }
      return resolve(clash, id, desk)
    case "confirmClock":
      desk.ask(()) { office, viewer throws(OfficeError) in try office.confirmClock(by: viewer) }
      return save(desk)
    default: break
    }
    return .taken
  }
}
