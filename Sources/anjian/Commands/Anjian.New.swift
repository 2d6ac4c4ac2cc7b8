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
        zh: "写明单位、村、人员的文件夹（不写则逐项写明）",
        en: "the folder that describes the office (else say it item by item)", value: "folder"))
    var folder: String?

    @Option(
      help: .worded(
        zh: "首次口令：每行“工号 口令”（不写则在终端询问）",
        en: "first passwords: lines of number and password (else asked for)",
        value: "file"))
    var passwords: String?

    @OptionGroup var answers: PlanOptions

    func run() throws {
      let world = World()
      guard try world.rehearsalClock() == nil else { throw Complaint.rehearsal }
      let resources = try Resources(world)
      let surroundings = world.surroundings(try resources.pinyin())
      try Office.checkFree(file)
      let (founding, seed, first) = try founding(resources, now: surroundings.clock(), world)
      let office = try Office.found(
        file, founding, surroundings,
        stories: { book in
          // Told once before against the expected book: whatever could not be read was said then.
          var stories = ((try? seed?.stories(book)) ?? [])[...]
          return { stories.popFirst() }
        },
        progress: { _ in })
      defer { office.close() }
      try Output.lines([
        Self.made(file, office.book)[world.language],
        Self.shown(founding.recoveryCode ?? "")[world.language],
      ])
      if let warning = first.warning { Output.complain(warning, world.language) }
    }

    /// What the office begins with, and what a folder tells of it.
    private func founding(_ resources: Resources, now: Instant, _ world: World) throws -> (
      Founding, SeedFolder?, FirstPasswords
    ) {
      let tables = try resources.tables()
      guard let folder else {
        var plan = try answers.plan(file, today: now.day)
        let first = try FirstPasswords(
          plan.officers.map { ($0.number, $0.name) }, passwords, world)
        for index in plan.officers.indices {
          plan.officers[index].password = first.byNumber[plan.officers[index].number]
        }
        let founding = NewOffice.founding(plan, plan.officers, tables: tables, now: now)
        return (founding, nil, first)
      }
      let seed = try SeedFolder(folder)
      let first = try FirstPasswords(seed.people, passwords, world)
      var founding = try seed.founding(
        tables: tables, now: now, name: answers.name.map(Tidy.line), passwords: first.byNumber)
      founding.recoveryCode = NewOffice.code()
      _ = try seed.stories(OfficeBook(expectedOf: founding))
      return (founding, seed, first)
    }

    /// The recovery code with what is to be done with it.
    static func shown(_ code: String) -> Wording {
      Wording(
        zh: "恢复码：\(code)（只显示这一次，请抄在纸上封存；管理员忘记口令时用 anjian recover）",
        en: "Recovery code: \(code) (shown this once: keep it on paper, for anjian recover)")
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
