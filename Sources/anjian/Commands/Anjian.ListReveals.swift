import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian reveals`: who had numbers shown in full, when, of what and why.
  struct ListReveals: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reveals",
      abstract: Wording(zh: "号码显示记录", en: "Who had numbers shown in full").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      guard session.viewer.may(.reveals) else {
        throw Complaint(
          .notAllowed,
          Wording(
            zh: "号码显示记录由分管领导、主要领导查看",
            en: "Who had numbers shown in full is for the supervisor and the head to see"))
      }
      let rows = try session.office.reveals(for: session.viewer)
      if isJSON {
        try Output.json(
          .object([
            "reveals": .array(
              rows.map { row in
                .object([
                  "digest": .wording(row.digest), "number": .text(row.number?.description),
                  "officer": .officer(row.officer, session.book),
                  "recorded": .instant(row.recorded),
                ])
              })
          ]))
      } else if !rows.isEmpty {
        try Output.lines(
          AlignedRows.lines(
            rows.map { row in
              [
                row.recorded.description, session.book.name(ofOfficer: row.officer),
                row.number?.description ?? "-", row.digest[session.language],
              ]
            }))
      }
      guard !rows.isEmpty else {
        throw Complaint(
          .nothing, Wording(zh: "没有显示过完整号码", en: "Nobody had numbers shown in full"))
      }
    }
  }
}
