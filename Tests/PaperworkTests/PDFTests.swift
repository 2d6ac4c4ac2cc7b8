import Casework
import Testing
import Wording

@testable import Paperwork

/// PDFs, where cairo, pango and a Chinese font are on the machine.
@Suite struct PDFTests {
  private static let canDraw = Result { try PDFWriter.bytes(of: Desk.month(.month)) }
  static let isPossible = (try? canDraw.get()) != nil

  private func pages(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: "/Type /Page ").count - 1
  }

  @Test(
    .enabled(if: isPossible, "cairo, pango or a Chinese font is not on this machine"),
    arguments: FormTests.samples)
  func `every form is a PDF with a page for each of its pages`(_ sample: FormTests.Sample) throws {
    let form = try sample.make()
    let bytes = try PDFWriter.bytes(of: form)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(pages(bytes) == form.pages.count)
  }

  @Test(.enabled(if: isPossible, "cairo, pango or a Chinese font is not on this machine"))
  func `the same form has the same bytes, and its fonts with it`() throws {
    let first = try PDFWriter.bytes(of: try Desk.form(.notice, [Desk.petition()]))
    let second = try PDFWriter.bytes(of: try Desk.form(.notice, [Desk.petition()]))
    #expect(first == second)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("/FontFile"))
    #expect(text.contains("2026"))
  }

  @Test(.disabled(if: PDFWriter.isAvailable, "cairo and pango are on this machine"))
  func `where the library is missing its name is said`() throws {
    let error = #expect(throws: PDFError.self) { try PDFWriter.bytes(of: Desk.month(.month)) }
    #expect(error?.wording.zh.contains("libpangocairo-1.0-0") == true)
  }

  @Test func `an error says what is missing and what to do`() {
    #expect(PDFError.missing("libcairo.so.2").wording.zh.contains("libcairo.so.2"))
    #expect(PDFError.missing("libcairo.so.2").wording.en.contains("libcairo.so.2"))
    #expect(PDFError.noFont.wording.en.contains("fonts-noto-cjk"))
  }
}
