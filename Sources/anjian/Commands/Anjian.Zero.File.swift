import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Zero {
  /// `anjian zero file`: signs a village's round: nothing happened, or these disputes did.
  struct File: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "file",
      abstract: Wording(zh: "报送一期：零报告，或写明纠纷", en: "Signs a round: a zero, or its disputes").here)

    @Argument(help: .worded(zh: "村，序号或名称", en: "the village, by key or name"))
    var village: String

    @Argument(help: .round)
    var round: String

    @Option(
      help: .worded(
        zh: "排查方式，代码表checks中的代码或名称，如round",
        en: "how it was checked: a code of checks or its name, such as round"))
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
      let round = try session.round(round)
      let label = Wording(village.name) + Wording(" ") + session.book.name(of: round)
      let odd = try about(label) { () throws -> [Wording] in
        var members = try members()
        let day = try fields.day(from: &members, session)
        let act = try act(members, session).reporting(village.id, round)
        let period = try session.office.period(of: village.id, round, for: session.viewer)
        let proposal = Proposal(
          act, about: period.map { Subject(.villagePeriod, $0.id) }, on: day,
          onBehalfOf: fields.principal, seen: period?.lastEntry)
        try record(proposal, session)
        guard act is ReportZero else { return [] }
        return try session.contradiction(ofZeroFor: village.id, round).map { [$0] } ?? []
      }
      try print(try session.report(of: village.id, round), label, odd, session)
    }

    /// A report that is typed for somebody names who said it.
    private func record(_ proposal: Proposal, _ session: Session) throws {
      do {
        try session.record([proposal], fields)
      } catch OfficeError.refused(let refusal) where refusal.field == VillagePeriod.speaker {
        throw Complaint(
          .notValid,
          refusal.wording
            + Wording(zh: "（--on-behalf-of 姓名）", en: " (--on-behalf-of NAME)"))
      }
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

    private func print(
      _ report: (period: VillagePeriod, cell: RoundCell)?, _ label: Wording, _ odd: [Wording],
      _ session: Session
    ) throws {
      guard fields.json == nil else { return try Output.json(session.json(report, warnings: odd)) }
      let said =
        report.map { period, cell in
          cell.wording + Wording(zh: "：", en: ": ") + (period.history.last?.digest ?? Wording(""))
        } ?? Wording("")
      try Output.lines(
        [(label + Wording("  ") + said)[session.language]]
          + Recorded(numbers: [], warnings: odd).lines(session.language))
    }
  }
}
