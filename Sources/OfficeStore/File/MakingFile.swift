import Casework
import Foundation

/// A file that is made aside under `TARGET.making` and gets its name when it is whole.
///
/// It belongs to its owner alone from before the first byte. Two processes never make the same one: whoever
/// makes it holds a lock on it, so that what a program left behind that ended is known from what is under way.
final class MakingFile {
  let target: String
  let path: String
  private let identity: FileIdentity?
  private let descriptor: Int32

  /// A byte far behind those that SQLite locks.
  private static let (mark, count): (off_t, off_t) = (1 << 60, 1)

  /// Makes the empty file; `now` judges whether one that is there was left behind.
  init(_ target: String, now: Instant) throws(OfficeError) {
    self.target = target
    path = target + ".making"
    guard !FileManager.default.fileExists(atPath: target) else { throw .exists(path: target) }
    if MakingFile.isLeftBehind(path, now) { MakingFile.remove(path) }
    // The mode does not stick on FAT, which has none.
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MakingFile.error(errno, target) }
    identity = FileIdentity(path)
    _ = FileLock.take(descriptor, MakingFile.mark, MakingFile.count)
  }

  deinit { close(descriptor) }

  /// Syncs the file, gives it its name and syncs the folder.
  func finish(as name: String? = nil) throws(OfficeError) {
    guard identity == FileIdentity(path) else { throw .copies(.underWay(path: target)) }
    guard fsync(descriptor) == 0 else { throw Self.error(errno, target) }
    try Self.move(path, to: name ?? target)
  }

  /// Takes away what is not finished.
  func discard() {
    guard identity == FileIdentity(path) else { return }
    Self.remove(path)
  }

  /// Takes away what SQLite left beside the file when it was closed.
  func dropCompanions() {
    guard identity == FileIdentity(path) else { return }
    for end in ["-wal", "-shm"] { _ = unsafe unlink(path + end) }
  }

  /// Moves a file to a free name in the same folder and syncs the folder.
  static func move(_ path: String, to name: String) throws(OfficeError) {
    guard !FileManager.default.fileExists(atPath: name) else { throw .exists(path: name) }
    guard unsafe rename(path, name) == 0 else { throw error(errno, name) }
    syncFolder(of: name)
  }

  /// A folder that cannot be synced, as on FAT, is none the worse.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Removes a file of our own making and what SQLite may have left beside it.
  static func remove(_ path: String) {
    for end in ["", "-journal", "-wal", "-shm"] {
      _ = unsafe unlink(path + end)
    }
  }

  /// Whether nobody is at a file any more: nobody holds it, and it is older than the moment that locking takes.
  private static func isLeftBehind(_ path: String, _ now: Instant) -> Bool {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return false }
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let age = abs(now.milliseconds - Int64(found.st_mtim.tv_sec) * 1000)
    return age > 10_000 && FileLock.take(descriptor, mark, count)
  }

  /// What an error number means for a file that was to be made.
  static func error(_ number: Int32, _ target: String) -> OfficeError {
    switch number {
    case EEXIST: .copies(.underWay(path: target))
    case ENOENT, ENOTDIR: .copies(.noFolder(path: target))
    case ENOSPC, EDQUOT: .copies(.noRoom(path: target))
    case EACCES, EPERM, EROFS: .readOnly(path: target)
    default: .copies(.targetFailed(path: target))
    }
  }
}

extension MakingFile {
  /// Words an error of writing the file, as distinct from one of reading what it is made of.
  func wording(_ error: any Error) -> OfficeError {
    if (error as? CocoaError)?.code == .fileWriteOutOfSpace
      || (error as? POSIXError)?.code == .ENOSPC
    {
      return .copies(.noRoom(path: target))
    }
    return switch OfficeError.of(error, path: target) {
    case .full: .copies(.noRoom(path: target))
    case .diskFailed, .unreadable: .copies(.targetFailed(path: target))
    case let error: error
    }
  }
}

/// A name that is not taken yet: the one wished for, else with `-2`, `-3` … before the ending.
enum FreeName {
  static func near(_ path: String, ending: String = "") -> String {
    let names = [path + ending] + (2...999).lazy.map { "\(path)-\($0)\(ending)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? path + ending
  }

  /// `20261126-1830` of an instant, China time.
  static func stamp(_ instant: Instant) -> String {
    "\(instant.day)".filter { $0 != "-" } + "-" + instant.clock.filter { $0 != ":" }
  }
}
