import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Rounds {
  /// `anjian round open`: a sensitive period, or a special sweep.
  struct Open: ParsableCommand {
    /// What is opened.
    enum Kind: String, ExpressibleByArgument, CaseIterable { case period, sweep }

    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: Wording(zh: "开启敏感时期，或部署专项排查", en: "Opens a sensitive period, or orders a sweep")
        .here)

    @Argument(help: .worded(zh: "period（敏感时期）或 sweep（专项排查）", en: "period or sweep"))
    var kind: Kind

    @OptionGroup var fields: FieldOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let members = try fields.members()
      let label = Wording(members["name"]?.string ?? kind.rawValue)
      let recorded = try about(label) { () throws -> Recorded in
        switch kind {
        case .period: try session.takeIn(OpenSensitivePeriod.self, members, fields)
        case .sweep: try session.takeIn(OpenSweep.self, members, fields)
        }
      }
      guard fields.json == nil else { return try recorded.print(fields, session) }
      try Output.lines(
        [(label + Wording(zh: "  已开启", en: "  is open"))[session.language]]
          + recorded.lines(session.language))
    }
  }
}
