public import Casework
import Foundation
import GRDB
import Wording

/// A copy on its way to become the office's file: whole and open aside, with nothing replaced yet.
///
/// Whoever restores signs in here and says which numbers were given out since; only then does `finish`
/// put it in the place of the old file. Until then `cancel` leaves everything as it was.
public final class Restoration {
  /// The file aside, an office's own again, to sign in to.
  public let office: Office
  /// What the copy was found to be.
  public let copy: Rehearsal
  private let path: String
  private let making: MakingFile
  private var hold: FileHold?
  private let surroundings: Surroundings

  /// Checks a copy of any kind and puts it aside, ready to replace the file at a path, if there is one.
  ///
  /// - Throws: `OfficeError`: the copy is damaged (and which other one is whole), the file is in use, the disk.
  public init(
    of copy: String, to path: String, passphrase: String? = nil, _ surroundings: Surroundings,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(OfficeError) {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try FileAccess.checkFolder(of: path)
    let isThere = FileManager.default.fileExists(atPath: path)
    guard !isThere || FileIdentity(copy) != FileIdentity(path) else {
      throw .copies(.isItself(path: path))
    }
    let hold = isThere ? try FileHold(path) : nil
    let staged = try Restoration.staged(copy, path, passphrase, surroundings, progress)
    do {
      office = try Office.open(staged.making.path, surroundings)
    } catch {
      staged.making.discard()
      throw error
    }
    (self.path, self.copy, making) = (path, staged.found, staged.making)
    (self.hold, self.surroundings) = (hold, surroundings)
  }

  /// Checks the copy and makes the file aside; a damaged one is answered with the newest that is whole.
  private static func staged(
    _ copy: String, _ path: String, _ passphrase: String?, _ surroundings: Surroundings,
    _ progress: @Sendable (Int, Int) -> Void
  ) throws(OfficeError) -> (found: Rehearsal, making: MakingFile) {
    let scratch = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      let opened = try OpenedCopy(copy, passphrase: passphrase, scratch: scratch, surroundings)
      defer { opened.close() }
      let found = try checked(opened, copy, progress)
      try checkOwner(opened.office, path)
      return (found, try made(of: opened, for: path, surroundings))
    } catch .copies(.damaged(let damaged, let fault)) {
      guard let other = another(for: path, instead: copy, surroundings) else {
        throw .copies(.damaged(path: damaged, fault: fault))
      }
      throw .copies(.damagedUse(path: damaged, other: other))
    }
  }

  private static func checked(
    _ opened: OpenedCopy, _ path: String, _ progress: @Sendable (Int, Int) -> Void
  ) throws(OfficeError) -> Rehearsal {
    let found = try opened.office.rehearsed(progress)
    guard found.isWhole else {
      throw .copies(
        .damaged(path: path, fault: found.faults.first?.wording ?? OpenedCopy.unreadable))
    }
    return found
  }

  /// A copy of another office does not take this one's place; a file that cannot be read any more cannot be asked.
  private static func checkOwner(_ copy: Office, _ path: String) throws(OfficeError) {
    guard let owner = FileAccess.officeID(path), owner != copy.id else { return }
    throw .copies(.otherOffice(path: path))
  }

  /// Makes the file aside, without the mark of a copy.
  private static func made(
    of opened: OpenedCopy, for path: String, _ surroundings: Surroundings
  ) throws(OfficeError) -> MakingFile {
    let making = try MakingFile(path + ".restored", now: surroundings.clock())
    do {
      try Snapshot.take(of: opened.source, into: making.path, surroundings) { db in
        try CopyMark.remove(db)
      }
      return making
    } catch {
      making.discard()
      throw making.wording(error)
    }
  }

  /// The newest copy beside the file that is whole.
  private static func another(
    for path: String, instead copy: String, _ surroundings: Surroundings
  ) -> String? {
    let scratch = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return DailyCopies.all(of: path).first { other in
      other.kind != .damaged && FileIdentity(other.path) != FileIdentity(copy)
        && (try? Office.rehearse(other.path, scratch: scratch, surroundings))?.isWhole == true
    }?.path
  }

  /// The last number of each series in the copy for the years since it was taken, up to this one.
  public func lastNumbers() throws(OfficeError) -> [(series: Number.Series, year: Int, serial: Int)]
  {
    let thisYear = surroundings.clock().day.year
    let file = office.book.file
    return try office.read { db in
      var lasts: [(series: Number.Series, year: Int, serial: Int)] = []
      let first = min(try LastEntry.read(db)?.recorded.day.year ?? thisYear, thisYear)
      for year in first...thisYear {
        for series in Number.Series.allCases {
          let stored = try NumberTable.last(series, year: year, db)
          let skipped = file.lastSkipped(series, year: year)
          lasts.append((series, year, max(stored, skipped)))
        }
      }
      return lasts
    }
  }

  /// Whether the date has to be confirmed, because the copy ends more than 30 days ago or after now.
  public var isClockSuspect: Bool {
    guard let last = copy.last else { return false }
    let ahead = surroundings.clock().milliseconds - last.recorded.milliseconds
    return ahead <= -5_000 || ahead >= 30 * 86_400_000
  }

  /// Records the restore in the file aside, with the last numbers given out on paper.
  public func record(lasts: [Number], confirmingDate: Bool, by viewer: Viewer) throws(OfficeError) {
    if confirmingDate { try office.confirmClock(by: viewer) }
    try office.record(
      SkipNumbers(copy: copy.last?.description ?? "", lasts: lasts), by: viewer)
  }

  /// Puts the file in its place and keeps the one that was there.
  ///
  /// - Returns: the name under which that one is kept; nil when there was none.
  @discardableResult
  public func finish() throws(OfficeError) -> String? {
    office.close()
    guard !FileAccess.hasWAL(making.path) else { throw .diskFailed(path: making.path) }
    making.dropCompanions()
    let kept = FreeName.near(AsideName.replaced(path, at: surroundings.clock()))
    // The file goes first: should the power fail now, nobody opens it without its -wal.
    var isKept = false
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
      try MakingFile.move(path + end, to: kept + end)
      if end.isEmpty { isKept = true }
    }
    do {
      try making.finish(as: path)
    } catch {
      for end in ["", "-wal", "-shm"] { try? MakingFile.move(kept + end, to: path + end) }
      throw error
    }
    hold = nil
    return isKept ? kept : nil
  }

  /// Leaves everything as it was.
  public func cancel() {
    office.close()
    making.discard()
    hold = nil
  }
}
