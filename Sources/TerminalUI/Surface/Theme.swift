/// The looks of every role, once in colour and once without.
public struct Theme: Hashable, Sendable {
  /// Whether colours are used.
  public let isColored: Bool

  /// The theme for a terminal of so many colours; below eight there is none.
  public static func standard(colors: Int) -> Theme {
    Theme(isColored: colors >= 8)
  }

  /// The theme without colours.
  public static let plain = Theme(isColored: false)

  /// The looks of a style: those of its role, and what the style adds.
  public subscript(style: Style) -> Look {
    var look = isColored ? colored(style.role) : plain(style.role)
    look.bold = look.bold || style.bold
    look.dim = look.dim || style.dim
    look.underline = look.underline || style.underline
    look.reverse = look.reverse || style.reverse
    return look
  }

  private func colored(_ role: Role) -> Look {
    switch role {
    case .text: Look()
    case .muted, .rule: Look(dim: true)
    case .title: Look(bold: true)
    case .accent: Look(.cyan, bold: true)
    case .selection: Look(reverse: true)
    case .field: Look(underline: true)
    case .fieldError: Look(.red, underline: true)
    case .ok: Look(.green)
    case .warning: Look(.yellow)
    case .danger: Look(.red, bold: true)
    case .key: Look(bold: true)
    case .keyLabel: Look()
    case .heat(let level): heat(level)
    }
  }

  private func plain(_ role: Role) -> Look {
    switch role {
    case .text, .ok, .keyLabel: Look()
    case .muted, .rule: Look(dim: true)
    case .title, .accent, .warning, .key: Look(bold: true)
    case .selection, .danger: Look(reverse: true)
    case .field: Look(underline: true)
    case .fieldError: Look(bold: true, underline: true)
    case .heat(let level): Look(bold: level > 1, reverse: level > 3)
    }
  }

  private func heat(_ level: Int) -> Look {
    switch level {
    case ...0: Look(.green)
    case 1: Look(.yellow)
    case 2: Look(.yellow, bold: true)
    case 3: Look(.red)
    default: Look(.red, bold: true)
    }
  }
}
