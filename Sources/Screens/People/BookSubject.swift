import Casework
import TerminalUI
import Wording

/// A subject of the office's own book, with a screen that only an administrator opens.
protocol BookSubject: SubjectState {
  static var title: Wording { get }
  /// What it is now, line by line.
  func lines(_ desk: Desk) -> [(name: Wording, text: String, style: Style)]
}
