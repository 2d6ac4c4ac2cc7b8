import Synchronization
import Wording

/// A line of progress that shows once something takes longer than a second.
final class ProgressLine: Sendable {
  private let what: Wording
  private let world: World
  private let begin = ContinuousClock.now
  private let shown = Mutex(0)

  init(_ what: Wording, _ world: World) {
    self.what = what
    self.world = world
  }

  func show(_ done: Int, of all: Int) {
    guard begin.duration(to: .now) > .seconds(1), all > 0 else { return }
    let percent = done * 100 / all
    let isNew = shown.withLock { last in
      defer { last = max(last, percent) }
      return percent > last
    }
    if isNew { Output.progress(what + Wording(" \(percent)%"), world) }
  }

  func end() {
    if shown.withLock({ $0 > 0 }) { Output.endProgress(world) }
  }
}
