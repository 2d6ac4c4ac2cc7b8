/// A key as the user pressed it, whatever bytes the terminal made of it.
public enum Key: Hashable, Sendable {
  /// Something typed; a combining mark comes as a key of its own.
  case text(Character)
  /// A letter or sign with Ctrl, in lower case.
  case control(Character)
  /// A function key; Shift adds 12 to its number, Ctrl 24.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  /// A key with Alt, or after Esc.
  indirect case alt(Key)
}
