import Casework
import Wording

/// One step of the guided first hour: what to do, by which keys, and how it shows that it was done.
struct Exercise: Sendable {
  /// Its name in the place that is kept: never changed.
  let id: String
  let task: Wording
  let keys: Wording
  /// Whether what has happened since the course began does it.
  let isDone: @Sendable (Doings) -> Bool

  init(
    _ id: String, task: Wording, keys: Wording, isDone: @escaping @Sendable (Doings) -> Bool
  ) {
    self.id = id
    self.task = task
    self.keys = keys
    self.isDone = isDone
  }
}

/// What somebody has done since a course began: the kinds of acts recorded, and the screen he is at.
struct Doings {
  let acts: Set<String>
  let screen: (any DeskScreen)?

  /// A step that is done by recording an act.
  static func records(_ act: any Act.Type) -> @Sendable (Doings) -> Bool {
    let kind = act.kind
    return { $0.acts.contains(kind) }
  }

  /// A step that is done by being at a screen, in a state of it.
  static func sees<S: DeskScreen & SendableMetatype>(
    _ type: S.Type, _ isMeant: @escaping @Sendable (S) -> Bool = { _ in true }
  ) -> @Sendable (Doings) -> Bool {
    { doings in (doings.screen as? S).map(isMeant) ?? false }
  }
}
