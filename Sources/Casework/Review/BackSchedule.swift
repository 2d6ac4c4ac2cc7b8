/// 倒排: steps counted back from a target day, which move with the limit they are counted from.
public struct BackSchedule: Hashable, Sendable {
  /// One step, so many days before the target.
  public struct Step: Hashable, Codable, Sendable {
    public let name: String
    public let before: Int
  }

  /// A step with its day as it is now, the day it was set for, and when it was done.
  public struct Dated: Hashable, Sendable {
    public let name: String
    public let day: Day
    public let was: Day
    public internal(set) var doneOn: Day?
  }

  public let steps: [Step]
  /// The target when the plan was made.
  public let target: Day
  /// The limit whose last day is the target: an id of `TimeLimit`; nil for a day of its own.
  public let limit: String?
  /// When steps were done, by their places from 0.
  public internal(set) var done: [Int: Day] = [:]

  /// The steps, counted back from where the target is now.
  func dated(from target: Day) -> [Dated] {
    steps.enumerated().map { index, step in
      Dated(
        name: step.name, day: target - step.before, was: self.target - step.before,
        doneOn: done[index])
    }
  }
}

extension CaseFile {
  /// The limit of ours that ends last: what a plan is counted back from.
  public func target(_ tables: Tables) -> Clock? {
    clocksToMeet(tables).max { $0.due < $1.due }
  }

  /// The planned steps with their days now; empty without a plan.
  public func plannedSteps(_ tables: Tables) -> [BackSchedule.Dated] {
    guard let plan = oversight.plan else { return [] }
    let moved = plan.limit.flatMap { id in clocks(tables).first { $0.limit.id == id }?.due }
    return plan.dated(from: moved ?? plan.target)
  }
}
