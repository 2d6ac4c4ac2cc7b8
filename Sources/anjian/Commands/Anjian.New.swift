import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian new`: makes an office's file of a folder that says who, where and what.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: Wording(zh: "建立一个单位", en: "Makes an office").here)

    @Argument(help: .worded(zh: "要建立的文件，不能已经存在", en: "the file to make; it must not exist"))
    var file: String

    @Option(
      name: .customLong("from"),
      help: .worded(
        zh: "写明单位、村、人员的文件夹", en: "the folder that describes the office", value: "folder"))
    var folder: String

    @Option(
      help: .worded(
        zh: "首次口令：每行“工号 口令”（不写则在终端询问）",
        en: "first passwords: lines of number and password (else asked for)",
        value: "file"))
    var passwords: String?

    @Option(help: .worded(zh: "单位名称（不写则取自文件夹）", en: "the office's name (else the folder's)"))
    var name: String?

    func run() throws {
      let world = World()
      guard try world.rehearsalClock() == nil else {
        throw Complaint.rehearsal
      }
      let seed = try SeedFolder(folder)
      let resources = try Resources(world)
      let surroundings = world.surroundings(try resources.pinyin())
      try Office.checkFree(file)
      let first = try FirstPasswords(seed.people, passwords, world)
      let founding = try seed.founding(
        tables: try resources.tables(), now: surroundings.clock(), name: name.map(Tidy.line),
        passwords: first.byNumber)
      _ = try seed.stories(OfficeBook(expectedOf: founding))
      let office = try Office.found(
        file, founding, surroundings,
        stories: { book in
          // Told once before against the expected book: whatever could not be read was said then.
          var stories = ((try? seed.stories(book)) ?? [])[...]
          return { stories.popFirst() }
        },
        progress: { _ in })
      defer { office.close() }
      try Output.lines([Self.made(file, office.book)[world.language]])
      if let warning = first.warning { Output.complain(warning, world.language) }
    }

    private static func made(_ file: String, _ book: OfficeBook) -> Wording {
      Wording(
        zh: "已建立 \(file)：\(book.file.name)，\(book.villages.count)个村（社区），\(book.officers.count)名人员",
        en:
          "Made \(file): \(book.file.name), \(book.villages.count) villages, \(book.officers.count) officers"
      )
    }
  }
}
