import Casework
import OfficeStore
import Wording

extension SeedFolder {
  /// What `acts.jsonl` tells: one story of all subjects, in the order in which it was recorded.
  ///
  /// A petition by 来访 brings its visit.
  /// - Throws: `SeedError` for a line that cannot be told.
  func stories(_ book: OfficeBook) throws -> [Story] {
    var teller = SeedTeller(book: book)
    for act in acts { try teller.tell(act) }
    return teller.steps.isEmpty ? [] : [Story(nil, teller.stepsInOrder)]
  }
}

/// Turns the lines of `acts.jsonl` into steps of a story.
struct SeedTeller {
  private let book: OfficeBook
  private var lots: Lots
  private(set) var steps: [Story.Step] = []
  private var told: [String: Telling] = [:]

  /// What is known of one subject.
  private struct Telling {
    let subject: Subject
    var last: Instant
  }

  init(book: OfficeBook) {
    self.book = book
    lots = Lots(seed: book.file.id)
  }

  /// By the instant recorded; those of one instant as they stand in the file.
  var stepsInOrder: [Story.Step] {
    steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  mutating func tell(_ line: SeedAct) throws {
    guard let officer = book.officer(number: line.officer) else {
      throw line.fail(
        Wording(
          zh: "officers.csv 中没有工号“\(line.officer)”",
          en: "officers.csv has no officer “\(line.officer)”"))
    }
    let act = try dictated(line)
    func tell(_ act: any Act, about subject: Identifier) {
      steps.append(
        Story.Step(
          act, about: subject, day: line.day, at: line.at, officer: officer.id,
          onBehalfOf: line.onBehalfOf))
    }
    guard line.isFirst else {
      if let subject = try subject(goneOnWithBy: line) { tell(act, about: subject) }
      return
    }
    guard told[line.label] == nil else {
      throw line.fail(
        Wording(zh: "“\(line.label)”已经用过", en: "“\(line.label)” stands for another already"))
    }
    let subject = Identifier.random(using: &lots)
    told[line.label] = Telling(subject: Subject(kind(of: act), subject), last: line.at)
    let visit = Identifier.random(using: &lots)
    if let petition = act as? RegisterPetition,
      let pair = VisitAndPetition.visit(of: petition, visit, caseFile: subject)
    {
      tell(pair.petition, about: subject)
      tell(pair.visit, about: visit)
    } else {
      tell(act, about: subject)
    }
  }

  /// The subject of a later step, which is never recorded before the one that it follows.
  private mutating func subject(goneOnWithBy line: SeedAct) throws(SeedError) -> Identifier? {
    guard let telling = told[line.label] else { return nil }
    guard telling.last <= line.at else {
      throw line.fail(
        Wording(
          zh: "at早于“\(line.label)”的上一条", en: "at is before the line of “\(line.label)” above it"))
    }
    told[line.label]?.last = line.at
    return telling.subject.id
  }

  private func kind(of act: any Act) -> Subject.Kind {
    func kind<A: Act>(_ act: A) -> Subject.Kind { A.State.kind }
    return kind(act)
  }

  private func dictated(_ line: SeedAct) throws -> any Act {
    guard let type = try type(of: line) else {
      throw line.fail(Wording(zh: "没有“\(line.act)”这个办理动作", en: "there is no act “\(line.act)”"))
    }
    do {
      return try dictated(type, line)
    } catch let problem as Problem {
      throw line.fail(problem.wording)
    }
  }

  private func type(of line: SeedAct) throws(SeedError) -> (any Act.Type)? {
    guard !line.isFirst else {
      return CaseFile.act(line.act) ?? VisitFile.act(line.act) ?? VillagePeriod.act(line.act)
    }
    guard let telling = told[line.label] else {
      throw line.fail(
        Wording(zh: "前面没有“\(line.label)”", en: "“\(line.label)” has not begun before"))
    }
    return telling.subject.kind == .visit ? VisitFile.act(line.act) : CaseFile.act(line.act)
  }

  private func dictated<A: Act>(_ type: A.Type, _ line: SeedAct) throws -> any Act {
    guard A.self is any AboutVillageRound.Type else { return try dictated(type, line.body) }
    var members = line.body.members ?? [:]
    let village = members.removeValue(forKey: "village")?.string.flatMap { book.village(named: $0) }
    let month = members.removeValue(forKey: "month")?.string.flatMap { Month($0) }
    guard let village, let month else {
      throw line.fail(
        Wording(
          zh: "请写明village和month，如05和2021-03", en: "give village and month, like 05 and 2021-03"))
    }
    return try dictated(type, .object(members)).reporting(village.id, .month(month))
  }

  private func dictated<A: Act>(_ type: A.Type, _ body: JSONValue) throws -> A {
    try A.dictated(body, today: book.file.firstMonthOwed.firstDay, book: book) {
      told[$0]?.subject.id
    }
  }
}

extension Act {
  /// An act about a village's round, about that one; any other act as it is.
  func reporting(_ village: Identifier, _ round: Round) -> Self {
    (self as? any AboutVillageRound)?.about(village, round) as? Self ?? self
  }
}

/// The chance with which told subjects are named: the office's own random bits, drawn on.
private struct Lots: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Identifier) { state = seed.high ^ (seed.low &* 0x9E37_79B9_7F4A_7C15) }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
