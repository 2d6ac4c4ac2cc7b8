import ArgumentParser
import Casework
import OfficeStore
import Wording

/// 截至 and 录入截至: what had happened by a day, what had been recorded by an instant.
struct CutOffOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: .worded(zh: "截至：到这一天为止发生的", en: "what had happened by this day", value: "day"))
  var asOf: String?

  @Option(
    name: .customLong("known-by"),
    help: .worded(
      zh: "录入截至：到这时为止录入的", en: "what had been recorded by this day or moment", value: "instant"))
  var knownBy: String?

  /// Whether everything up to now is meant.
  var isNow: Bool { asOf == nil && knownBy == nil }

  func day(_ session: Session) throws -> Day? { try asOf.map { try session.cutOff($0, "--as-of") } }

  func instant(_ session: Session) throws -> Instant? {
    try knownBy.map { try session.cutOff(at: $0, "--known-by") }
  }

  /// Nil for now.
  func cutOff(_ session: Session) throws -> CutOff? {
    guard !isNow else { return nil }
    return CutOff(day: try day(session) ?? session.today, instant: try instant(session))
  }

  /// A case as it stood then; what was not known of then does not exist.
  func apply(to file: CaseFile, _ session: Session) throws -> CaseFile {
    guard !isNow else { return file }
    let then = try session.office.caseFile(
      file.id, for: session.viewer, until: day(session), knownBy: instant(session))
    guard let then else {
      let number = file.number?.description ?? "—"
      throw Complaint(
        .nothing,
        Wording(
          zh: "\(number)在所写的日期还没有收到或录入", en: "\(number) had not been received or recorded by then"))
    }
    return then
  }
}
