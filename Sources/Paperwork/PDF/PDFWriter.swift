import CPage
import Casework
public import Wording

/// Puts a form on A4 as the bytes of a PDF.
public enum PDFWriter {
  /// Whether cairo and pango are on this machine.
  public static var isAvailable: Bool { cpage_available() }

  /// The bytes of the PDF; the same form has the same bytes on the same machine.
  ///
  /// - Throws: `PDFError`.
  public static func bytes(of form: PrintedForm) throws(PDFError) -> [UInt8] {
    if let missing = unsafe cpage_missing() {
      throw .missing(unsafe String(cString: missing))
    }
    let sheet = PDFSheet(form.layout)
    let created = "\(form.made.day)T\(form.made.clock):00+08:00"
    guard let document = unsafe cpage_open(PDFSheet.width, PDFSheet.height, form.title, created)
    else { throw .failed }
    defer { unsafe cpage_close(document) }
    let pen = unsafe PDFPen(document)
    for page in form.pages {
      sheet.draw(page, with: pen)
      unsafe cpage_next(document)
    }
    guard unsafe cpage_unknown(document) == 0 else { throw .noFont }
    var length = 0
    guard let bytes = unsafe cpage_finish(document, &length) else { throw .failed }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}

/// Why there is no PDF.
public enum PDFError: Error, Hashable, Worded {
  /// A library is not there.
  case missing(String)
  /// No font of the machine has the characters.
  case noFont
  case failed

  public var wording: Wording {
    switch self {
    case .missing(let library):
      Wording(
        zh: "本机没有 \(library)，不能生成PDF，请安装 libpangocairo-1.0-0，或存为文本",
        en:
          "\(library) is not on this machine, so that no PDF can be made: install libpangocairo-1.0-0, or save it as text"
      )
    case .noFont:
      Wording(
        zh: "本机的字体缺少文书中的汉字，请安装 fonts-noto-cjk，或存为文本",
        en: "No font of this machine has all characters: install fonts-noto-cjk, or save it as text"
      )
    case .failed:
      Wording(
        zh: "PDF没有生成，内存可能不足，请重试", en: "The PDF was not made, perhaps for want of memory: try again")
    }
  }
}
