/// What a screen made of an event.
public enum Handled<Desk> {
  /// It was for this screen, which stays.
  case taken
  /// It was not; the loop's `fallback` may have it.
  case ignored
  /// A screen goes on top of this one.
  case push(any Screen<Desk>)
  /// A screen takes the place of this one.
  case replace(any Screen<Desk>)
  /// A screen takes the place of the whole stack.
  case reset(to: any Screen<Desk>)
  /// Every screen of the stack gets this event.
  case tell(Event)
  /// This screen goes; the one below gets `.resumed`. The last one ends the program.
  case pop
  /// The shell has the terminal until the user returns.
  case suspend
  /// The program ends.
  case quit
}
