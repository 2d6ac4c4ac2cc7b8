import Dispatch
import Foundation
import Synchronization

/// A value that is made on a thread of its own while its maker goes on.
final class Handover<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(_ make: @escaping @Sendable () throws -> Value) {
    Thread {
      self.made.withLock { $0 = Result(catching: make) }
      self.done.signal()
    }.start()
  }

  /// Waits for the value; to be asked for once.
  func value() throws -> Value? {
    done.wait()
    return try made.withLock { try $0?.get() }
  }
}
