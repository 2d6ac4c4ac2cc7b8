import OfficeStore
import Synchronization
import Wording

/// The copy that is made by itself at the first sign-in of a day, on a thread of its own; a failure is said once.
final class CopyOfToday: Sendable {
  private let failure = Mutex<OfficeError?>(nil)

  /// Makes it unless it is there; for the thread.
  func run(at office: Office) {
    do {
      try office.copyOfToday()
    } catch {
      failure.withLock { $0 = error }
    }
  }

  /// What went wrong, once.
  func take() -> Wording? {
    failure.withLock { failure in
      defer { failure = nil }
      return failure.map { error in
        Wording(zh: "今天的副本没有做成：", en: "Today's copy was not made: ") + error.wording
      }
    }
  }
}
