import Casework
import Foundation
import GRDB

/// Makes a whole file at once: rows first, indexes and triggers last, which no other writer may do.
final class Maker {
  private let queue: DatabaseQueue
  private let press: ChapterPress
  private let founding: Founding
  private let surroundings: Surroundings
  private let path: String
  private let founder: Identifier
  private var composer: Composer
  /// The figures kept elsewhere that are still to be entered, the earliest first.
  private var figures: ArraySlice<Story.Step> = []

  private var context: Writer.Context { composer.context }
  var book: OfficeBook { context.book }

  init(_ path: String, _ founding: Founding, _ surroundings: Surroundings) throws {
    self.path = path
    self.founding = founding
    self.surroundings = surroundings
    var dice = surroundings.dice
    let office = Identifier.random(using: &dice)
    founder = Identifier.random(using: &dice)
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // A file that is not finished is thrown away: nothing of it has to be rolled back.
      try db.execute(
        sql: """
          PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -65536;
          PRAGMA threads = 2
          """)
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    press = ChapterPress(queue)
    var file = OfficeFile(id: office)
    file.tables = founding.tables
    let ordinals = try queue.write { db in
      try db.execute(sql: Schema.tables)
      try db.execute(
        sql: "INSERT INTO office(one, id) VALUES (1, ?)", arguments: [Data(office.bytes)])
      return try Ordinals(db)
    }
    composer = Composer(
      Writer.Context(
        office: office, book: OfficeBook(file: file, villages: [], officers: []),
        ordinals: ordinals,
        tablesSequence: 0, surroundings: surroundings),
      administrator: Self.administrator(founder, founding.at.day))
  }

  /// The office, its tables, villages and people.
  func begin() throws {
    let day = founding.at.day
    func step(_ act: any Act, _ day: Day) -> Story.Step {
      Story.Step(act, day: day, at: founding.at, officer: founder)
    }
    var stories = [
      Story(
        context.office,
        [step(founding.office, day), step(AdoptTables(tables: founding.tables), day)])
    ]
    stories += founding.villages.map { Story(nil, [step($0.village, $0.from)]) }
    try write(stories)
    try write(
      founding.officers.enumerated().map { index, officer in
        let villages = officer.villages.compactMap { key in book.village(named: key)?.id }
        var act = AddOfficer(
          number: officer.number, name: officer.name, position: officer.position,
          roles: officer.roles, villages: villages)
        act.phone = officer.phone
        return Story(index == 0 ? founder : nil, [step(act, day)])
      })
    figures =
      founding.figures.sorted { $0.at < $1.at }.map { entered in
        Story.Step(
          EnterFigure(figure: entered.figure), about: context.office, day: entered.asOf,
          at: entered.at, officer: enterer(of: entered.figure))
      }[...]
  }

  /// Whose name stands under a figure, else the administrator.
  private func enterer(of figure: ManualFigure) -> Identifier {
    let able = book.officers.filter { !$0.roles.subtracting([.liaison]).isEmpty }
    let officer =
      able.first { $0.name == figure.by } ?? able.first { $0.roles.contains(.administrator) }
    return officer?.id ?? founder
  }

  /// Sample cases, visits and months, some hundreds to a transaction, and the figures in their places among them.
  func tell(_ next: () -> Story?, _ progress: (Int) -> Void) throws {
    var told = 0
    var isOver = false
    while !isOver {
      var stories: [Story] = []
      while stories.count < 250, let story = next() { stories.append(withFigures(story)) }
      isOver = stories.count < 250
      told += stories.count
      if isOver { stories.append(Story(context.office, Array(figures))) }
      try press.write(composer.compose(stories), context)
      progress(told)
    }
    try press.finish()
  }

  /// A story with the figures that were entered before its last step, each before the first step recorded later.
  private func withFigures(_ story: Story) -> Story {
    guard let first = figures.first, let end = story.steps.map(\.at).max(), first.at < end else {
      return story
    }
    var steps: [Story.Step] = []
    for step in story.steps {
      while let figure = figures.first, figure.at < step.at {
        steps.append(figure)
        figures.removeFirst()
      }
      steps.append(step)
    }
    return Story(story.subject, steps)
  }

  /// Passwords, indexes, triggers, the mark; then everything is synced.
  func finish() throws {
    let now = surroundings.clock()
    var dice = surroundings.dice
    if let code = founding.recoveryCode {
      let credential = try Credential.make(RecoveryCode.plain(code), salt: dice.bytes(16))
      try queue.write { db in try credential.write(for: context.office, db) }
    }
    for newcomer in founding.officers {
      guard let password = newcomer.password, let officer = book.officer(number: newcomer.number)
      else { continue }
      let credential = try Credential.make(password, salt: dice.bytes(16))
      try queue.write { db in
        try credential.write(for: officer.id, isFirst: newcomer.isPasswordFirst, db)
      }
      let step = Story.Step(ChangePassword(), day: now.day, at: now, officer: officer.id)
      try press.write(
        composer.compose([step], to: officer, by: officer.viewer(on: now.day)), context)
    }
    try press.finish()
    try queue.write { db in
      try db.execute(sql: Schema.indexesAndTriggers)
      try db.execute(sql: "ANALYZE")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.synchronize()
    try file.close()
  }

  private func administrator(_ day: Day) -> Viewer { Self.administrator(founder, day) }

  private static func administrator(_ founder: Identifier, _ day: Day) -> Viewer {
    Viewer(
      officer: founder, number: "", name: "", roles: [.administrator], villages: [], today: day)
  }

  /// Writes what the office itself begins with, and knows it from then on.
  private func write(_ stories: [Story]) throws {
    try write(composer.compose(stories, by: administrator(founding.at.day)))
  }

  private func write(_ chapter: Chapter) throws {
    try press.write(chapter, context)
    try press.finish()
    let shelf = try queue.read { try Office.readShelf($0) }
    composer = Composer(
      Writer.Context(
        office: context.office, book: shelf.book, ordinals: shelf.ordinals,
        tablesSequence: shelf.tablesSequence,
        surroundings: surroundings),
      after: composer, administrator: administrator(founding.at.day))
  }
}
