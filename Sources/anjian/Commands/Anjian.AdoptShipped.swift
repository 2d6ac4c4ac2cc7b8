import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian tables`: what the program's own rules, codes and holidays have that the office's have not.
  struct AdoptShipped: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables",
      abstract: Wording(zh: "采用程序所带的规则、代码和节假日表", en: "Adopts the tables shipped with the program")
        .here,
      discussion: Wording(
        zh: "先列出变动；加 --yes 才保存。本单位自有的代码和年份保留。",
        en: "Lists what changes; saved with --yes. Codes and years that only the office has stay."
      ).here)

    @OptionGroup var adoption: AdoptionOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let shipped = try Resources(session.world).tables()
      try adoption.adopt(
        session.book.tables.taking(shipped: shipped),
        Wording(zh: "采用程序所带的规则、代码和节假日表", en: "Tables shipped with the program"), session)
    }
  }
}
