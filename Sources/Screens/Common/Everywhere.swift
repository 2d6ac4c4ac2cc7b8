public import TerminalUI
import Wording

/// The keys that mean one thing on every screen: what a screen leaves to them.
public enum Everywhere {
  /// What the loop does with an event that the top screen ignored.
  public static func handle(_ event: Event, _ top: any Screen<Desk>, _ desk: Desk) -> Handled<Desk>
  {
    switch event {
    case .key(.function(1)):
      let screen = top as? any DeskScreen
      return .push(HelpScreen(of: top.bindings) { screen?.helpTopics($0) ?? [] })
    case .key(.function(8)):
      desk.language = desk.language.other
      return .tell(.resumed)
    case .key(.function(9)) where desk.viewer != nil: return .push(MenuScreen(desk))
    case .key(.function(10)), .key(.control("q")), .key(.escape): return .pop
    case .key(.control("l")): return .taken
    default: return .ignored
    }
  }

  /// The screen that the program begins with: it asks who is at work.
  public static func start(_ desk: Desk) -> any Screen<Desk> { SignInScreen(desk) }

  /// What happens after as many minutes without a key as the office has set.
  public static func lock(_ desk: Desk) -> Handled<Desk> {
    guard desk.viewer != nil, !desk.isLocked else { return .ignored }
    return .push(LockScreen(desk))
  }
}
