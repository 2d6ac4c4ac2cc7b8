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

    @OptionGroup var options: ActOptions

    func run() throws {
      let session = try Session.writing(options.office, options.signIn)
      let file = try session.caseFile(number)
      try session.perform(
        act, on: file, called: Wording(file.number?.description ?? number), options)
    }
  }
}
