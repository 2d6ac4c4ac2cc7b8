public import TerminalUI
import Wording

/// The keys that mean one thing on every screen: what a screen leaves to them.
public enum Everywhere {
  /// What the loop does with an event that the top screen ignored.
  public static func handle(_ event: Event, _ top: any Screen<Desk>, _ desk: Desk) -> Handled<Desk>
  {
    switch event {
    case .key(.function(1)): .push(HelpScreen(of: top.bindings))
    case .key(.function(9)) where desk.viewer != nil: .push(MenuScreen(desk))
    case .key(.function(10)), .key(.control("q")), .key(.escape): .pop
    case .key(.control("l")): .taken
    default: .ignored
    }
  }

  /// The screen that the program begins with: it asks who is at work.
  public static func start(_ desk: Desk) -> any Screen<Desk> { SignInScreen(desk) }

  /// What happens after five minutes without a key.
  public static func lock(_ desk: Desk) -> Handled<Desk> {
    guard desk.viewer != nil, !desk.isLocked else { return .ignored }
    return .push(LockScreen(desk))
  }
}
