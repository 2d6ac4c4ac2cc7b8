import Casework
import TerminalUI
import Wording

/// The letters by which a leader acts on a case at once, and that by which he is replied to; for others the
/// act says itself whose it is.
enum LeaderKeys {
  private static let acts: [(key: Character, act: any Act<CaseFile>.Type)] = [
    ("y", Approve.self), ("x", Refuse.self), ("s", Instruct.self), ("k", Press.self),
    ("d", Order.self), ("f", Charge.self), ("b", Schedule.self),
  ]
  private static let reply: (key: Character, act: any Act<CaseFile>.Type) = ("h", Respond.self)

  static var bindings: [Binding] {
    (acts + [reply]).map { Binding($0.act.kind, [.text($0.key)], $0.act.name, isShown: false) }
  }

  /// The letters with what they do at the stage of a case, for who reviews cases, and for who is to reply.
  static func line(_ file: CaseFile, _ desk: Desk) -> String? {
    guard desk.cutOff == nil else { return nil }
    let isAsked = file.oversight.replyBy != nil && CaseFile.allows(Respond.kind, desk.eyes)
    if isAsked, file.handler == desk.eyes.officer || !CaseFile.allows(Approve.kind, desk.eyes) {
      return desk.say("领导等待回复：", "Leaders wait: ") + "\(reply.key) \(desk.say(reply.act.name))"
    }
    guard CaseFile.allows(Approve.kind, desk.eyes) else { return nil }
    let fitting = acts.filter { act in
      file.procedure.step(act.act.kind)?.from.contains(file.stage) ?? false
    }
    guard !fitting.isEmpty else { return nil }
    return desk.say("督办：", "Review: ")
      + fitting.map { "\($0.key) \(desk.say($0.act.name))" }.joined(separator: "  ")
  }

  /// The act of a key's binding; nil for another key.
  static func kind(_ id: String?) -> String? {
    (acts + [reply]).first { $0.act.kind == id }?.act.kind
  }
}
