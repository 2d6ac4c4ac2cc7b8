import ArgumentParser
import Casework
import OfficeStore
import Wording

/// When a change of the office's own book happened.
struct BookOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .worded(zh: "从哪天起（不写则为今天）", en: "from which day on (else today)", value: "day"))
  var day: String?

  @Flag(
    name: .customLong("confirm-date"),
    help: .worded(
      zh: "确认本机的日期无误（长期未用或时钟调过之后）",
      en: "confirms this machine's date, after a long pause or a clock that was set"))
  var isDateConfirmed = false

  func day(_ session: Session) throws -> Day {
    try day.map { try session.day($0, "--day") } ?? session.today
  }
}

extension Session {
  /// Records an act about something of the office's own book; what looks odd comes back.
  func record<A: Act>(
    _ type: A.Type, _ members: [String: JSONValue], over act: A, about state: A.State?,
    _ options: BookOptions
  ) throws -> (receipt: Receipt, warnings: [Wording]) {
    let day = try options.day(self)
    let act = try dictated(members, over: act)
    let odd = warnings(of: act, in: state ?? A.State(id: Identifier(high: 0, low: 0)), on: day)
    let proposal = Proposal(
      act, about: state.map { Subject(A.State.kind, $0.id) }, on: day, seen: state?.lastEntry)
    let receipt = try record([proposal], isDateConfirmed: options.isDateConfirmed)
    return (receipt, odd)
  }

  /// Says what was done, and a first password that was made.
  func print(_ done: Wording, _ recorded: (receipt: Receipt, warnings: [Wording])) throws {
    let passwords = recorded.receipt.lines.compactMap(\.password).map { password in
      Wording(
        zh: "首次口令：\(password)（只显示这一次；本人登录时须先更改）",
        en: "First password: \(password) (shown this once; to be changed at sign-in)")
    }
    try Output.lines(
      ([done] + passwords).map { $0[language] }
        + Recorded(numbers: [], warnings: recorded.warnings).lines(language))
  }
}
