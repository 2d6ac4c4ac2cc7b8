import Casework
import OfficeStore
import TerminalUI
import Wording

extension Desk {
  /// How long a case has, as lists show it: 逾期 4天, 今天, 剩 9天, 顺延至12-04.
  func remaining(_ row: CaseRow) -> (text: String, style: Style) {
    guard row.stage.isOpen else { return (say(row.stage.wording), .muted) }
    guard let due = row.due else { return ("-", .muted) }
    if row.isGuideline, due < lookDay { return past(by: lookDay - due) }
    if let legal = row.legal, legal < lookDay { return overdue(by: lookDay - legal) }
    if due < lookDay {
      return (
        row.legal.map { say("顺延\($0.short)", "to \($0.short)") } ?? say("待放假表", "holidays?"),
        .warning
      )
    }
    return left(due - lookDay)
  }

  /// Where a clock stands, as the case file shows it.
  func standing(_ clock: Clock) -> (text: String, style: Style) {
    switch clock.state(on: lookDay) {
    case .running(let days): left(days)
    case .rolled(let day): (say("顺延至\(day.short)", "to \(day.short)"), .warning)
    case .awaitingTable(let year):
      (say("待\(year)年放假安排", "awaits the holidays of \(year)"), .warning)
    case .overdue(let days): overdue(by: days)
    case .past(let days): past(by: days)
    case .lapsed: (say("已过", "lapsed"), .muted)
    case .met(let day, let late):
      (
        say("已办 \(day.short)\(late ? " 迟" : "")", "met \(day.short)\(late ? " late" : "")"),
        late ? .warning : .ok
      )
    case .stopped(let day): (say("止 \(day.short)", "ended \(day.short)"), .muted)
    }
  }

  private func overdue(by days: Int) -> (text: String, style: Style) {
    let gap = days < 100 ? " " : ""
    return (say("逾期\(gap)\(days)天", "late \(days)d"), .danger)
  }

  /// Past what is usual: said, and called no breach.
  private func past(by days: Int) -> (text: String, style: Style) {
    (say("超 \(days)天", "past \(days)d"), .warning)
  }

  private func left(_ days: Int) -> (text: String, style: Style) {
    if days == 0 { return (say("今天", "today"), .warning) }
    return (say("剩 \(days)天", "\(days)d left"), days <= 3 ? .warning : .text)
  }

  /// The name of the limit that is due next.
  func limitName(_ row: CaseRow) -> String {
    guard let id = row.limitID,
      let limit = tables.rules.first(where: { $0.id == id && $0.applies(receivedOn: row.received) })
    else { return "" }
    return shortName(limit)
  }

  /// The name of a limit without what stands in brackets behind it.
  func shortName(_ limit: TimeLimit) -> String {
    String(say(limit.name).prefix { $0 != "（" && $0 != "(" }).trimmingSuffixBlanks
  }

  /// A day in a list: without the year when it is this one.
  func short(_ day: Day) -> String {
    day.year == today.year ? day.short : String(day.description.dropFirst(2))
  }

  func places(_ places: [Place]) -> String { say(book.name(of: places)) }
}

extension String {
  fileprivate var trimmingSuffixBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
