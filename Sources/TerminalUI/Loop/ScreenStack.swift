/// The screens on top of each other, never none; the top one has the keys.
public struct ScreenStack<Desk> {
  /// What the stack asks of the loop after an event.
  public enum Wish: Hashable, Sendable {
    /// Draw and go on.
    case proceed
    /// The event meant nothing; nothing changed.
    case nothing
    /// Give the terminal to the shell for a while.
    case suspend
    /// End.
    case end
  }

  /// The screen that has the keys.
  public private(set) var top: any Screen<Desk>
  private var lower: [any Screen<Desk>] = []
  private var size: Size

  /// Begins with one screen, which hears of the window's size first.
  public init(root: any Screen<Desk>, size: Size, desk: Desk) {
    top = root
    self.size = size
    _ = settle(top.handle(.resize(size), desk), desk)
  }

  /// How many screens there are.
  public var depth: Int { lower.count + 1 }

  /// Gives the top screen an event; a resize and a hang-up go to all screens.
  public mutating func handle(
    _ event: Event, _ desk: Desk,
    fallback: ((Event, any Screen<Desk>, Desk) -> Handled<Desk>)? = nil
  ) -> Wish {
    switch event {
    case .resize(let size):
      self.size = size
      tellLower(event, desk)
    case .hangup, .interrupted: tellLower(event, desk)
    default: break
    }
    var handled = top.handle(event, desk)
    if case .ignored = handled, let fallback { handled = fallback(event, top, desk) }
    return settle(handled, desk)
  }

  /// Does to the stack what a screen, or the loop in its stead, asked for.
  public mutating func settle(_ handled: Handled<Desk>, _ desk: Desk) -> Wish {
    switch handled {
    case .taken: return .proceed
    case .ignored: return .nothing
    case .quit: return .end
    case .suspend: return .suspend
    case .push(let screen):
      lower.append(top)
      return open(screen, desk)
    case .replace(let screen):
      return open(screen, desk)
    case .reset(let screen):
      lower = []
      return open(screen, desk)
    case .tell(let event):
      tellLower(event, desk)
      return drawn(settle(top.handle(event, desk), desk))
    case .pop:
      guard let uncovered = lower.popLast() else { return .end }
      top = uncovered
      return drawn(settle(top.handle(.resumed, desk), desk))
    }
  }

  /// Draws the top screen, and below an overlay what it lies over.
  public func draw(on surface: inout Surface, _ desk: Desk) {
    let screens = lower + [top]
    let first = screens.lastIndex { !$0.isOverlay } ?? 0
    for screen in screens[first...] {
      surface.cursor = nil
      screen.draw(on: &surface, in: surface.area, desk)
    }
  }

  private mutating func open(_ screen: any Screen<Desk>, _ desk: Desk) -> Wish {
    top = screen
    return drawn(settle(top.handle(.resize(size), desk), desk))
  }

  private mutating func tellLower(_ event: Event, _ desk: Desk) {
    for index in lower.indices { _ = lower[index].handle(event, desk) }
  }

  /// The stack has changed, so there is something to draw even if the new top ignored its event.
  private func drawn(_ wish: Wish) -> Wish { wish == .nothing ? .proceed : wish }
}
