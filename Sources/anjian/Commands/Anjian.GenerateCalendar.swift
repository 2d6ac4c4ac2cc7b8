import ArgumentParser
import Casework
import Wording

extension Anjian {
  /// `anjian generate-calendar`: every day of the years that are known, worked or not, for a check against another table.
  struct GenerateCalendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate-calendar",
      abstract: Wording(zh: "逐日输出是否上班", en: "Prints which days are worked").here,
      shouldDisplay: false)

    func run() throws {
      let calendar = try Resources(World()).tables().calendar
      try Output.lines(
        calendar.knownYears.flatMap { year in
          (0..<Month(year: year, month: 12).lastDay - Month(year: year, month: 1).firstDay + 1).map
          {
            let day = Month(year: year, month: 1).firstDay + $0
            return "\(day) \(calendar.isRest(day) ? "rest" : "work")"
          }
        })
    }
  }
}
