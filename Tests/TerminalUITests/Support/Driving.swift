import TerminalUI
import Testing

/// Something that takes events one after the other.
protocol Driven {
  associatedtype Outcome
  mutating func handle(_ event: Event) -> Outcome
}

extension TextField: Driven {}
extension TextArea: Driven {}
extension PickList: Driven {}
extension Form: Driven {}
extension Matrix: Driven {}
extension Dialog: Driven {}
extension Table: Driven {}

extension Driven {
  /// Plays a script of keys; gives what the last one did.
  @discardableResult
  mutating func press(_ script: String) -> Outcome? {
    Event.keys(script).map { handle($0) }.last
  }
}
