/// What happens to a screen.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted: no control characters but line breaks and tabs.
  case paste(String)
  /// The window has this size now; also the first event of every screen.
  case resize(Size)
  /// The time of the loop's ticks has come.
  case tick
  /// Another thread has something to say.
  case woken
  /// The screen above has gone and this one is on top again.
  case resumed
  /// The terminal is gone, or the program was asked to end: save what can be saved.
  case hangup
  /// The same, asked for by an interrupt from outside; Ctrl-C at the keyboard is a key.
  case interrupted
}
