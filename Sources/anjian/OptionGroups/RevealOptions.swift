import ArgumentParser
import Casework
import OfficeStore
import Wording

/// Whether numbers are shown in full, and why: each time is an entry.
struct RevealOptions: ParsableArguments {
  @Flag(
    name: .customLong("reveal"),
    help: .worded(
      zh: "显示完整的电话和证件号码，须写用途或理由，记入办理记录",
      en: "shows telephone and ID numbers in full, for a purpose or reason; it is recorded"))
  var isRevealed = false

  @Option(
    help: .worded(
      zh: "用途：contact、verify、hand-over、other", en: "the purpose: contact, verify, hand-over, other")
  )
  var purpose: String?

  @Option(help: .worded(zh: "理由", en: "the reason"))
  var reason: String?

  /// - Throws: `Complaint` for a reason without what it is the reason of.
  func check() throws(Complaint) {
    guard isRevealed || (purpose == nil && reason == nil) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "--purpose、--reason 与 --reveal 一起用", en: "--purpose and --reason go with --reveal"))
    }
  }

  /// The members of the act that says why.
  var members: [String: JSONValue] {
    [("purpose", purpose), ("reason", reason)].reduce(into: [:]) { members, given in
      if let text = given.1 { members[given.0] = .string(text) }
    }
  }

  /// The session to which the numbers of a case are shown: that is recorded first.
  func revealing(_ file: CaseFile, _ session: Session) throws -> Session {
    guard isRevealed else { return session }
    try about(Wording(file.number?.description ?? "—")) {
      if let step = file.step(for: Reveal<CaseFile>.kind),
        let refusal = file.refusal(
          of: step,
          Circumstance(viewer: session.viewer, day: session.today, book: session.book))
      {
        throw refusal
      }
      let act = try session.dictated(members, over: Reveal<CaseFile>.begun(on: file))
      try session.office.perform(
        [
          Proposal(
            act, about: Subject(.caseFile, file.id), on: session.today, seen: file.lastEntry)
        ], by: session.viewer)
    }
    return session.revealing(.subject(file.id))
  }

  /// The session to which a list is shown with its numbers: that is recorded first.
  func revealing(_ list: Wording, rows: Int, _ session: Session) throws -> Session {
    guard isRevealed else { return session }
    try about(RevealList.name) {
      let act = try session.dictated(members, over: RevealList(list.zh, rows: rows))
      try session.office.record(act, by: session.viewer)
    }
    return session.revealing(.list)
  }
}
