import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

/// Where a form goes: to a printer unless told otherwise.
struct PaperOptions: ParsableArguments {
  @Option(
    name: .customLong("to"),
    help: .worded(
      zh: "存为文件，以 .pdf 或 .txt 结尾", en: "saves it as a file that ends in .pdf or .txt", value: "file"
    ))
  var file: String?

  @Option(help: .worded(zh: "打印机的名称", en: "the printer's queue", value: "name"))
  var printer: String?

  @Flag(
    name: .customLong("text"),
    help: .worded(zh: "把文本写到标准输出", en: "writes it as text to standard output"))
  var isText = false

  /// - Throws: `Complaint` for more than one destination, or a file that is neither PDF nor text.
  func check() throws(Complaint) {
    let wishes = [file != nil, printer != nil, isText].count { $0 }
    guard wishes <= 1 else {
      throw Complaint(
        .usage,
        Wording(
          zh: "--to、--printer、--text 只能用一个", en: "Give only one of --to, --printer and --text"))
    }
    guard let file else { return }
    guard Self.way(file) != nil else {
      throw Complaint(
        .usage,
        Wording(
          zh: "--to 的文件名应以 .pdf 或 .txt 结尾", en: "The file of --to must end in .pdf or .txt"))
    }
  }

  /// Makes a form, puts it where it is to go, records it, and says where it went.
  func print(_ order: PaperOrder, _ session: Session) throws {
    let tray =
      isText
      ? PaperTray.of(session.office, session.world).spoken
      : .of(session.office, session.world, printer: printer, to: file)
    let form = try order.form(
      in: session.office, for: session.viewer, at: session.now, language: session.language,
      tray: tray, isShown: false)
    let way: PaperWay = isText ? .text : file.flatMap(Self.way) ?? .printer
    let delivery = try order.put(
      form, way, in: session.office, by: session.viewer, tray: tray)
    guard !isText else { return }
    guard delivery.way == way else { throw Complaint(.inputOutput, delivery.wording) }
    try Output.lines([delivery.wording[session.language]])
  }

  private static func way(_ file: String) -> PaperWay? {
    switch file.split(separator: ".").last?.lowercased() {
    case "pdf": .pdf
    case "txt": .text
    default: nil
    }
  }
}

extension PaperTray {
  /// The same with forms written to standard output.
  fileprivate var spoken: PaperTray {
    PaperTray(template: template) { form, _ in
      try Output.form(form)
      return Delivery(.text, place: nil)
    }
  }
}
