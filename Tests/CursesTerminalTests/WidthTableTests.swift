import CTerminal
import Testing
import Wording

@Suite struct WidthTableTests {
  @Test func `the table says of every scalar what wcwidth says`() {
    #expect(ct_set_locale())
    var wrong: [UInt32] = []
    for value in UInt32(0x20)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let system = ct_width(value)
      let table = TextWidth.columns(of: scalar) ?? -1
      // A newer glibc may know scalars that ours did not; what ours knew does not change.
      if Int(system) != table, table != -1 { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test func `the table knows no width of what is no character`() {
    #expect(TextWidth.columns(of: "\u{378}" as Unicode.Scalar) == nil)
    #expect(TextWidth.columns(of: "\u{7F}" as Unicode.Scalar) == nil)
    #expect(TextWidth.columns(of: "\u{20BB7}" as Unicode.Scalar) == 2)
    #expect(TextWidth.columns(of: "\u{31350}" as Unicode.Scalar) == nil)
  }
}
