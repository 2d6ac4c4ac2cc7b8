import Casework
import OfficeStore

/// Tells the acts of one subject one after the other, each at an hour of its day at which offices work.
struct Teller {
  let subject: Identifier
  private var steps: [Story.Step] = []
  private var last: Instant?

  init(_ subject: Identifier) {
    self.subject = subject
    steps.reserveCapacity(8)
  }

  var story: Story { Story(subject, steps) }

  /// Adds an act that happened on a day and was recorded then, or on the later day given.
  mutating func tell(
    _ act: any Act, on day: Day, recorded: Day? = nil, by officer: OfficerFile,
    for absent: String? = nil,
    _ dice: inout Dice
  ) {
    let minute =
      dice.chance(60)
      ? dice.within(8 * 60 + 30...11 * 60 + 40) : dice.within(14 * 60 + 30...17 * 60 + 10)
    add(act, day, Self.instant(recorded ?? day, minute: minute, &dice), officer, absent, &dice)
  }

  /// Adds what a liaison sends from the village: in the evening too, or within other minutes of the day.
  mutating func send(
    _ act: any Act, on day: Day, within minutes: ClosedRange<Int> = 8 * 60...21 * 60,
    by officer: OfficerFile, for absent: String? = nil, _ dice: inout Dice
  ) {
    add(act, day, Self.instant(day, minute: dice.within(minutes), &dice), officer, absent, &dice)
  }

  private static func instant(_ day: Day, minute: Int, _ dice: inout Dice) -> Instant {
    Instant(
      milliseconds: Instant(startOf: day).milliseconds
        + Int64(minute * 60_000 + dice.within(0...59_999)))
  }

  private mutating func add(
    _ act: any Act, _ day: Day, _ instant: Instant, _ officer: OfficerFile, _ absent: String?,
    _ dice: inout Dice
  ) {
    var at = instant
    if let last, at <= last {
      at = Instant(milliseconds: last.milliseconds + Int64(dice.within(2...14) * 60_000))
    }
    steps.append(Story.Step(act, day: day, at: at, officer: officer.id, onBehalfOf: absent))
    last = at
  }
}
