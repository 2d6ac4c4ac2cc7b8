import Casework
import Foundation
import OfficeStore
import Wording

/// The practice office's file: made where there is none, moved aside where a fresh one is wanted.
enum PracticeFile {
  /// Opens it, made where there is none; a real office is no place to practise.
  static func opened(_ path: String, _ cases: Int?, _ world: World) throws -> Office {
    let office =
      FileManager.default.fileExists(atPath: path)
      ? try Office.open(path, world, try Resources(world).pinyin()) : try make(path, cases, world)
    guard office.book.file.isPractice else {
      office.close()
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "\(path) 是正式单位，不是练习单位，请用 anjian --office 打开",
          en: "\(path) is a real office and not for practising: open it with anjian --office"))
    }
    return office
  }

  /// Makes it of the sample office and invented cases.
  static func make(_ path: String, _ cases: Int?, _ world: World) throws -> Office {
    let resources = try Resources(world)
    let seed = try SeedFolder(resources.sampleOffice)
    let clock = try world.rehearsalClock() ?? World.clock
    let now = clock()
    let founding = try seed.founding(
      tables: try resources.tables(), now: now, isPractice: true, passwords: [:])
    let practice = PracticeOffice(founding, now: now, cases: cases ?? PracticeOffice.usualCases)
    let told = try seed.stories(OfficeBook(expectedOf: practice.founding)).count
    try makeFolder(of: path)
    defer { Output.endProgress(world) }
    return try Office.found(
      path, practice.founding, world.surroundings(try resources.pinyin(), clock: clock),
      stories: { book in practice.stories(book, after: (try? seed.stories(book)) ?? []) },
      progress: { count in
        guard count > told else { return }
        Output.progress(
          Wording(zh: "正在建立练习单位：\(count)", en: "Making the practice office: \(count)"), world)
      })
  }

  /// Moves an old practice office and its two companions to a dated name; nil where there is none.
  ///
  /// A real office is never moved; a file that cannot be opened any more is.
  static func moveAside(_ path: String, _ world: World) throws -> String? {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return nil }
    if let office = try? Office.open(path, world.surroundings(Pinyin(table: [], surnames: []))) {
      defer { office.close() }
      guard office.book.file.isPractice else {
        throw Complaint(
          .notAllowed,
          Wording(zh: "\(path) 是正式单位，不会移动", en: "\(path) is a real office and is not moved"))
      }
    }
    let aside = free(path, World.clock())
    do {
      for companion in ["", "-wal", "-shm"] where files.fileExists(atPath: path + companion) {
        try files.moveItem(atPath: path + companion, toPath: aside + companion)
      }
    } catch {
      throw OfficeError.readOnly(path: path)
    }
    return aside
  }

  /// `practice.2026-11-23-1642.anjian`, with a further number where that is taken.
  private static func free(_ path: String, _ now: Instant) -> String {
    let file = URL(fileURLWithPath: path)
    let stem = file.deletingPathExtension().path + ".\(now.day)-" + now.clock.filter { $0 != ":" }
    let end = file.pathExtension.isEmpty ? "" : "." + file.pathExtension
    let names = [stem + end] + (2...).lazy.prefix(1000).map { "\(stem)-\($0)\(end)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? stem + end
  }

  /// The folder of an office is its owner's alone.
  static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OfficeError.readOnly(path: path)
    }
  }
}
