import Foundation
import Testing

@Suite struct PracticeCommandTests {
  @Test func `where no screen can be drawn the practice office prints its clerk's day`() throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.environment = [
      "XDG_DATA_HOME": folder.url.path, "ANJIAN_NOW": "2026-11-23 10:00", "TERM": "dumb",
    ]
    let page = try program("practice", "--cases", "30")
    #expect(page.status == 0)
    #expect(page.err.isEmpty)
    let lines = page.out.split(separator: "\n")
    #expect(lines.first?.contains("练习数据") ?? false)
    #expect(lines.first?.contains("2026-11-23") ?? false)
    #expect(lines.contains { $0.hasPrefix("逾期") })
    #expect(lines.contains { $0.contains("XF-2026-") || $0.contains("JF-2026-") })
    #expect(try program("practice").out == page.out)
    let path = folder.url.appending(path: "anjian/practice.anjian").path
    program.environment["ANJIAN_LANG"] = "en"
    let english = try program("--office", path)
    #expect(english.status == 0)
    #expect(english.out.contains("practice data"))
    #expect(english.out.contains("\nOverdue "))
    let aside = try program("practice", "--fresh", "--cases", "0")
    #expect(aside.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "anjian").path)
    #expect(names.count { $0.hasPrefix("practice.20") && $0.hasSuffix(".anjian") } == 1)
    #expect(names.contains("practice.anjian"))
  }

  @Test func `a real office is neither opened as practice nor moved aside`() throws {
    let office = try SampleOffice()
    let before = try Data(contentsOf: URL(filePath: office.path))
    for arguments in [
      ["practice", "--at", office.path], ["practice", "--fresh", "--at", office.path],
    ] {
      let result = try office.program.run(arguments)
      #expect(result.status == 6)
      #expect(result.sentences.count == 1)
    }
    #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
  }
}
