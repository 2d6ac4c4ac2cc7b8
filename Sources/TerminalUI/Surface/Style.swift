/// How a piece of text is to be shown: its meaning, and what is added to the looks of that meaning.
public struct Style: Hashable, Sendable {
  /// What it means.
  public var role: Role
  /// Bold, whatever the theme says of the role.
  public var bold: Bool
  /// Faint.
  public var dim: Bool
  /// Underlined.
  public var underline: Bool
  /// Foreground and background exchanged.
  public var reverse: Bool

  /// Styles a piece of text.
  public init(
    _ role: Role = .text, bold: Bool = false, dim: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }

  /// Ordinary text.
  public static let text = Style(.text)
  /// Ordinary text in bold.
  public static let bold = Style(.text, bold: true)
  /// Labels and hints.
  public static let muted = Style(.muted)
  /// Headings.
  public static let title = Style(.title)
  /// What has the focus.
  public static let accent = Style(.accent)
  /// What is selected.
  public static let selection = Style(.selection)
  /// Where something is typed.
  public static let field = Style(.field)
  /// Where something wrong was typed.
  public static let fieldError = Style(.fieldError)
  /// In order.
  public static let ok = Style(.ok)
  /// Due soon.
  public static let warning = Style(.warning)
  /// Late or wrong.
  public static let danger = Style(.danger)
  /// Frame lines.
  public static let rule = Style(.rule)

  /// Whether a blank of this style differs from an ordinary one.
  var showsOnBlanks: Bool {
    reverse || underline || [.selection, .field, .fieldError].contains(role)
  }

  /// The same style with the looks of a selection laid over it.
  public func selected(_ isSelected: Bool = true) -> Style {
    var style = self
    style.reverse = style.reverse || isSelected
    return style
  }
}
