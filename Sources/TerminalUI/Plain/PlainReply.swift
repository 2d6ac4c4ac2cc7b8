/// What comes of a line that was typed: what is said at once, what is done to the screen.
struct PlainReply {
  var lines: [String] = []
  var steps: [PlainKeys.Step] = []
  /// Whether the line meant nothing, or something was wrong.
  var isRefusal = false

  /// Nothing is said and nothing done: what is asked next says the rest.
  static let nothing = PlainReply()

  static func press(_ events: [Event]) -> PlainReply {
    PlainReply(steps: events.map { .event($0) })
  }
  static func press(_ key: Key) -> PlainReply { press([.key(key)]) }
  static func refuse(_ lines: [String]) -> PlainReply { PlainReply(lines: lines, isRefusal: true) }
}
