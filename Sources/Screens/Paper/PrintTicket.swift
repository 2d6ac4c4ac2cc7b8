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

/// A form that is being laid out: the job puts it down, the screen takes it once.
final class FormTicket: Sendable {
  private let outcome = Mutex<Result<PrintedForm, any Error>?>(nil)

  func finish(_ body: () throws -> PrintedForm) {
    let result = Result { try body() }
    outcome.withLock { $0 = result }
  }

  /// The form, or what stood in its way; nil while it is under way.
  func taken() -> Result<PrintedForm, any Error>? { outcome.withLock { $0 } }
}
