import Casework
import Paperwork
import Synchronization
import Wording

/// A print on its way: the job writes down what became of it, the screen reads it once.
final class PrintTicket: Sendable {
  /// What became of a print, in one sentence.
  struct Outcome: Sendable {
    let wording: Wording
    let isFault: Bool
  }

  private let outcome = Mutex<Outcome?>(nil)

  func finish(_ body: () throws -> PaperTray.Delivery) {
    let result: Outcome
    do {
      let delivery = try body()
      result = Outcome(
        wording: delivery.wording, isFault: delivery.remark != nil && delivery.way != .printer)
    } catch {
      result = Outcome(wording: PaperTray.wording(of: error), isFault: true)
    }
    outcome.withLock { $0 = result }
  }

  /// What became of it; nil while it is under way.
  func taken() -> Outcome? { outcome.withLock { $0 } }
}
