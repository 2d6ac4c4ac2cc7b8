import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Calendar {
  /// `anjian calendar show`: the holidays of a year.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Wording(zh: "一年的放假安排", en: "The holidays of a year").here)

    @Option(
      parsing: .unconditional,
      help: .worded(zh: "年份（不写则为今年）", en: "the year (else this one)"))
    var year: Int?

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      let year = try session.year(year ?? session.today.year)
      let days = session.book.tables.calendar.exceptions.filter { $0.day.year == year }
      if isJSON {
        try Output.json(
          .object([
            "days": .array(
              days.map {
                .object([
                  "day": .day($0.day), "kind": .string($0.kind.rawValue),
                  "name": .string($0.name),
                ])
              }), "year": .int(year),
          ]))
      } else if !days.isEmpty {
        try Output.lines(days.map { "\($0.day),\($0.kind.rawValue),\($0.name)" })
      }
      guard !days.isEmpty else {
        throw Complaint(
          .nothing,
          Wording(
            zh: "还没有\(year)年的放假安排，可用 anjian calendar import 导入",
            en: "The holidays of \(year) are not known: import them with anjian calendar import"))
      }
    }
  }
}
