import TerminalUI
import Testing

@Suite struct ThemeTests {
  @Test func `below eight colours there are none`() {
    for colors in [-1, 0, 2, 7] {
      let theme = Theme.standard(colors: colors)
      #expect(theme == .plain)
      #expect(theme[.danger].foreground == nil)
    }
    #expect(Theme.standard(colors: 8)[.danger].foreground == .red)
  }

  @Test(arguments: [
    (Role.danger, Look.Color.red), (.warning, .yellow), (.ok, .green), (.fieldError, .red),
  ])
  func `late is red, due is yellow, in order is green`(_ role: Role, color: Look.Color) {
    #expect(Theme.standard(colors: 8)[Style(role)].foreground == color)
  }

  @Test(arguments: [Theme.plain, .standard(colors: 8)])
  func `the user's background is never painted over`(_ theme: Theme) {
    let roles: [Role] = [
      .text, .muted, .title, .accent, .selection, .field, .fieldError, .ok, .warning, .danger, .key,
      .keyLabel, .rule, .heat(0), .heat(4),
    ]
    #expect(roles.allSatisfy { theme[Style($0)].background == nil })
  }

  @Test func `a style adds to the looks of its role`() {
    let look = Theme.plain[Style(.field, bold: true, reverse: true)]
    #expect(look.underline && look.bold && look.reverse)
  }
}
