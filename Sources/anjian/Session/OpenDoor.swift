import Casework
import OfficeStore
import Paperwork
import Wording

/// The way into an open office: screens where somebody sits, a plain page of a practice office elsewhere.
enum OpenDoor {
  /// - Throws: `Complaint` for a real office where no screen can be drawn: nobody is signed in there.
  static func enter(_ office: Office, _ world: World, _ drawing: DrawingOptions) throws {
    defer { office.close() }
    guard !world.canDrawScreens, !drawing.isLineByLine(world) else {
      return try openScreens(office: office, world: world, drawing)
    }
    guard office.book.file.isPractice else {
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "这里不是能显示界面的终端，请在终端中打开，加 --plain 逐行问答，或使用 anjian --help 中的命令",
          en:
            "No screen can be drawn here: open it in a terminal, ask line by line with --plain, or use the commands of anjian --help"
        ))
    }
    try Output.page(try page(of: office, world))
  }

  /// The clerk's day, as a practice office shows it to anybody.
  private static func page(of office: Office, _ world: World) throws -> Page {
    let (book, day) = (office.book, try world.now(in: office).day)
    let clerk = book.officers.first { $0.stage == .active && $0.roles.contains(.clerk) }
    guard let viewer = clerk.flatMap({ book.viewer(of: $0.id, on: day) }) else {
      throw OfficeError.unknownOfficer
    }
    return try TodayPage(office, viewer).page(in: world.language)
  }
}
