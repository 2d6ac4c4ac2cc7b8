import Foundation
import Testing

@Suite struct PracticeCommandTests {
  @Test(arguments: ["zh", "en"])
  func `where no screen can be drawn the practice office prints its clerk's day`(_ language: String) throws {
    let folder = try TemporaryFolder()
    var program = Program()
    program.environment = [
      "ANJIAN_LANG": language, "XDG_DATA_HOME": folder.url.path, "ANJIAN_NOW": "2026-11-23 10:00", "TERM": "dumb",
    ]
    let page = try program("practice", "--cases", "30")
    #expect(page.status == 0)
    #expect(page.err.isEmpty)
    let lines = page.out.split(separator: "\n")
    #expect(lines.first?.contains(language == "zh" ? "练习数据" : "practice data") ?? false)
    #expect(lines.first?.contains("2026-11-23") ?? false)
    #expect(lines.contains { $0.hasPrefix(language == "zh" ? "逾期" : "Overdue") })
    #expect(lines.contains { $0.contains("XF-2026-") || $0.contains("JF-2026-") })
    let path = folder.url.appending(path: "anjian/practice.anjian").path
    #expect(try program("--office", path).out == page.out)
    #expect(try program("practice").out == page.out)
    let aside = try program("practice", "--fresh", "--cases", "30")
    #expect(aside.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "anjian").path)
    #expect(names.count { $0.hasPrefix("practice.20") && $0.hasSuffix(".anjian") } == 1)
    #expect(names.contains("practice.anjian"))
  }

  @Test func `a real office is neither opened as practice nor moved aside`() throws {
    let office = try SampleOffice()
    let before = try Data(contentsOf: URL(filePath: office.path))
    for arguments in [["practice", "--at", office.path], ["practice", "--fresh", "--at", office.path]] {
      let result = try office.program.run(arguments)
      #expect(result.status == 6)
      #expect(result.sentences.count == 1)
    }
    #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
  }
}
