import Wording

/// The one loop of the program: wait, handle, draw.
public struct Loop<Desk> {
  /// What happens when time passes, all in milliseconds.
  public struct Timing {
    /// How often screens get `.tick`; nil is never.
    public var tick: Int?
    /// After how long without a key `onIdle` is asked, which may change meanwhile; nil is never.
    public var idle: (() -> Int)?
    /// A clock that only runs forward; without one, ticks come only while nobody types.
    public var clock: (() -> Int)?

    /// Says when what happens.
    public init(tick: Int? = nil, idle: (() -> Int)? = nil, clock: (() -> Int)? = nil) {
      self.tick = tick
      self.idle = idle
      self.clock = clock
    }
  }

  /// Why a loop ended.
  public enum End: Hashable, Sendable {
    /// The user went.
    case quit
    /// The terminal went, or somebody ended the program.
    case hangup
  }

  /// When what happens.
  public var timing = Timing()
  /// Below this size nothing is drawn but a wish for a larger window, and keys are not heard.
  public var smallest = Size.smallest
  /// Has every event that the top screen ignored, for keys that mean one thing everywhere.
  public var fallback: ((Event, any Screen<Desk>, Desk) -> Handled<Desk>)?
  /// Says what is to happen when nobody has typed for a while, as locking the screen.
  public var onIdle: ((Desk) -> Handled<Desk>)?

  /// Makes a loop with no timing and no fallback.
  public init() {}

  /// Runs until the user quits or the terminal hangs up; the caller closes the terminal.
  @discardableResult
  public func run(_ root: any Screen<Desk>, on terminal: any Terminal, desk: Desk) -> End {
    var stack = ScreenStack(root: root, size: terminal.size, desk: desk)
    var watch = Watch(timing: timing)
    draw(stack, on: terminal, desk)
    while true {
      let event = terminal.next(timeoutMilliseconds: watch.wait())
      if event == .hangup || event == .interrupted {
        _ = stack.handle(event, desk)
        return .hangup
      }
      var wish = ScreenStack<Desk>.Wish.nothing
      let due = watch.due(after: event)
      if event != .tick, hears(event, terminal.size) {
        wish = stack.handle(event, desk, fallback: fallback)
      }
      if due.tick { wish = merged(wish, stack.handle(.tick, desk, fallback: fallback)) }
      if due.idle, let onIdle, wish != .end {
        wish = merged(wish, stack.settle(onIdle(desk), desk))
      }
      switch wish {
      case .end: return .quit
      case .suspend: terminal.suspend()
      case .proceed, .nothing: break
      }
      if wish != .nothing || event != .tick { draw(stack, on: terminal, desk) }
    }
  }

  private func merged(_ first: ScreenStack<Desk>.Wish, _ second: ScreenStack<Desk>.Wish)
    -> ScreenStack<Desk>.Wish
  {
    if first == .end || second == .nothing { return first }
    return second
  }

  private func isTooSmall(_ size: Size) -> Bool {
    size.rows < smallest.rows || size.columns < smallest.columns
  }

  /// Keys are not heard while the user cannot see what they do.
  private func hears(_ event: Event, _ size: Size) -> Bool {
    switch event {
    case .key, .paste: !isTooSmall(size)
    default: true
    }
  }

  private func draw(_ stack: ScreenStack<Desk>, on terminal: any Terminal, _ desk: Desk) {
    var surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
    if isTooSmall(terminal.size) {
      let wish = TooSmall(smallest: smallest).wording
      let both = [wish.zh, wish.en].filter { terminal.drawsHan || $0 == wish.en }
      let end = surface.write(both.joined(separator: "  "), row: 0, column: 0)
      surface.cursor = Position(row: 0, column: min(end, max(0, terminal.size.columns - 1)))
    } else {
      stack.draw(on: &surface, desk)
    }
    terminal.show(surface)
  }
}
