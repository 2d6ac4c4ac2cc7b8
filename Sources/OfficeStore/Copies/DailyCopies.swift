import Casework
import Foundation
import Wording

/// The copies beside an office's file, in `FILE.copies`: one of each day, some kept for weeks and months.
enum DailyCopies {
  static func folder(of path: String) -> String { path + ".copies" }

  /// The copies in the folder and what lies beside the file, newest first.
  static func all(of path: String) -> [CopyFile] {
    let folder = folder(of: path)
    let file = URL(fileURLWithPath: path)
    let beside = names(file.deletingLastPathComponent().path)
      .filter { $0.hasPrefix(file.lastPathComponent + ".") }
      .compactMap { CopyFile(beside: file.deletingLastPathComponent().path + "/" + $0) }
    return (names(folder).compactMap { CopyFile(inFolder: folder + "/" + $0) } + beside)
      .sorted(by: CopyFile.isNewer)
  }

  private static func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Makes the folder, its owner's alone.
  static func makeFolder(of path: String) throws(OfficeError) {
    let folder = folder(of: path)
    guard unsafe mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    throw MakingFile.error(errno, folder)
  }

  /// Takes away the daily copies whose days are no longer kept, and nothing else.
  static func prune(_ path: String) {
    let copies = all(of: path).filter { $0.kind == .daily || $0.kind == .byHand }
    let kept = Retention.kept(copies.map(\.day))
    for copy in copies where !kept.contains(copy.day) { MakingFile.remove(copy.path) }
  }
}

extension Office {
  /// The copies beside the file, newest first.
  public func copies() -> [CopyFile] { DailyCopies.all(of: path) }

  /// Makes the copy of today unless there is one, or another process is at it.
  ///
  /// One that is found wrong is kept as `….damaged.anjian`, does not count, and is not tried again that day.
  /// - Returns: what was made; nil when nothing had to be.
  @discardableResult
  public func copyOfToday() throws(OfficeError) -> Rehearsal? {
    let day = surroundings.clock().day
    guard !isReadOnly, !copies().contains(where: { $0.day == day && $0.kind.isInFolder }) else {
      return nil
    }
    do {
      return try copyIntoFolder("\(day)") { _, _ in }
    } catch .copies(.underWay), .exists {
      return nil
    }
  }

  /// Makes a copy into the folder now: that of today, or a further one with the time in its name.
  public func copyNow(progress: @Sendable (Int, Int) -> Void) throws(OfficeError) -> Rehearsal {
    let now = surroundings.clock()
    let isFirst = !copies().contains { $0.day == now.day && $0.kind == .daily }
    let name = "\(now.day)" + (isFirst ? "" : "-" + now.clock.filter { $0 != ":" })
    do {
      return try copyIntoFolder(name, progress)
    } catch .exists(let path) {
      throw .copies(.underWay(path: path))
    }
  }

  /// Opens a copy as if it were to be used, and checks it whole.
  public func rehearse(_ copy: CopyFile, progress: @Sendable (Int, Int) -> Void)
    throws(OfficeError) -> Rehearsal
  {
    try Self.rehearse(copy.path, scratch: folder, surroundings, progress: progress)
  }

  private func copyIntoFolder(_ name: String, _ progress: @Sendable (Int, Int) -> Void)
    throws(OfficeError) -> Rehearsal
  {
    try checkLive()
    try DailyCopies.makeFolder(of: path)
    let stem = DailyCopies.folder(of: path) + "/" + name
    let made = try copy(
      to: stem + ".anjian", passphrase: nil,
      wrong: FreeName.near(stem + ".damaged", ending: ".anjian"), progress)
    DailyCopies.prune(path)
    return made
  }
}
