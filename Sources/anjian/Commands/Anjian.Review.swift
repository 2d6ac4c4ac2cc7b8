import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

extension Anjian {
  /// `anjian review`: the numbers that a leader asks first, now or as of a past day.
  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "review",
      abstract: Wording(zh: "督办：在办事项的数字", en: "The review: open cases in numbers").here)

    @OptionGroup var cutOffs: CutOffOptions

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.reading(office, signIn)
      guard session.viewer.may(.review) else {
        throw Complaint(
          .notAllowed,
          Wording(zh: "“督办”由经办、分管领导、主要领导查看", en: "The review is for the clerk, supervisor or head"))
      }
      let cutOff = try cutOffs.cutOff(session)
      let asking = ReviewAsking(
        session.book, session.viewer, today: cutOff?.day ?? session.today)
      let counts = try session.office.review(asking, for: session.viewer, at: cutOff)
      let numbers = ReviewLine.numbers(counts, asking, session.book)
      let ages = ReviewLine.ages(counts, on: asking.today)
      if isJSON {
        func object(_ lines: [ReviewLine]) -> JSONValue {
          .object(
            Dictionary(
              lines.map { ($0.id, .int($0.count)) }, uniquingKeysWith: { first, _ in first }))
        }
        try Output.json(
          .object([
            "asOf": .day(asking.today), "daysLeft": object(ages), "numbers": object(numbers),
          ]))
      } else {
        let language = session.language
        func lines(_ part: [ReviewLine]) -> [String] {
          part.map { "\(TextWidth.padded($0.name[language], to: 18, .left))\($0.count)" }
        }
        try Output.lines(
          [Wording(zh: "截至 \(asking.today)", en: "as of \(asking.today)")[language], ""]
            + lines(numbers) + ["", Wording(zh: "按剩余天数", en: "By days left")[language]]
            + lines(ages))
      }
    }
  }
}
