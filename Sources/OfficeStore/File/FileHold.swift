import Foundation

/// A hold on an office's file that keeps every other program from opening it, while it is replaced.
///
/// It takes the locks that SQLite takes, by a descriptor of its own: never in a process that has the
/// file open, since to close it drops every lock that SQLite has there.
final class FileHold {
  private let descriptor: Int32

  /// SQLite's bytes: PENDING, RESERVED, and the 510 of SHARED, which everybody holds who has the file open.
  private static let (first, count): (off_t, off_t) = (0x4000_0000, 512)

  /// - Throws: `CopyError.inUse` with the process that has it open.
  init(_ path: String) throws(OfficeError) {
    descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw MakingFile.error(errno, path) }
    guard !FileLock.take(descriptor, FileHold.first, FileHold.count) else { return }
    let process = FileLock.holder(descriptor, FileHold.first, FileHold.count)
    throw .copies(.inUse(path: path, process: process))
  }

  deinit { close(descriptor) }
}
