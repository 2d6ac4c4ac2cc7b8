import Foundation

/// On which kind of file system a path lies, read from the kernel's list of mounts.
enum FileSystem {
  /// Kinds that do not keep locks or syncs: the network ones, and FAT.
  static let refused: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "gfs2", "ocfs2",
    "glusterfs",
    "fuse.sshfs", "fuse.glusterfs", "vboxsf", "drvfs", "vfat", "msdos", "exfat", "fuse.exfat",
  ]

  /// The kind of the file system of a folder, or nil when the list cannot be read.
  static func kind(ofFolder folder: String) -> String? {
    guard let list = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else {
      return nil
    }
    return kind(ofFolder: URL(fileURLWithPath: folder).resolvingSymlinksInPath().path, mounts: list)
  }

  /// The kind of the longest mount point that the folder begins with.
  static func kind(ofFolder folder: String, mounts: String) -> String? {
    var best: (length: Int, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let point = fields[4].replacingOccurrences(of: "\\040", with: " ")
      let covers = point == "/" || folder == point || folder.hasPrefix(point + "/")
      if covers, point.utf8.count >= best?.length ?? 0 {
        best = (point.utf8.count, String(fields[dash + 1]))
      }
    }
    return best?.kind
  }
}
