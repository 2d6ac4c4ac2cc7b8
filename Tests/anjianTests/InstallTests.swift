import Foundation
import Testing

/// `./run install` with a program that is built already.
@Suite struct InstallTests {
  private let folder: TemporaryFolder
  private var prefix: String { folder.url.appending(path: "usr").path }

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    let words = ([Program.root.appending(path: "run").path] + arguments).map { "'\($0)'" }
    return try Program(environment: ["ANJIAN_RESOURCES": ""]).shell(words.joined(separator: " "))
  }

  private func install() throws -> Program.Result {
    try run("install", "--program", Program.path, prefix)
  }

  /// Every file below the prefix, as paths from there.
  private var files: [String] {
    (FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []).filter {
      !((try? FileManager.default.attributesOfItem(atPath: "\(prefix)/\($0)"))?[.type]
        as? FileAttributeType == .typeDirectory)
    }.sorted()
  }

  @Test func `an installed program works from anywhere, is renewed, and is taken away again`()
    throws
  {
    let made = try install()
    #expect(made.status == 0, "\(made.err)")
    #expect(made.err.contains("\(prefix)/bin/anjian"))
    for path in [
      "bin/anjian", "share/anjian/rules/time-limits.json", "share/anjian/pinyin/pinyin.txt",
      "share/anjian/seeds/suocheng/office.json", "share/anjian/installed",
      "share/man/man1/anjian.1",
      "share/man/zh_CN/man1/anjian.1", "share/bash-completion/completions/anjian",
    ] { #expect(files.contains(path), "\(path)") }
    #expect(files.allSatisfy { !$0.hasSuffix(".new") })
    let first = files
    try worksFromAnywhere()
    try renews(first)
    try goes()
  }

  private func worksFromAnywhere() throws {
    let link = folder.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(prefix)/bin/anjian")
    let program = Program(environment: ["ANJIAN_RESOURCES": "", "TERM": "dumb"])
    let version = try program.shell("cd / && '\(link)' --version")
    // The build is the commit, so there is one where there is a repository.
    #expect(
      version.out.contains("，构建 ") == files.contains("share/anjian/build"), "\(version.out)")
    #expect(version.out.hasPrefix("案件 "))
    let examined = try program.shell("cd / && HOME='\(folder.url.path)' '\(link)' doctor --json")
    #expect(examined.out.contains("程序数据 \(prefix)/share/anjian\""), "\(examined.out)")
    let practice = folder.url.appending(path: "p.anjian").path
    #expect(try program.shell("'\(link)' practice --cases 3 --at '\(practice)'").status == 0)
  }

  private func renews(_ first: [String]) throws {
    let list = "\(prefix)/share/anjian/installed"
    let stale = "share/anjian/codes/old/gone.json"
    try FileManager.default.createDirectory(
      atPath: "\(prefix)/share/anjian/codes/old", withIntermediateDirectories: false)
    try Data().write(to: URL(filePath: "\(prefix)/\(stale)"))
    let text = try String(contentsOfFile: list, encoding: .utf8)
    try Data((text + "\(stale)\nshare/anjian/codes/old/\n").utf8).write(to: URL(filePath: list))
    let own = "share/anjian/codes/own.txt"
    try Data().write(to: URL(filePath: "\(prefix)/\(own)"))
    let running = try FileHandle(forReadingFrom: URL(filePath: "\(prefix)/bin/anjian"))
    #expect(try install().status == 0)
    #expect(files == (first + [own]).sorted())
    #expect(try running.read(upToCount: 4) == Data([0x7F, 0x45, 0x4C, 0x46]))
    #expect(!FileManager.default.fileExists(atPath: "\(prefix)/share/anjian/codes/old"))
  }

  private func goes() throws {
    try FileManager.default.createDirectory(
      atPath: "\(prefix)/share/other", withIntermediateDirectories: false)
    #expect(try run("uninstall", prefix).status == 0)
    #expect(files == ["share/anjian/codes/own.txt"])
    #expect(FileManager.default.fileExists(atPath: "\(prefix)/share/other"))
    #expect(!FileManager.default.fileExists(atPath: "\(prefix)/bin"))
    #expect(!FileManager.default.fileExists(atPath: "\(prefix)/share/man"))
    let again = try run("uninstall", prefix)
    #expect(again.status == 1)
    #expect(again.err.contains("没有安装过"))
  }

  @Test(arguments: ["/dev/null/x", "/proc/anjian"])
  func `where nothing can be written one sentence names another place`(_ place: String) throws {
    let result = try run("install", "--program", Program.path, place)
    #expect(result.status == 1)
    #expect(result.sentences.count == 2, "a sentence in each language: \(result.err)")
    #expect(result.err.contains("./run install ~/.local"))
  }

  @Test func `a program that does not run is not installed`() throws {
    let result = try run("install", "--program", "/bin/false", prefix)
    #expect(result.status == 1)
    #expect(result.sentences.count == 2)
    #expect(!FileManager.default.fileExists(atPath: prefix))
  }
}
