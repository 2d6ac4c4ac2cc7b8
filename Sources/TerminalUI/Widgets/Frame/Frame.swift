import Wording

/// What stands around every screen: title, rule, body, help line, status line, key bar.
public struct Frame: Hashable, Sendable {
  /// The office and where one is.
  public var title: String
  /// Who is at work and what day it is, the fullest first; the first that leaves the title whole is shown.
  public var notes: [String]
  /// What the focused field or row asks for or means.
  public var help: String
  /// What happened and the position.
  public var status: StatusLine
  /// What the keys do.
  public var keyBar: KeyBar

  /// Makes a frame.
  public init(
    title: String, notes: [String] = [], help: String = "", status: StatusLine = StatusLine(),
    keyBar: KeyBar
  ) {
    self.title = title
    self.notes = notes
    self.help = help
    self.status = status
    self.keyBar = keyBar
  }

  /// What a frame leaves of an area: two rows less above, three below.
  public static func body(of area: Rect) -> Rect {
    area.split(top: 2).rest.split(bottom: 3).rest
  }

  private func note(columns: Int) -> String {
    let room = columns - 4 - TextWidth.columns(of: title)
    return notes.first { TextWidth.columns(of: $0) <= room } ?? notes.last ?? ""
  }

  /// Draws everything but the body, and says where that is.
  @discardableResult
  public func draw(on surface: inout Surface, in area: Rect) -> Rect {
    surface.reading = Reading(frame: self)
    let head = area.split(top: 2)
    let foot = head.rest.split(bottom: 3)
    surface.writeEnds(
      title, note(columns: area.columns), in: head.top.split(top: 1).top, style: .title)
    surface.horizontal(row: head.top.row + 1, column: area.column, columns: area.columns)
    let lines = foot.bottom.rows([.cells(1), .cells(1), .cells(1)])
    surface.writeEnds(help, "", in: lines[0], style: .muted)
    status.draw(on: &surface, in: lines[1])
    keyBar.draw(on: &surface, in: lines[2])
    return foot.rest
  }
}
