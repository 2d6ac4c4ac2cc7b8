import Casework
import OfficeStore

/// What happened to one subject, told step by step.
struct Tale {
  let subject: Identifier
  private let book: OfficeBook
  private var steps: [Story.Step] = []

  init(_ subject: Identifier, _ book: OfficeBook) {
    self.subject = subject
    self.book = book
  }

  var story: Story { Story(subject, steps) }

  /// Adds a step at 9:30 of its day, each later one a minute later.
  func then(
    _ day: String, _ act: any Act, by officer: String = "02", for speaker: String? = nil
  ) -> Tale {
    var tale = self
    let minutes = 9 * 60 + 30 + steps.count
    let at = Instant("\(day) \(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60)")
    let id = book.officer(number: officer)?.id ?? Identifier(high: 0, low: 0)
    tale.steps.append(
      Story.Step(
        act, day: day.day, at: at ?? Instant(milliseconds: 0), officer: id, onBehalfOf: speaker))
    return tale
  }
}

extension Act {
  /// The blank act with something filled in.
  static func filled(_ fill: (inout Self) -> Void) -> Self {
    var act = blank
    fill(&act)
    return act
  }
}

extension Note {
  static var sample: Note { .filled { $0.text = "已到现场查看" } }
}
