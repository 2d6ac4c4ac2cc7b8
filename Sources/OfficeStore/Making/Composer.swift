import Casework
import Wording

/// Turns stories into entries and states through the procedures' own checks; touches no file.
struct Composer {
  let context: Writer.Context
  private var sealer: Sealer
  private let serials: Serials
  private let officers: [Identifier: Viewer]
  private let administrator: Viewer

  /// A composer that goes on where another stopped, with the office as it is now.
  init(_ context: Writer.Context, after other: Composer? = nil, administrator: Viewer) {
    self.context = context
    self.administrator = administrator
    let start = EntryTable.Head(position: 0, sequence: 0, hash: Chain.start, recorded: nil)
    sealer = Sealer(
      context, other?.sealer.head ?? start, administrator, at: Instant(milliseconds: 0))
    serials = other?.serials ?? Serials()
    officers = Dictionary(
      context.book.officers.map { ($0.id, $0.viewer(on: administrator.today)) },
      uniquingKeysWith: { $1 })
  }

  /// Tells stories into a chapter.
  ///
  /// - Parameter viewer: who does it all; without one, each step's officer.
  mutating func compose(_ stories: [Story], by viewer: Viewer? = nil) throws -> Chapter {
    var chapter = Chapter()
    for story in stories {
      guard let first = story.steps.first else { continue }
      try tell(story.steps, to: begin(first.act, story.subject), by: viewer, into: &chapter)
    }
    return chapter
  }

  /// Tells further steps of a subject that is there already.
  mutating func compose(_ steps: [Story.Step], to state: some SubjectState, by viewer: Viewer)
    throws -> Chapter
  {
    var chapter = Chapter()
    try tell(steps, to: Telling(state), by: viewer, into: &chapter)
    return chapter
  }

  private mutating func begin<A: Act>(_ act: A, _ subject: Identifier?) -> any SubjectTelling {
    Telling(A.State(id: subject ?? Identifier.random(using: &sealer.dice)))
  }

  private mutating func tell(
    _ steps: [Story.Step], to telling: any SubjectTelling, by viewer: Viewer?,
    into chapter: inout Chapter
  ) throws {
    for step in steps {
      let author =
        viewer ?? officers[step.officer]?.on(step.at.day) ?? administrator.on(step.at.day)
      sealer.begin(author, at: step.at)
      chapter.entries.append(try seal(step.act, step, telling))
    }
    chapter.states.append((telling.told, sealer.head.position))
  }

  private mutating func seal<A: Act>(
    _ act: A, _ step: Story.Step, _ telling: any SubjectTelling
  ) throws -> Entry {
    guard let telling = telling as? Telling<A.State> else {
      throw Refusal(
        .notNow, Wording(zh: "这里没有“\(A.name.zh)”这一步", en: "There is no “\(A.name.en)” here"))
    }
    let proposal = Proposal(
      act, on: step.day, onBehalfOf: step.onBehalfOf, seen: telling.state.lastEntry,
      reverses: act is VoidCase || act is VoidVisit ? telling.state.history.first?.entry : nil)
    let (serials, isFirst) = (serials, telling.state.history.isEmpty)
    return try sealer.seal(
      act, proposal, Subject(A.State.kind, telling.state.id), to: &telling.state
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

/// The state of a subject while its story is told.
private protocol SubjectTelling: AnyObject {
  var told: any SubjectState { get }
}

private final class Telling<State: SubjectState>: SubjectTelling {
  var state: State

  init(_ state: State) {
    self.state = state
  }

  var told: any SubjectState { state }
}
