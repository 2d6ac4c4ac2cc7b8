/// Where surfaces are shown and events come from.
public protocol Terminal: AnyObject {
  /// The window as it is now.
  var size: Size { get }
  /// The signs that it draws in the width we count on.
  var glyphs: Glyphs { get }
  /// How many colours it has; 0 is none.
  var colorCount: Int { get }
  /// Whether it can show Chinese at all; the bare Linux console cannot.
  var drawsHan: Bool { get }
  /// What the user should know about it, in the order found.
  var notices: [TerminalNotice] { get }
  /// Shows a surface and puts the real cursor where it says.
  func show(_ surface: Surface)
  /// Waits for the next event, `.tick` after so many milliseconds, or for ever.
  func next(timeoutMilliseconds: Int?) -> Event
  /// Gives the terminal back to the shell until the user returns.
  func suspend()
  /// Wipes what has scrolled out of the window, when the screen is locked.
  func clearScrollback()
  /// Gives the terminal back for good; may be called twice.
  func close()
}

extension Terminal {
  /// Most terminals draw Chinese.
  public var drawsHan: Bool { true }
  /// Nothing to say.
  public var notices: [TerminalNotice] { [] }
  /// Nothing to wipe.
  public func clearScrollback() {}
}
