import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Zero {
  /// `anjian zero file`: signs a village's month: nothing happened, or these disputes did.
  struct File: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "file",
      abstract: Wording(zh: "报送一个月：零报告，或写明纠纷", en: "Signs a month: a zero, or its disputes").here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Argument(help: .worded(zh: "月份，如2021-10", en: "the month, like 2021-10"))
    var month: String

    @Option(
      help: .worded(
        zh: "排查方式：round、meeting、phone、grid", en: "how it was checked: round, meeting, phone, grid"))
    var check: String?

    @Option(help: .worded(zh: "排查次数", en: "how many sweeps"))
    var sweeps: Int?

    @Option(
      help: .worded(
        zh: "有情况：纠纷编号，用逗号隔开", en: "matters: the disputes' numbers, with commas", value: "numbers"))
    var disputes: String?

    @OptionGroup var fields: FieldOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let village = try session.village(village)
      let month = try session.month(month)
      let label = Wording(village.name) + Wording(" ") + month.wordingWithYear
      try about(label) {
        var members = try members()
        let day = try fields.day(from: &members, session)
        let act = try act(members, session).reporting(village.id, month)
        let period = try session.period(of: village.id, month)
        try session.record(
          [
            Proposal(
              act, about: period.map { Subject(.villagePeriod, $0.id) }, on: day,
              onBehalfOf: fields.principal, seen: period?.lastEntry)
          ], fields)
      }
      try report(try session.period(of: village.id, month), label, session)
    }

    private func members() throws -> [String: JSONValue] {
      var members = try fields.members()
      if let check { members["check"] = .string(check) }
      if let sweeps { members["sweeps"] = .int(sweeps) }
      if let disputes {
        members["disputes"] = .texts(disputes.split { ",，、 ".contains($0) }.map(String.init))
      }
      return members
    }

    private func act(_ members: [String: JSONValue], _ session: Session) throws -> any Act<
      VillagePeriod
    > {
      members["disputes"] == nil
        ? try session.dictated(ReportZero.self, members)
        : try session.dictated(ReportMatters.self, members)
    }

    private func report(_ period: VillagePeriod?, _ label: Wording, _ session: Session) throws {
      guard fields.json == nil else { return try Output.json(session.json(period)) }
      let said =
        period?.history.last.map { $0.name + Wording(zh: "：", en: ": ") + $0.digest } ?? Wording("")
      try Output.lines([(label + Wording("  ") + said)[session.language]])
    }
  }
}
