import Casework
import TerminalUI
import Testing
import Wording

@testable import Screens

/// What holds for every frame, whatever stands on it.
struct FrameCheck {
  private let seat: Seat
  private let surface: Surface
  private let rows: [String]
  private let language: Language

  init(_ seat: Seat) {
    self.seat = seat
    surface = seat.surface
    rows = surface.text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    language = seat.desk.language
  }

  func run(at location: SourceLocation) {
    guard !seat.isOver else { return }
    expect(rows.count == surface.size.rows, "\(rows.count) rows", location)
    for row in rows {
      expect(TextWidth.columns(of: row) <= surface.size.columns, "too wide: \(row)", location)
      expect(!row.unicodeScalars.contains { Self.isControl($0) }, "a control in \(row)", location)
    }
    expect(rows[0].contains(language == .chinese ? "练习数据" : "Practice data"), "no mark", location)
    expect(surface.cursor.map { surface.area.contains($0) } ?? false, "no cursor", location)
    checkKeyBar(location)
  }

  /// The same, and that the screen is named and nothing is said by colour alone.
  func runWhole(at location: SourceLocation) {
    run(at: location)
    // An overlay may lie over a mark.
    if !seat.stack.top.isOverlay {
      for row in 0..<surface.size.rows { checkMarks(row, location) }
    }
    checkTitle(location)
  }

  private func expect(_ holds: Bool, _ what: String, _ location: SourceLocation) {
    #expect(holds, "\(what)\n\(rows.joined(separator: "\n"))", sourceLocation: location)
  }

  /// The first row names the screen, whole; an overlay has its name on its frame.
  private func checkTitle(_ location: SourceLocation) {
    let title = seat.place.split(separator: " ").joined(separator: " ")
    let places = seat.stack.top.isOverlay ? rows[...] : rows.prefix(1)
    let isNamed = places.contains {
      $0.split(separator: " ").joined(separator: " ").contains(title)
    }
    expect(!title.isEmpty && isNamed, "not titled “\(title)”", location)
    guard let viewer = seat.desk.viewer else { return }
    expect(rows[0].contains("\(viewer.number) \(viewer.name)"), "does not say who", location)
    expect(!rows[0].contains(surface.glyphs.ellipsis), "a cut title", location)
  }

  /// Help and the way back stand in the bar on every screen.
  private func checkKeyBar(_ location: SourceLocation) {
    let bar = rows.last ?? ""
    expect(bar.contains("F1") && bar.contains("F10"), "no F1 or F10 in the bar", location)
  }

  /// Nothing is said by colour alone: a row with something red in it has a word or a mark for it.
  private func checkMarks(_ row: Int, _ location: SourceLocation) {
    // The status line is a sentence.
    guard row != surface.size.rows - 2 else { return }
    let roles = Set((0..<surface.size.columns).map { surface[row, $0].style.role })
    if roles.contains(.danger) {
      expect(Self.late.contains { rows[row].contains($0) }, "only colour in row \(row)", location)
    }
    if roles.contains(.fieldError) {
      // A field of several rows has its mark before the first.
      let above = rows[max(0, row - 3)...row]
      expect(above.contains { $0.contains(error) }, "only colour in row \(row)", location)
    }
  }

  private var error: String { String(surface.glyphs.error) }

  /// The words and marks of what is late, missing, wrong or not there.
  private static let late = [
    "逾期", "缺报", "!!", "未报", "✗", "x ", "verdue", "late ", "issing", "NOT reported",
    "!  ", "待更正", "没有列入", "to amend", "Not named", "a dispute is not in",
  ]

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
