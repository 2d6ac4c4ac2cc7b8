/// A terminal of the tests: plays a script of events and keeps every frame.
///
/// When the script is at its end it hangs up, so that every loop over it ends.
public final class VirtualTerminal: Terminal {
  /// The window; a `.resize` in the script changes it.
  public private(set) var size: Size
  /// The signs to draw with.
  public let glyphs: Glyphs
  /// No colours, unless asked for.
  public let colorCount: Int
  /// Every surface shown so far.
  public private(set) var frames: [Surface] = []
  /// How many times the shell had the terminal.
  public private(set) var suspensions = 0
  /// Whether it was given back.
  public private(set) var isClosed = false
  private var script: ArraySlice<Event>

  /// Makes a terminal that will play a script.
  public init(
    size: Size = .classical, glyphs: Glyphs = .unicode, colorCount: Int = 0, script: [Event] = []
  ) {
    self.size = size
    self.glyphs = glyphs
    self.colorCount = colorCount
    self.script = script[...]
  }

  /// The last frame as text.
  public var text: String { frames.last?.text() ?? "" }

  /// Keeps a frame.
  public func show(_ surface: Surface) { frames.append(surface) }

  /// Plays the next event; time never passes here, so ticks come only from the script.
  public func next(timeoutMilliseconds: Int?) -> Event {
    let event = script.popFirst() ?? .hangup
    if case .resize(let size) = event { self.size = size }
    return event
  }

  /// Counts.
  public func suspend() { suspensions += 1 }

  /// Remembers it.
  public func close() { isClosed = true }
}
