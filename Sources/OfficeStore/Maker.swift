import Casework
import Foundation
import GRDB

/// Makes a whole file at once: rows first, indexes and triggers last, which no other writer may do.
final class Maker {
  private let queue: DatabaseQueue
  private let founding: Founding
  private let surroundings: Surroundings
  private let path: String
  private let office: Identifier
  private let founder: Identifier
  private(set) var context: Writer.Context
  private var head: EntryTable.Head
  /// The last serials given, by series and year: the index that tells them is made last.
  private var serials: [Number.Series: [Int: Int]] = [:]

  var book: OfficeBook { context.book }

  init(_ path: String, _ founding: Founding, _ surroundings: Surroundings) throws {
    self.path = path
    self.founding = founding
    self.surroundings = surroundings
    var dice = surroundings.dice
    office = Identifier.random(using: &dice)
    founder = Identifier.random(using: &dice)
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    head = EntryTable.Head(sequence: 0, hash: Chain.start, recorded: nil)
    var file = OfficeFile(id: office)
    file.tables = founding.tables
    let office = office
    let ordinals = try queue.write { db in
      try db.execute(sql: Schema.schema001Tables)
      try db.execute(sql: "INSERT INTO office(one, id) VALUES (1, ?)", arguments: [Data(office.bytes)])
      return try Ordinals(db)
    }
    context = Writer.Context(
      office: office, book: OfficeBook(file: file, villages: [], officers: []), ordinals: ordinals, tablesSequence: 0,
      surroundings: surroundings)
  }

  /// The office, its tables, villages, people and figures.
  func begin() throws {
    let day = founding.at.day
    func step(_ act: any Act, _ day: Day) -> Story.Step { Story.Step(act, day: day, at: founding.at, officer: founder) }
    var stories = [Story(office, [step(founding.office, day), step(AdoptTables(tables: founding.tables), day)])]
    stories += founding.villages.map { Story(nil, [step($0.village, $0.from)]) }
    try write(stories, by: administrator(day))
    try refresh()
    try write(founding.officers.enumerated().map { index, officer in
      let villages = officer.villages.compactMap { key in book.village(named: key)?.id }
      let act = AddOfficer(
        number: officer.number, name: officer.name, position: officer.position, roles: officer.roles, villages: villages)
      return Story(index == 0 ? founder : nil, [step(act, day)])
    }, by: administrator(day))
    try refresh()
    for figure in founding.figures {
      try continueOffice([EnterFigure(figure: figure)], at: founding.at)
    }
  }

  /// Sample cases, visits and months, a thousand to a transaction.
  func tell(_ next: () -> Story?, _ progress: (Int) -> Void) throws {
    var told = 0
    var isOver = false
    while !isOver {
      var chapter: [Story] = []
      while chapter.count < 1000, let story = next() { chapter.append(story) }
      isOver = chapter.count < 1000
      try write(chapter, by: nil)
      told += chapter.count
      progress(told)
    }
  }

  /// Passwords, indexes, triggers, the mark; then everything is synced.
  func finish() throws {
    let now = surroundings.clock()
    try continueOffice([], at: now)
    var dice = surroundings.dice
    let credentials = try founding.officers.compactMap { officer in
      try officer.password.map { (officer.number, try Credential.make($0, salt: dice.bytes(16))) }
    }
    for (number, credential) in credentials {
      guard let officer = book.officer(number: number) else { continue }
      try queue.write { db in try credential.write(for: officer.id, db) }
      try continueSubject(officer, [ChangePassword()], by: officer.viewer(on: now.day), at: now)
    }
    try queue.write { db in
      try db.execute(sql: Schema.schema001Indexes)
      try db.execute(sql: Schema.schema001Triggers)
      try db.execute(sql: "ANALYZE")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.synchronize()
    try file.close()
  }

  private func administrator(_ day: Day) -> Viewer {
    Viewer(officer: founder, number: "", name: "", roles: [.administrator], villages: [], today: day)
  }

  private func refresh() throws {
    let shelf = try queue.read { try Office.readShelf($0) }
    context = Writer.Context(
      office: office, book: shelf.book, ordinals: shelf.ordinals, tablesSequence: shelf.tablesSequence,
      surroundings: surroundings)
  }

  private func write(_ stories: [Story], by viewer: Viewer?) throws {
    try queue.write { db in
      for story in stories { try write(story, by: viewer, db) }
    }
  }

  private func write(_ story: Story, by viewer: Viewer?, _ db: Database) throws {
    guard let first = story.steps.first else { return }
    func begin<A: Act>(_ act: A) throws {
      var dice = surroundings.dice
      try tell(story, from: A.State(id: story.subject ?? Identifier.random(using: &dice)), by: viewer, db)
    }
    try begin(first.act)
  }

  private func tell<State: SubjectState>(_ story: Story, from start: State, by viewer: Viewer?, _ db: Database) throws {
    var state = start
    let subject = Subject(State.kind, start.id)
    for step in story.steps {
      guard let act = step.act as? any Act<State> else { continue }
      let author = viewer ?? book.officer(step.officer)?.viewer(on: step.at.day) ?? administrator(step.at.day)
      try append(act, step, subject, to: &state, by: author, db)
    }
    let position = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(position) FROM entry")) ?? 0
    try Projection.write(state, nth: state.history.count, position: position, context, db)
  }

  private func append<State: SubjectState>(
    _ act: any Act<State>, _ step: Story.Step, _ subject: Subject, to state: inout State, by author: Viewer, _ db: Database
  ) throws {
    func open<A: Act<State>>(_ act: A) throws {
      var writer = try Writer(context, db, author, at: step.at, head: head)
      let proposal = Proposal(
        act, about: subject, on: step.day, onBehalfOf: step.onBehalfOf, seen: state.lastEntry,
        reverses: act is VoidCase || act is VoidVisit ? state.history.first?.entry : nil)
      try writer.append(state.history.isEmpty ? numbered(act, on: step.day) : act, proposal, subject, to: &state)
      head = writer.head
    }
    try open(act)
  }

  /// The act with the next number of its series and year, when it gives one.
  private func numbered<A: Act>(_ act: A, on day: Day) -> A {
    guard var numbered = act as? any Act & Numbered, numbered.number == nil else { return act }
    let series = type(of: numbered).series
    let serial = (serials[series]?[day.year] ?? 0) + 1
    serials[series, default: [:]][day.year] = serial
    numbered.number = Number(series, year: day.year, serial: serial)
    return numbered as? A ?? act
  }

  /// Further entries of the office itself.
  private func continueOffice(_ acts: [any Act], at instant: Instant) throws {
    try continueSubject(book.file, acts, by: administrator(instant.day), at: instant)
    try refresh()
  }

  private func continueSubject<State: SubjectState>(_ state: State, _ acts: [any Act], by viewer: Viewer, at instant: Instant) throws {
    guard !acts.isEmpty else { return }
    let steps = acts.map { Story.Step($0, day: instant.day, at: instant, officer: viewer.officer) }
    try queue.write { db in try tell(Story(state.id, steps), from: state, by: viewer, db) }
  }
}
