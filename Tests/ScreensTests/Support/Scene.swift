import TerminalUI
import Testing
import Wording

/// A screen to be looked at: who sits there, and the keys that lead to it.
///
/// The keys are the same in both languages.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let officer: String?
  let play: @Sendable (Seat) throws -> Void

  init(
    _ name: String, _ officer: String? = "02",
    _ play: @escaping @Sendable (Seat) throws -> Void = { _ in }
  ) {
    self.name = name
    self.officer = officer
    self.play = play
  }

  init(_ name: String, _ officer: String? = "02", keys: String) {
    self.init(name, officer) { $0.press(keys) }
  }

  var testDescription: String { name }

  /// Plays it at a desk of its own.
  func played(
    _ language: Language, size: Size = .classical, glyphs: Glyphs = .unicode
  ) throws -> Seat {
    let seat = try Seat(officer, language, size: size, glyphs: glyphs)
    try play(seat)
    return seat
  }
}
