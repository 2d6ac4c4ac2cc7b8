import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Officers {
  /// `anjian officer deputy`: an officer stands in for another, or no longer does.
  struct Deputy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deputy",
      abstract: Wording(zh: "代理他人，或结束代理", en: "Lets an officer stand in for another").here)

    @Argument(help: .worded(zh: "代理人的工号", en: "the number of who stands in"))
    var number: String

    @Option(
      name: .customLong("for"),
      help: .worded(zh: "被代理人的工号", en: "the number of the other", value: "number"))
    var principal: String?

    @Option(
      parsing: .unconditional,
      help: .worded(
        zh: "最后一天（不写则到结束代理为止）", en: "the last day (else until it is ended)", value: "day"))
    var until: String?

    @Option(help: .worded(zh: "事由", en: "the reason"))
    var reason: String?

    @Flag(name: .customLong("end"), help: .worded(zh: "结束代理", en: "ends it"))
    var isEnding = false

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      guard isEnding != (principal != nil) else {
        throw Complaint(
          .usage, Wording(zh: "请写 --for 工号，或写 --end", en: "Give --for NUMBER, or --end"))
      }
      let session = try Session.writing(office, signIn)
      let officer = try session.officer(number)
      try about(Wording(number)) {
        guard !isEnding else {
          let recorded = try session.record(
            EndDeputy.self, [:], over: .blank, about: officer, options)
          return try session.print(
            Wording(zh: "\(officer.name)已结束代理", en: "\(officer.name) stands in no longer"), recorded
          )
        }
        let recorded = try session.record(
          Deputize.self,
          ["officer": .text(principal), "until": .text(until), "reason": .text(reason)],
          over: .blank,
          about: officer, options)
        let other = session.book.officer(number: Tidy.code(principal ?? ""))?.name ?? ""
        try session.print(
          Wording(zh: "\(officer.name)代理\(other)", en: "\(officer.name) stands in for \(other)"),
          recorded)
      }
    }
  }
}
