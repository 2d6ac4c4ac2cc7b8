import Casework
import Wording

/// Turns stories into entries and states through the procedures' own checks; touches no file.
struct Composer {
  private var sealer: Sealer
  private let serials: Serials
  private let office: Telling<OfficeFile>
  private let disputes: Disputes
  private let officers: [Identifier: Viewer]
  private let administrator: Viewer

  var context: Writer.Context { sealer.context }

  /// A composer that goes on where another stopped, with the office as it is now.
  init(_ context: Writer.Context, after other: Composer? = nil, administrator: Viewer) {
    self.administrator = administrator
    let start = EntryTable.Head(position: 0, sequence: 0, hash: Chain.start, recorded: nil)
    sealer = Sealer(
      context, other?.sealer.head ?? start, administrator, at: Instant(milliseconds: 0))
    serials = other?.serials ?? Serials()
    office = Telling(context.book.file)
    disputes = other?.disputes ?? Disputes()
    officers = Dictionary(
      context.book.officers.map { ($0.id, $0.viewer(on: administrator.today)) },
      uniquingKeysWith: { $1 })
  }

  /// Tells stories into a chapter.
  ///
  /// - Parameter viewer: who does it all; without one, each step's officer.
  mutating func compose(_ stories: [Story], by viewer: Viewer? = nil) throws -> Chapter {
    var chapter = Chapter()
    for story in stories { try tell(story, by: viewer, into: &chapter) }
    return chapter
  }

  /// Tells further steps of a subject that is there already.
  mutating func compose(_ steps: [Story.Step], to state: some SubjectState, by viewer: Viewer)
    throws -> Chapter
  {
    var chapter = Chapter()
    let telling = Telling(state)
    for step in steps {
      chapter.entries.append(try tell(step, to: telling, by: viewer, among: [:]))
    }
    chapter.states.append((telling.told, sealer.head.position))
    return chapter
  }

  /// Tells a story; its subjects come in the order in which they begin.
  private mutating func tell(
    _ story: Story, by viewer: Viewer?, into chapter: inout Chapter
  ) throws {
    let own = story.subject ?? Identifier.random(using: &sealer.dice)
    var order: [Identifier] = []
    var tellings: [Identifier: any SubjectTelling] = [:]
    for step in story.steps {
      let subject = step.subject ?? own
      if tellings[subject] == nil { order.append(subject) }
      let telling = tellings[subject] ?? begin(step.act, subject)
      tellings[subject] = telling
      chapter.entries.append(try tell(step, to: telling, by: viewer, among: tellings))
      telling.position = sealer.head.position
    }
    for telling in order.compactMap({ tellings[$0] }) {
      chapter.states.append((telling.told, telling.position))
      disputes.remember(telling.told)
      if let round = telling.told as? RoundFile { sealer.learn(round) }
    }
  }

  /// The office goes on from what it is; everything else begins.
  private func begin<A: Act>(_ act: A, _ subject: Identifier) -> any SubjectTelling {
    subject == context.office ? office : Telling(A.State(id: subject))
  }

  private mutating func tell(
    _ step: Story.Step, to telling: any SubjectTelling, by viewer: Viewer?,
    among tellings: [Identifier: any SubjectTelling]
  ) throws -> Entry {
    let author =
      viewer ?? officers[step.officer]?.on(step.at.day) ?? administrator.on(step.at.day)
    sealer.begin(author, at: step.at)
    return try seal(step.act, step, telling, among: tellings)
  }

  private mutating func seal<A: Act>(
    _ act: A, _ step: Story.Step, _ telling: any SubjectTelling,
    among tellings: [Identifier: any SubjectTelling]
  ) throws -> Entry {
    guard let telling = telling as? Telling<A.State> else {
      throw Refusal(
        .notNow, Wording(zh: "这里没有“\(A.name.zh)”这一步", en: "There is no “\(A.name.en)” here"))
    }
    let proposal = Proposal(
      act, on: step.day, onBehalfOf: step.onBehalfOf, seen: telling.state.lastEntry,
      reverses: A.reversed(in: telling.state))
    let (serials, isFirst) = (serials, telling.state.history.isEmpty)
    var named: [Identifier: NamedDispute] = [:]
    for id in act.namedDisputes {
      named[id] =
        (tellings[id]?.told as? CaseFile).flatMap { NamedDispute($0) } ?? disputes.told[id]
    }
    return try sealer.seal(
      act, proposal, Subject(A.State.kind, telling.state.id), to: &telling.state, naming: named
    ) { act, day in
      if isFirst { serials.number(&act, on: day) }
    }
  }
}

/// The last serials given, by series and year.
private final class Serials {
  private var last: [Number.Series: [Int: Int]] = [:]

  /// Gives an act that takes one the next number of its series and year.
  func number<A: Act>(_ act: inout A, on day: Day) {
    guard var numbered = act as? any Act & Numbered, numbered.number == nil else { return }
    let series = type(of: numbered).series
    let serial = (last[series]?[day.year] ?? 0) + 1
    last[series, default: [:]][day.year] = serial
    numbered.number = Number(series, year: day.year, serial: serial)
    if let completed = numbered as? A { act = completed }
  }
}

/// What later reports have to know of the disputes that were told.
private final class Disputes {
  private(set) var told: [Identifier: NamedDispute] = [:]

  func remember(_ state: any SubjectState) {
    guard let file = state as? CaseFile, file.kind == .dispute else { return }
    told[file.id] = NamedDispute(file)
  }
}

/// The state of a subject while its story is told.
private protocol SubjectTelling: AnyObject {
  var told: any SubjectState { get }
  /// The position of its last entry.
  var position: Int { get set }
}

private final class Telling<State: SubjectState>: SubjectTelling {
  var state: State
  var position = 0

  init(_ state: State) {
    self.state = state
  }

  var told: any SubjectState { state }
}
