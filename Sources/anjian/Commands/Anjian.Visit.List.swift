import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian.Visit {
  /// `anjian visit list`: the visits of a time, newest first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: Wording(zh: "来访清单", en: "The visits").here)

    @Option(
      name: .customLong("from"), parsing: .unconditional,
      help: .worded(zh: "从哪天起（不写则为今年1月1日）", en: "the first day (else 1 January)", value: "day"))
    var first: String?

    @Option(
      name: .customLong("through"), parsing: .unconditional,
      help: .worded(zh: "到哪天止（不写则为今天）", en: "the last day (else today)", value: "day"))
    var last: String?

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      guard session.viewer.may(.visits) else {
        throw Complaint(.notAllowed, Wording(zh: "您不能查看来访登记", en: "You may not see the visits"))
      }
      let first =
        try first.map { try session.day($0, "--from") }
        ?? Month(year: session.today.year, month: 1).firstDay
      let last = try last.map { try session.day($0, "--through") } ?? session.today
      guard first <= last else {
        throw Complaint(
          .notValid,
          Wording(
            zh: "起始日期\(first)晚于截止日期\(last)，请核对",
            en: "The first day \(first) is after the last, \(last): please check"))
      }
      let rows = try session.office.visits(from: first, through: last, for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "from": .day(first), "through": .day(last),
            "visits": .array(try rows.map { try session.json($0) }),
          ]))
      } else if !rows.isEmpty {
        let page = VisitsPage(office: session.book.file.name, lines: rows.map { session.line($0) })
        try Output.lines(
          page.columns(session.language).lines(within: session.world.outputColumns) + [
            "", page.count[session.language],
          ])
      }
      guard !rows.isEmpty else {
        throw Complaint(
          .nothing,
          Wording(
            zh: "\(first)至\(last)没有来访登记", en: "No visit was registered from \(first) to \(last)"))
      }
    }
  }
}
