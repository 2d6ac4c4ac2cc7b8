import Casework
import TerminalUI
import Wording

/// The letters by which a leader acts on a case at once; for others the act says itself whose it is.
enum LeaderKeys {
  private static let acts: [(key: Character, act: any Act<CaseFile>.Type)] = [
    ("y", Approve.self), ("x", Refuse.self), ("s", Instruct.self), ("k", Press.self),
    ("d", Order.self), ("f", Charge.self), ("b", Schedule.self),
  ]

  static var bindings: [Binding] {
    acts.map { Binding($0.act.kind, [.text($0.key)], $0.act.name, isShown: false) }
  }

  /// The letters with what they do, for who reviews cases.
  static func line(_ desk: Desk) -> String? {
    guard CaseFile.allows(Approve.kind, desk.eyes), desk.cutOff == nil else { return nil }
    return desk.say("督办：", "Review: ")
      + acts.map { "\($0.key) \(desk.say($0.act.name))" }.joined(separator: "  ")
  }

  /// The act of a key's binding; nil for another key.
  static func kind(_ id: String?) -> String? { acts.first { $0.act.kind == id }?.act.kind }
}
