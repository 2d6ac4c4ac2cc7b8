import Casework
import OfficeStore
import Wording

/// An open office with somebody signed in: what a command works at.
struct Session {
  let world: World
  let office: Office
  private(set) var viewer: Viewer
  /// When the command was begun.
  let now: Instant

  var book: OfficeBook { office.book }
  var codes: Codes { book.tables.codes }
  var language: Language { world.language }
  var today: Day { viewer.today }

  /// For commands that only read.
  static func reading(_ options: OfficeOptions, _ signIn: SignInOptions) throws -> Session {
    try Session(options, signIn, pinyin: Pinyin(table: [], surnames: []), World())
  }

  /// For commands that record: names are spelt for the search.
  static func writing(_ options: OfficeOptions, _ signIn: SignInOptions) throws -> Session {
    let world = World()
    return try Session(options, signIn, pinyin: try Resources(world).pinyin(), world)
  }

  /// The same, to which numbers are shown in full.
  func revealing(_ revealed: Viewer.Revealed) -> Session {
    var session = self
    session.viewer = viewer.revealing(revealed)
    return session
  }

  private init(_ options: OfficeOptions, _ signIn: SignInOptions, pinyin: Pinyin, _ world: World)
    throws
  {
    self.world = world
    office = try Office.open(try options.path(world), world, pinyin)
    now = try world.now(in: office)
    viewer = try signIn.signIn(to: office, world)
    if let mark = office.copyMark {
      Output.complain(
        Wording(
          zh: "注意：这是\(mark.made)的副本，只能查看",
          en: "Note: this is a copy of \(mark.made), only to be looked at"), world.language)
    }
  }
}

extension Office {
  /// Opens an office; its clock can be set by ANJIAN_NOW when it is a practice office, and only then.
  static func open(_ path: String, _ world: World, _ pinyin: Pinyin) throws -> Office {
    let rehearsal = try world.rehearsalClock()
    let office = try Office.open(
      path, world.surroundings(pinyin, clock: rehearsal ?? World.clock))
    guard rehearsal == nil || office.book.file.isPractice else {
      office.close()
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "ANJIAN_NOW 只用于练习单位，\(path) 是正式单位，请取消后再运行",
          en:
            "ANJIAN_NOW is for practice offices only, and \(path) is a real one: unset it and run again"
        ))
    }
    return office
  }
}
