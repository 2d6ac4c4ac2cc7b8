import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Wording

extension Anjian.Case {
  /// `anjian case show`: a case file, now or as it was known.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Wording(zh: "卷宗", en: "A case file").here)

    @Argument(help: .worded(zh: "编号", en: "the case's number"))
    var number: String

    @OptionGroup var cutOffs: CutOffOptions
    @OptionGroup var revealing: RevealOptions

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      try revealing.check()
      let signedIn =
        try revealing.isRevealed
        ? Session.writing(office, signIn) : Session.reading(office, signIn)
      let session = try revealing.revealing(signedIn.caseFile(number), signedIn)
      let file = try cutOffs.apply(to: session.caseFile(number), session)
      let day = try cutOffs.day(session) ?? session.today
      let circumstance = Circumstance(
        viewer: session.viewer, day: session.today, book: session.book)
      let offers = cutOffs.isNow ? file.offers(circumstance) : []
      let contents = try session.office.contents(of: file, for: session.viewer)
      if isJSON {
        try Output.json(try session.json(file, on: day, offers, contents))
      } else {
        try Output.page(
          CasePage(
            file: file, book: session.book, viewer: session.viewer, on: day, offers: offers,
            contents: contents,
            tables: try cutOffs.cutOff(session).map {
              session.book.file.tables(on: $0.day, knownBy: $0.instant)
            }
          ).page(in: session.language))
      }
    }
  }
}
