import Casework
import Wording

/// 入门练习: the course of somebody in a practice office, and how far he has come.
struct FirstHour {
  /// Whether its strip is shown.
  enum Standing: String { case running, left }

  let role: Casework.Role
  var standing = Standing.running
  /// The last entry of the journal before it began.
  private(set) var began: Int
  private(set) var done: Set<String> = []
  private(set) var skipped: Set<String> = []

  /// Begins a course at its first step.
  init(_ role: Casework.Role, at position: Int) {
    self.role = role
    began = position
  }

  /// Takes a course up where it was left; nil where it is another role's.
  init?(_ role: Casework.Role, kept place: [String: String]) {
    guard place["role"] == role.rawValue, let began = place["began"].flatMap({ Int($0) }) else {
      return nil
    }
    self.role = role
    self.began = began
    standing = place["standing"].flatMap { Standing(rawValue: $0) } ?? .left
    done = Self.ids(place["done"])
    skipped = Self.ids(place["skipped"])
  }

  /// What is kept of it.
  var place: [String: String] {
    [
      "role": role.rawValue, "began": "\(began)", "standing": standing.rawValue,
      "done": done.sorted().joined(separator: ","),
      "skipped": skipped.sorted().joined(separator: ","),
    ]
  }

  private static func ids(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: ",").map(String.init))
  }

  /// Whose course somebody takes: the first of his roles that has one; nil for others.
  static func role(of viewer: Viewer) -> Casework.Role? {
    [.supervisor, .clerk, .liaison].first { viewer.roles.contains($0) }
  }

  var exercises: [Exercise] { Self.exercises(of: role) }

  static func exercises(of role: Casework.Role) -> [Exercise] {
    switch role {
    case .clerk: clerk
    case .liaison: liaison
    case .supervisor: supervisor
    case .head, .administrator: []
    }
  }

  /// The step that comes next; nil once all are done or skipped.
  var current: Exercise? { exercises.first { !isOver($0) } }

  private func isOver(_ exercise: Exercise) -> Bool {
    done.contains(exercise.id) || skipped.contains(exercise.id)
  }

  /// Checks off what was done; true when a step is new among it.
  mutating func check(_ doings: Doings) -> Bool {
    let fresh = exercises.filter { !done.contains($0.id) && $0.isDone(doings) }
    done.formUnion(fresh.map(\.id))
    return !fresh.isEmpty
  }

  /// Leaves a step out.
  mutating func skip(_ exercise: Exercise) {
    if !isOver(exercise) { skipped.insert(exercise.id) }
  }
}
