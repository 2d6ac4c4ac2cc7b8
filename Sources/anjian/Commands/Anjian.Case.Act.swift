import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Case {
  /// `anjian case act`: records any act of the case's procedure.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act", abstract: Wording(zh: "办理一步", en: "Records an act").here,
      discussion: Wording(
        zh: "更正：correct，JSON里写 entry（经过中的序号或动作）、set（要改的各项）、day、reason。",
        en:
          "To correct: act `correct` with entry (its place in the history, or an act), set (what changes), day, reason."
      ).here)

    @Argument(help: .worded(zh: "编号", en: "the case's number"))
    var number: String

    @Argument(
      help: .worded(
        zh: "办理动作，如 accept、answer、close、correct、void",
        en: "the act: accept, answer, close, correct, void …"))
    var act: String

    @OptionGroup var fields: FieldOptions

    @Option(
      help: .worded(
        zh: "看到的最后一条记录（case show --json 的 lastEntry）",
        en: "the last entry that was seen (lastEntry of case show --json)",
        value: "entry"))
    var seen: String?

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let file = try session.caseFile(number)
      let label = Wording(file.number?.description ?? number)
      let odd = try about(label) { () throws -> [Wording] in
        var members = try fields.members()
        let kind = try kind(in: file)
        let (proposal, odd) =
          kind == Correct.kind
          ? try session.correction(of: file, members, fields, seen: lastSeen(file))
          : try step(kind, file, &members, session)
        try session.record([proposal], fields)
        return odd
      }
      try report(try session.office.caseFile(file.id, for: session.viewer), label, odd, session)
    }

    private func lastSeen(_ file: CaseFile) throws(Complaint) -> Identifier? {
      guard let seen else { return file.lastEntry }
      guard let entry = Identifier(hex: Tidy.code(seen)) else {
        throw Complaint(
          .usage,
          Wording(
            zh: "--seen 应为 case show --json 的 lastEntry",
            en: "--seen takes lastEntry of case show --json"))
      }
      return entry
    }

    /// The kind of the act, given by kind or by name.
    private func kind(in file: CaseFile) throws(Complaint) -> String {
      let later = file.procedure.steps.filter { $0.from != [.unregistered] }.map { ActName($0) }
      if let found = later.first(where: { $0.kind == act })
        ?? later.first(where: { $0.isCalled(act) })
      {
        return found.kind
      }
      let known = later.map { Wording(zh: "\($0.kind)（\($0.name.zh)）", en: $0.kind) }.joined()
      throw Complaint(
        .notValid,
        Wording(zh: "没有“\(act)”这一步，可用：", en: "there is no act “\(act)”; there are ") + known
      )
    }

    private func step(
      _ kind: String, _ file: CaseFile, _ members: inout [String: JSONValue], _ session: Session
    ) throws -> (Proposal, [Wording]) {
      let day = try fields.day(from: &members, session)
      guard let type = CaseFile.act(kind) else { throw OfficeError.notFound }
      func dictated<A: Act<CaseFile>>(_ type: A.Type) throws -> (Proposal, [Wording]) {
        let act = try session.dictated(type, members)
        let proposal = Proposal(
          act, about: Subject(.caseFile, file.id), on: day, onBehalfOf: fields.principal,
          seen: try lastSeen(file),
          reverses: act is VoidCase ? file.history.first?.entry : nil)
        return (proposal, session.warnings(of: act, in: file, on: day))
      }
      return try dictated(type)
    }

    private func report(_ file: CaseFile?, _ label: Wording, _ odd: [Wording], _ session: Session)
      throws
    {
      guard fields.json == nil else {
        return try Output.json(
          .object([
            "lastEntry": .text(file?.lastEntry?.description), "number": .string(label.zh),
            "stage": .text(file?.stage.rawValue), "warnings": .array(odd.map { .wording($0) }),
          ]))
      }
      let line = label + (file.map { Wording("  ") + $0.stage.wording } ?? Wording(""))
      try Output.lines(
        [line[session.language]] + Recorded(numbers: [], warnings: odd).lines(session.language))
    }
  }
}

/// How an act of a procedure may be called on the command line.
private struct ActName {
  let kind: String
  let name: Wording

  init(_ step: Step<CaseFile>) {
    kind = step.act.kind
    name = step.act.name
  }

  func isCalled(_ text: String) -> Bool {
    name.zh == text || name.en.lowercased() == text.lowercased()
  }
}
