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

/// The memory of a process, as the kernel counts it.
enum Memory {
  /// The most that was resident, in MB.
  static var peak: Double { read("VmHWM:", of: "self") }

  /// One of the kernel's numbers about a process, in MB.
  static func read(_ name: String, of process: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    let kilobytes = line.flatMap { Double($0.split(whereSeparator: { " \t".contains($0) })[1]) }
    return (kilobytes ?? 0) / 1024
  }

  /// Begins to count the peak anew.
  static func beginAnew() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }
}
