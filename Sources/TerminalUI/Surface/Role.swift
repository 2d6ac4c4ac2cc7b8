/// What a piece of the screen means; the theme decides how that looks.
///
/// Nothing is said by a role alone: a letter or a mark stands beside every colour.
public enum Role: Hashable, Sendable {
  /// Ordinary text.
  case text
  /// Labels, hints and what is not due or not allowed.
  case muted
  /// The heading of a screen, a box or a column.
  case title
  /// The one accent: what has the focus.
  case accent
  /// The selected row, button or cell.
  case selection
  /// The place where something is typed.
  case field
  /// The same with something wrong in it.
  case fieldError
  /// In order: a zero, an answer in time.
  case ok
  /// Due soon, or a case where none was wished for.
  case warning
  /// Late, missing, wrong.
  case danger
  /// The name of a key in the key bar.
  case key
  /// What the key does.
  case keyLabel
  /// Frame lines.
  case rule
  /// A level of a heat map, from 0 to 4.
  case heat(Int)

  /// The letter that stands for it in `Surface.styled()`.
  public var letter: Character {
    switch self {
    case .text: "t"
    case .muted: "m"
    case .title: "i"
    case .accent: "a"
    case .selection: "s"
    case .field: "f"
    case .fieldError: "e"
    case .ok: "o"
    case .warning: "w"
    case .danger: "d"
    case .key: "k"
    case .keyLabel: "l"
    case .rule: "r"
    case .heat(let level): Character(String(min(max(level, 0), 9)))
    }
  }
}
