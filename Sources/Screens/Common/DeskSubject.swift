import Casework
import TerminalUI
import Wording

/// A subject whose acts are offered on a screen: a case, an officer, a village.
protocol DeskSubject: SubjectState {
  /// What its forms and lists of acts are titled with: a number, a name.
  var label: String { get }
  /// An act as its form begins.
  func begun<A: Act<Self>>(_ type: A.Type) -> A
}

extension DeskSubject {
  func begun<A: Act<Self>>(_ type: A.Type) -> A { type.blank }
}

extension CaseFile: DeskSubject {
  var label: String { number?.description ?? "" }
}

/// A subject of the office's own book, with a screen that only an administrator opens.
protocol BookSubject: DeskSubject {
  static var title: Wording { get }
  /// What it is now, line by line.
  func lines(_ desk: Desk) -> [(name: Wording, text: String, style: Style)]
}
