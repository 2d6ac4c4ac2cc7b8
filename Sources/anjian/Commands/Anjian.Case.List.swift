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

    /// The saved views.
    enum View: String, CaseIterable, ExpressibleByArgument {
      case open, all, closed, overdue

      var standing: CaseQuery.Standing {
        switch self {
        case .open: .open
        case .all: .all
        case .closed: .stage(.closed)
        case .overdue: .overdue
        }
      }
    }

    @Option(
      help: .worded(
        zh: "在办、全部、办结、逾期；不写时为在办，指定阶段时为全部",
        en: "which cases; without it the open ones, or all where a stage is given"))
    var view: View?

    @Option(help: .worded(zh: "阶段，代码或名称", en: "a stage, by code or name"))
    var stage: String?

    @Option(name: .customLong("where"), help: .worded(zh: "村", en: "a village"))
    var village: String?

    @Option(help: .worded(zh: "petition 或 dispute", en: "petition or dispute"))
    var kind: CaseKind?

    @Option(help: .worded(zh: "承办人的工号", en: "the handler's number"))
    var handler: String?

    @Flag(name: .customLong("mine"), help: .worded(zh: "本人承办的", en: "those that I handle"))
    var isMine = false

    @Option(help: .worded(zh: "渠道或来源", en: "a channel"))
    var channel: String?

    @Option(help: .worded(zh: "汉字、编号、拼音或首字母", en: "Chinese text, a number, pinyin or initials"))
    var text: String?

    @Option(parsing: .unconditional, help: .worded(zh: "最多列出几件", en: "how many at most"))
    var limit = 40

    @Option(parsing: .unconditional, help: .worded(zh: "跳过前面几件", en: "how many to skip"))
    var from = 0

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
      let session = try Session.reading(office, signIn)
      let page = try session.office.cases(
        query(session), from: from, limit: limit, for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "cases": .array(page.rows.map { session.json($0) }), "from": .int(from),
            "total": .int(page.total),
          ]))
      } else if page.total > 0 {
        let lines = page.rows.map { session.line($0) }
        let register = RegisterPage(office: session.book.file.name, lines: lines, total: page.total)
        try Output.lines(
          RegisterPage.columns(lines, session.language).lines(within: session.world.outputColumns)
            + ["", register.count[session.language]])
      }
      guard page.total > 0 else {
        throw Complaint(.nothing, Wording(zh: "没有符合条件的案件", en: "No case matches"))
      }
    }

    private func query(_ session: Session) throws -> CaseQuery {
      var query = CaseQuery(
        view?.standing ?? (stage == nil ? .open : .all), kind: kind,
        village: try village.map { try session.village($0).id },
        handler: isMine ? session.viewer.officer : nil,
        channel: try channel.map { try self.channel($0, session) }, text: text ?? "")
      query.stage = try stage.map { try Self.stage($0) }
      query.inHandsOf = try handler.map { try session.officer($0).id }
      return query
    }

    private static func stage(_ text: String) throws(Complaint) -> CaseStage {
      guard
        let stage = CaseStage.allCases.first(where: {
          [$0.rawValue, $0.wording.zh, $0.wording.en.lowercased()].contains(text.lowercased())
        })
      else {
        let known = CaseStage.allCases.dropFirst().map {
          Wording(zh: "\($0.rawValue)（\($0.wording.zh)）", en: $0.rawValue)
        }.joined()
        throw Complaint(
          .notValid,
          Wording(zh: "没有“\(text)”这个阶段，可用：", en: "There is no stage “\(text)”; there are ") + known)
      }
      return stage
    }

    private func channel(_ text: String, _ session: Session) throws -> String {
      if let code = try? session.code(text, in: .disputeSources, "--channel") { return code }
      return try session.code(text, in: .channels, "--channel")
    }
  }
}
