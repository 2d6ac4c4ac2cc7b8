import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Terminals {
  /// `anjian terminal lock`: after how many minutes without a key the terminals lock.
  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock",
      abstract: Wording(zh: "几分钟不按键锁屏", en: "After how many minutes without a key it locks").here)

    @Argument(help: .worded(zh: "分钟，1至10", en: "minutes, 1 to 10"))
    var minutes: Int

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      try about(SetIdleLock.name) {
        let recorded = try session.record(
          SetIdleLock.self, ["minutes": .int(minutes)], over: .blank, about: session.book.file,
          options)
        try session.print(
          Wording(
            zh: "\(minutes)分钟不按键锁屏", en: "It locks after \(minutes) minute(s) without a key"),
          recorded)
      }
    }
  }
}
