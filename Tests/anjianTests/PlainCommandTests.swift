import Foundation
import Testing

/// The screens line by line, through a pipe.
@Suite struct PlainCommandTests {
  private func open(_ lines: [String], _ office: SampleOffice, term: String = "xterm") throws
    -> Program.Result
  {
    var program = office.program
    program.environment["TERM"] = term
    return try program(
      "--plain", "--office", office.path, input: lines.map { $0 + "\n" }.joined())
  }

  private static let signIn = [SampleOffice.clerk, SampleOffice.password]

  @Test func `a pipe reads and writes nothing but lines, and ends with the input`() throws {
    let office = try SampleOffice()
    let result = try open(Self.signIn + ["F9 5", "?"], office)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.err.isEmpty)
    #expect(result.out.contains("== 所城镇综治中心  今日"))
    #expect(result.out.contains("台账"))
    #expect(!result.out.contains(SampleOffice.password))
    let strange = result.out.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F
    }
    #expect(strange.isEmpty)
  }

  @Test func `what is refused ends with 3, and the sentence stands in the output`() throws {
    let office = try SampleOffice()
    let result = try open([SampleOffice.clerk, "wrong"], office, term: "dumb")
    #expect(result.status == 3)
    #expect(result.out.contains("工号或口令不对"))
    #expect(result.sentences.count == 1)
    #expect(try open(Self.signIn + ["nonsense"], office).status == 3)
  }

  @Test func `what was typed when the input ended is a draft, and the last line needs no end`()
    throws
  {
    let office = try SampleOffice()
    _ = try open(Self.signIn + ["F7 1", "2", "王小花"], office)
    let again = try open(Self.signIn + ["F7 1"], office)
    #expect(again.out.contains("没有保存的"))
    #expect(again.out.contains("王小花"))
    #expect(again.status == 0)
  }

  @Test func `where there is no office yet, lines set one up, and go on in it`() throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.environment["XDG_DATA_HOME"] = folder.url.path
    let path = folder.url.appending(path: "o.anjian").path
    let lines = [
      "1", "某某镇综治中心", "某某镇", "", "1", "", "", "东村", "西村", ".", "", "90", "管理员", "haifeng-2026",
      "haifeng-2026", "", "", "", "", "", "", "", path, "", "", "1", "90", "haifeng-2026", "F9",
    ]
    let result = try program("--plain", input: lines.map { $0 + "\n" }.joined())
    #expect(FileManager.default.fileExists(atPath: path), "\(result.out.suffix(2000))")
    #expect(result.out.contains("本单位"), "\(result.out.suffix(2000)) \(result.err)")
    #expect(!result.out.contains("haifeng"))
  }
}
