import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

extension CaseHead {
  /// The ladder in as many lines as it needs.
  static func ladder(
    _ clocks: [Clock], _ file: CaseFile, within columns: Int, _ desk: Desk
  ) -> [String] {
    PlainText.listed(
      desk.oversight(of: file).ladder(clocks).map { desk.say($0) }, desk.say(" ", ", "),
      within: columns)
  }
}

extension Desk {
  /// What leaders have said and asked of a case, in lines.
  func oversight(of file: CaseFile) -> OversightLines {
    OversightLines(file, book, tablesThen ?? tables, on: lookDay) { self.short($0) }
  }

  /// A case's clocks; of a past day under the tables of then.
  func clocks(of file: CaseFile) -> [Clock] {
    tablesThen.map { file.clocks($0) } ?? file.clocks(book)
  }

  /// The tables in force on the past day that is shown, as known then; nil on today.
  var tablesThen: Tables? {
    cutOff.map { book.file.tables(on: $0.day, knownBy: $0.instant) }
  }
}
