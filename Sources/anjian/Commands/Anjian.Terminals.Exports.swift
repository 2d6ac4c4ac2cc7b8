import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian.Terminals {
  /// `anjian terminal exports`: the one folder into which forms and lists are saved.
  struct Exports: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exports",
      abstract: Wording(zh: "导出文件夹", en: "The folder of exports").here)

    @Argument(
      help: .worded(
        zh: "完整路径；不写就用单位文件旁边的 .prints 文件夹",
        en: "an absolute path; without one, the folder .prints beside the office's file"))
    var folder: String?

    @OptionGroup var options: BookOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      try about(SetExports.name) {
        let recorded = try session.record(
          SetExports.self, ["folder": .text(folder)], over: .blank, about: session.book.file,
          options)
        let place = folder ?? ExportFolder.besideFile(of: session.office.path)
        try session.print(
          Wording(zh: "导出到 \(place)", en: "Exports go to \(place)"), recorded)
      }
    }
  }
}
