/// A screen: a value that events change and that draws itself.
///
/// Its first event is `.resize`, when it comes onto the stack; later ones tell of every change of
/// the window, whether it is on top or not. `Desk` is what all screens of a program share.
public protocol Screen<Desk> {
  /// What the screens of the program work on.
  associatedtype Desk
  /// What its keys do, in the order of the key bar.
  var bindings: [Binding] { get }
  /// Whether the screen below is drawn first and this one over it.
  var isOverlay: Bool { get }
  /// Takes an event and says what becomes of the stack.
  mutating func handle(_ event: Event, _ desk: Desk) -> Handled<Desk>
  /// Draws itself and places the cursor; changes nothing.
  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk)
}

extension Screen {
  /// No keys of its own.
  public var bindings: [Binding] { [] }
  /// It covers the whole window.
  public var isOverlay: Bool { false }
}
