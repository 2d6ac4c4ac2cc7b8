import Foundation
import Glibc

/// The program itself at a terminal of its own: from its start to the first screen, from a key to what it shows.
///
/// The terminal answers at once, as real ones do; what a screen takes to draw is not in the times.
final class TerminalTrial {
  /// After so long without a byte, in milliseconds, a screen is whole.
  private static let quiet: Int32 = 8
  /// TIOCSPTLCK and TIOCGPTN, which Swift does not import.
  private static let (lock, numberOf): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  private let terminal: FileHandle
  private let process = Process()

  /// Starts the program at an office.
  init(_ office: String) throws {
    let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, unsafe ioctl(master, Self.lock, &isLocked) == 0,
      unsafe ioctl(master, Self.numberOf, &number) == 0
    else { throw CocoaError(.fileReadUnknown) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    terminal = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: own)
    process.arguments = ["--office", office]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm-256color", "ANJIAN_LANG": "zh", "ANJIAN_NOW": ""]) { $1 }
    let line = FileHandle(
      fileDescriptor: unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
    (process.standardInput, process.standardOutput, process.standardError) = (line, line, line)
    try process.run()
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Types, or only waits; how long it took until the last byte of what the screen shows then.
  ///
  /// - Parameter sign: what must have been shown; nil waits for whatever comes.
  @discardableResult
  func time(_ keys: String = "", until sign: String? = nil) throws -> Duration {
    let begin = ContinuousClock.now
    if !keys.isEmpty { try terminal.write(contentsOf: Data(keys.utf8)) }
    var shown = Data()
    var last = begin
    while begin.duration(to: .now) < .seconds(10) {
      let isDone = sign.map { shown.range(of: Data($0.utf8)) != nil } ?? !shown.isEmpty
      guard wait(isDone ? Self.quiet : 1000) else {
        if isDone { return begin.duration(to: last) }
        continue
      }
      let piece = terminal.availableData
      last = .now
      if piece.range(of: Data("\u{1B}[6n".utf8)) != nil {
        try terminal.write(contentsOf: Data("\u{1B}[1;2R".utf8))
      }
      shown += piece
    }
    throw CocoaError(.fileReadUnknown)
  }

  private func wait(_ milliseconds: Int32) -> Bool {
    var source = pollfd(fd: terminal.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&source, 1, milliseconds) > 0
  }

  /// What is resident now, in MB, as the kernel counts it.
  var memory: Double {
    let path = "/proc/\(process.processIdentifier)/status"
    let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let kilobytes = line.flatMap { Double($0.split(whereSeparator: { " \t".contains($0) })[1]) }
    return (kilobytes ?? 0) / 1024
  }
}
