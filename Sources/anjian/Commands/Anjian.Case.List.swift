import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian.Case {
  /// `anjian case list`: the register, by next due date.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: Wording(zh: "台账，按期限排序", en: "The register, by next due date").here)

    @OptionGroup var which: CaseListOptions

    @Option(help: .worded(zh: "汉字、编号、拼音或首字母", en: "Chinese text, a number, pinyin or initials"))
    var text: String?

    @Option(parsing: .unconditional, help: .worded(zh: "最多列出几件", en: "how many at most"))
    var limit = 40

    @Option(parsing: .unconditional, help: .worded(zh: "跳过前面几件", en: "how many to skip"))
    var from = 0

    @OptionGroup var revealing: RevealOptions

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func validate() throws {
      for (name, value) in [("limit", limit), ("from", from)] where value < 0 {
        throw ValidationError("The value of '--\(name)' is below zero")
      }
    }

    func run() throws {
      try revealing.check()
      var session =
        try revealing.isRevealed
        ? Session.writing(office, signIn) : Session.reading(office, signIn)
      let query = try which.query(session, text: text)
      if revealing.isRevealed {
        let rows = try session.office.cases(query, from: from, limit: limit, for: session.viewer)
          .rows
        session = try revealing.revealing(which.name, rows: rows.count, session)
      }
      let day = query.cutOff?.day
      let page = try session.office.cases(query, from: from, limit: limit, for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "cases": .array(page.rows.map { [session] in session.json($0, on: day) }),
            "from": .int(from),
            "total": .int(page.total),
          ]))
      } else if page.total > 0 {
        let lines = page.rows.map { [session] in session.line($0, on: day) }
        let register = RegisterPage(office: session.book.file.name, lines: lines, total: page.total)
        try Output.lines(
          RegisterPage.columns(lines, session.language).lines(within: session.world.outputColumns)
            + ["", register.count[session.language]])
      }
      guard page.total > 0 else {
        throw Complaint(.nothing, Wording(zh: "没有符合条件的案件", en: "No case matches"))
      }
    }
  }
}
