import Foundation

/// How long one waits before asking again for the file that another is writing to.
///
/// A writer that has just come stands back after two tries, and asks more and more often from then on: of
/// twenty that save without a pause, those which have waited longest come first. Even random waits left
/// the last of a hundred waiting for 190 ms; these, for less than half (`anjian bench --at-once`).
enum Patience {
  /// Through which try, and how many milliseconds at least and at most.
  private static let stages: [(tries: Int, pause: ClosedRange<Double>)] = [
    (2, 0.2...2),
    (8, 5...9),
    (28, 0.5...1),
    (400, 0.1...0.3),
    // Somebody holds it for long. Some 8 seconds in all, since a screen stands still meanwhile.
    (7_000, 0.2...2),
  ]

  /// The pause before the next try, in seconds; nil to give up.
  ///
  /// - Parameter random: any number, so that no two keep step.
  static func pause(after tries: Int, random: UInt64) -> TimeInterval? {
    guard let pause = stages.first(where: { tries < $0.tries })?.pause else { return nil }
    let part = Double(random % 1_000) / 1_000
    return (pause.lowerBound + part * (pause.upperBound - pause.lowerBound)) / 1_000
  }
}
