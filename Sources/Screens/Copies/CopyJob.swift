import OfficeStore
import Synchronization

/// A copy that is being made or checked on a thread of its own: how far it is, and what came of it.
final class CopyJob: Sendable {
  /// What is done.
  enum Task: Hashable, Sendable {
    case making
    case rehearsing(CopyFile)
  }

  private struct State {
    var percent = 0
    var result: Result<Rehearsal, OfficeError>?
    var isTaken = false
  }

  let task: Task
  private let state = Mutex(State())

  init(_ task: Task) {
    self.task = task
  }

  /// Does it; for the thread.
  func run(at office: Office) {
    let result = Result { () throws(OfficeError) -> Rehearsal in
      switch task {
      case .making: try office.copyNow { self.progress($0, of: $1) }
      case .rehearsing(let copy): try office.rehearse(copy) { self.progress($0, of: $1) }
      }
    }
    state.withLock { $0.result = result }
  }

  var percent: Int { state.withLock { $0.percent } }

  /// What came of it, once.
  func take() -> Result<Rehearsal, OfficeError>? {
    state.withLock { state in
      guard !state.isTaken, let result = state.result else { return nil }
      state.isTaken = true
      return result
    }
  }

  private func progress(_ done: Int, of all: Int) {
    state.withLock { $0.percent = done * 100 / max(all, 1) }
  }
}
