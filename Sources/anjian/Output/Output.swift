import Casework
import Foundation
import Paperwork
import Wording

/// Standard output and standard error: results, and the one sentence.
enum Output {
  /// Prints lines that any terminal may be given.
  static func lines(_ lines: [String]) throws {
    try text(lines.map { PlainText.shown($0) }.joined(separator: "\n"))
  }

  /// Prints a page.
  static func page(_ page: Page) throws { try text(page.text) }

  /// Prints a text of the program's own as it is.
  static func raw(_ text: String) throws { try write(text) }

  /// Prints a form: its pages with a form feed between them.
  static func form(_ form: PrintedForm) throws {
    try text(
      form.text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
        page.split(separator: "\n", omittingEmptySubsequences: false).map { PlainText.shown($0) }
          .joined(separator: "\n")
      }.joined(separator: "\u{0C}"))
  }

  /// Prints JSON: sorted keys, a member a line.
  static func json(_ value: JSONValue) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    try text(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Prints the sentence of an error.
  static func complain(_ wording: Wording, _ language: Language) {
    let line = PlainText.shown(wording[language]) + "\n"
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  /// Shows how far something has come, in place; only where somebody watches.
  static func progress(_ wording: Wording, _ world: World) {
    guard world.isWatched else { return }
    try? FileHandle.standardError.write(
      contentsOf: Data("\r\u{1B}[K\(wording[world.language])".utf8))
  }

  /// Wipes the line of progress.
  static func endProgress(_ world: World) { progress(Wording(""), world) }

  private static func text(_ text: String) throws { try write(text + "\n") }

  private static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "结果无法写出，请检查磁盘或管道", en: "The result could not be written: check the disk or the pipe"))
    }
  }
}
