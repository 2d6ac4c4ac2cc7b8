import CPage
import Wording

/// Writes texts and rules on the pages of one document, as long as that is open.
@safe struct PDFPen {
  private let document: OpaquePointer

  @unsafe init(_ document: OpaquePointer) {
    unsafe self.document = document
  }

  /// How a text takes its room.
  enum Fit {
    /// As wide as it is, unless it is wider than its room.
    case within
    /// Exactly as wide as its room.
    case exactly
  }

  func write(
    _ text: String, _ font: String, x: Double, baseline: Double, room: Double,
    side: TextWidth.Side = .left, fit: Fit = .within
  ) {
    let side: Int =
      switch side {
      case .left: CPAGE_LEFT
      case .center: CPAGE_CENTER
      case .right: CPAGE_RIGHT
      }
    _ = unsafe cpage_text(
      document, text, font, 0, x, baseline, room, Int32(side),
      Int32(fit == .exactly ? CPAGE_EXACTLY : CPAGE_WITHIN))
  }

  func rule(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    unsafe cpage_rule(document, start.x, start.y, end.x, end.y, 0.6)
  }
}
