public import ArgumentParser
public import Casework
import Wording

extension Anjian.Case {
  /// `anjian case add`: takes a petition or a dispute in and prints its number.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: Wording(zh: "登记一件，打印编号", en: "Takes a case in and prints its number").here)

    @Argument(help: .worded(zh: "petition（信访）或 dispute（纠纷）", en: "petition or dispute"))
    var kind: CaseKind

    @OptionGroup var fields: FieldOptions
    @OptionGroup var intake: IntakeOptions

    @Option(help: .worded(zh: "信访的渠道", en: "the channel of a petition"))
    var channel: String?

    @Option(help: .worded(zh: "纠纷的来源", en: "the source of a dispute"))
    var source: String?

    @Option(
      name: .customLong("replaces"),
      help: .worded(
        zh: "改登：登记错了类别的那一件，其内容沿用，编号作废",
        en: "registers a case of the wrong kind anew; its content is taken over, it becomes void",
        value: "number"))
    var replaced: String?

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      var members = try fields.members().merging(intake.members) { $1 }
      for (name, value) in [("channel", channel), ("source", source)] where value != nil {
        members[name] = .text(value)
      }
      if let replaced {
        return try session.registerAnew(try session.caseFile(replaced), as: kind, members, fields)
          .print(fields, session)
      }
      let recorded =
        switch kind {
        case .petition: try session.takeIn(RegisterPetition.self, members, fields)
        case .dispute: try session.takeIn(RegisterDispute.self, members, fields)
        }
      try recorded.print(fields, session)
    }
  }
}

extension CaseKind: ExpressibleByArgument {}
