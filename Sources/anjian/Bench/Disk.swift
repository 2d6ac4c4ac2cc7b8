import Foundation

/// What the disk itself needs for one save: 32 KB appended and synced, nothing else.
enum Disk {
  /// Appends and syncs so many times, in the folder of a file.
  static func bareSyncs(_ count: Int, besides path: String) throws -> [Duration] {
    let trial = path + ".sync"
    defer { try? FileManager.default.removeItem(atPath: trial) }
    guard FileManager.default.createFile(atPath: trial, contents: nil),
      let file = FileHandle(forWritingAtPath: trial)
    else { throw CocoaError(.fileWriteNoPermission) }
    defer { try? file.close() }
    let page = Data(repeating: 0x41, count: 32 << 10)
    var samples: [Duration] = []
    for _ in 0..<count {
      try samples.time {
        try file.write(contentsOf: page)
        guard fdatasync(file.fileDescriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
      }
    }
    return samples
  }
}
