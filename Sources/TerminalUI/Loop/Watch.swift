/// Keeps track of when a tick is due and how long nobody has typed.
struct Watch {
  private let tick: Int?
  private let idle: (() -> Int)?
  private let clock: (() -> Int)?
  private var now = 0
  private var lastTick = 0
  private var lastKey = 0
  private var asked = 0
  private var askedAt = 0

  init<Desk>(timing: Loop<Desk>.Timing) {
    tick = timing.tick
    idle = timing.idle
    clock = timing.clock
    now = clock?() ?? 0
    lastTick = now
    lastKey = now
  }

  /// How long the terminal may wait, nil for ever.
  mutating func wait() -> Int? {
    if let clock { now = clock() }
    let waits = [tick.map { lastTick + $0 - now }, idle.map { lastKey + $0() - now }]
    guard let shortest = waits.compactMap({ $0 }).min() else { return nil }
    (asked, askedAt) = (max(shortest, 0), now)
    return asked
  }

  /// What is due after an event; a `.tick` from the terminal means that the wait was over.
  mutating func due(after event: Event) -> (tick: Bool, idle: Bool) {
    if let clock { now = clock() } else if event == .tick { now += asked }
    switch event {
    case .key, .paste: lastKey = now
    default: break
    }
    // A script has ticks of its own, at no time at all; what is read line by line, after each line.
    let isScripted =
      event == .tick && (clock == nil ? asked == 0 : now - askedAt < asked)
    let isTick = isScripted || tick.map { now - lastTick >= $0 } ?? (event == .tick && idle == nil)
    if isTick { lastTick = now }
    let isIdle = idle.map { now - lastKey >= $0() } ?? false
    if isIdle { lastKey = now }
    return (isTick, isIdle)
  }
}
