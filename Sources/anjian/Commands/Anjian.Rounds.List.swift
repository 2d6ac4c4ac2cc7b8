import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian.Rounds {
  /// `anjian round list`: the sensitive periods and sweeps, with how many reports came.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: Wording(zh: "敏感时期和专项排查", en: "Sensitive periods and sweeps").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      let files = session.book.periodsAndSweeps
      guard session.viewer.may(.reports), !files.isEmpty else {
        throw Complaint(
          .nothing,
          Wording(zh: "还没有敏感时期或专项排查", en: "There is no sensitive period and no sweep yet"))
      }
      let tallies = try files.map { file in
        RoundTally(
          try session.office.matrix(of: file.rounds, for: session.viewer).flatMap(\.cells))
      }
      if isJSON {
        return try Output.json(
          .array(
            zip(files, tallies).map { file, tally in
              .object([
                "first": .day(file.first), "last": .day(file.last), "name": .string(file.name),
                "owed": .int(tally.owed), "received": .int(tally.received),
                "onTime": .int(tally.onTime), "stage": .string(file.stage.rawValue),
                "standing": .wording(file.standing(on: session.today)),
                "sweep": .bool(file.form == .sweep),
              ])
            }))
      }
      let columns = Columns(
        [.init(""), .init(""), .init(""), .init(""), .init("", .right)],
        rows: zip(files, tallies).map { file, tally in
          [
            file.name, file.first?.description ?? "", file.last?.description ?? "",
            file.standing(on: session.today)[session.language], tally.receivedRate,
          ]
        })
      try Output.lines(Array(columns.lines(within: nil).dropFirst()))
    }
  }
}
