import Foundation

/// Which file a path leads to: device and inode, asked of the path alone.
///
/// Never by a descriptor: to close one would drop every lock that this process holds on the file.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil when nothing is there.
  init?(_ path: String) {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return nil }
    (device, inode) = (UInt64(found.st_dev), UInt64(found.st_ino))
  }
}
