import ArgumentParser
import Casework
import OfficeStore
import Wording

/// Adopting tables: what changes is listed, and saved when that is wanted.
struct AdoptionOptions: ParsableArguments {
  @Flag(name: .customLong("yes"), help: .worded(zh: "保存", en: "saves"))
  var isWanted = false

  func adopt(_ tables: Tables, _ note: Wording, _ session: Session) throws {
    guard session.viewer.may(.tables) else {
      throw Complaint(
        .notAllowed, Wording(zh: "规则、代码和节假日表由管理员采用", en: "Tables are adopted by the administrator"))
    }
    let differences = session.book.tables.differences(to: tables)
    guard !differences.isEmpty else {
      return try Output.lines([
        Wording(zh: "与现用的一致，没有改动", en: "It is what is in force: nothing to change")[
          session.language]
      ])
    }
    let days = session.book.tables.calendar.changes(to: tables.calendar).map { change in
      Wording("  \(change.day)  ") + Self.wording(change.old) + Wording(" → ")
        + Self.wording(change.new)
    }
    let moved = try session.office.changes(under: tables).map { change in
      let days = [change.old, change.new].map { $0?.description ?? "-" }
      return change.limit
        + Wording(
          zh: "：在办\(change.cases)件的期限变动，最早的由\(days[0])变为\(days[1])",
          en: ": moves for \(change.cases) open case(s), the first from \(days[0]) to \(days[1])")
    }
    if isWanted {
      try session.office.adopt(
        tables, over: session.book.tables, note: note.zh, by: session.viewer)
    }
    let end =
      isWanted
      ? Wording(zh: "已采用：", en: "Adopted: ") + note
      : Wording(zh: "没有保存；确认无误后加 --yes", en: "Not saved: add --yes if this is right")
    try Output.lines((differences + days + moved + [end]).map { $0[session.language] })
  }

  /// 放假（春节）, 上班（春节）, or a plain day of the week.
  private static func wording(_ exception: WorkCalendar.Exception?) -> Wording {
    switch exception?.kind {
    case .rest: Wording(zh: "放假（\(exception?.name ?? "")）", en: "free (\(exception?.name ?? ""))")
    case .work: Wording(zh: "上班（\(exception?.name ?? "")）", en: "worked (\(exception?.name ?? ""))")
    case nil: Wording(zh: "按周历", en: "as the week has it")
    }
  }
}
