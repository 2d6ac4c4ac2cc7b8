import ArgumentParser
import Casework
import Wording

extension Anjian.Visit {
  /// `anjian visit add`: registers a visit; one that becomes a petition registers that too.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: Wording(zh: "登记一批来访，打印编号", en: "Registers a visit and prints its number").here)

    @OptionGroup var fields: FieldOptions
    @OptionGroup var intake: IntakeOptions

    @Option(
      help: .worded(zh: "接待结果：answered、directed、petition", en: "answered, directed or petition"))
    var outcome: String?

    @Option(help: .worded(zh: "答复的内容或告知的去处", en: "what was answered, or where to go"))
    var answer: String?

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      var members = try fields.members().merging(intake.members) { $1 }
      for (name, value) in [("outcome", outcome), ("answer", answer)] where value != nil {
        members[name] = .text(value)
      }
      try session.takeIn(RegisterVisit.self, members, fields).print(fields, session)
    }
  }
}
