import Glibc
import TerminalUI
import Testing

/// Both ends of a pseudo terminal.
final class PseudoTerminal {
  /// TIOCSPTLCK and TIOCGPTN, which Swift does not import.
  private static let lock: UInt = 0x4004_5431
  private static let numberOf: UInt = 0x8004_5430

  let near: Int32
  let far: Int32
  /// The name by which another process opens the far end.
  let path: String

  init(_ size: Size = .classical) throws {
    near = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    let unlocked = unsafe ioctl(near, Self.lock, &isLocked)
    let numbered = unsafe ioctl(near, Self.numberOf, &number)
    try #require(near >= 0 && unlocked == 0 && numbered == 0)
    path = "/dev/pts/\(number)"
    far = unsafe open(path, O_RDWR | O_NOCTTY)
    try #require(far >= 0)
    resize(size)
    _ = fcntl(near, F_SETFL, O_NONBLOCK)
  }

  func resize(_ size: Size) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(near, UInt(TIOCSWINSZ), &window)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(near, bytes, bytes.count)
  }

  /// What the program has written since the last call.
  func output() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(near, &chunk, chunk.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }

  /// Whether lines are edited and echoed, as a shell wants it.
  var isCooked: Bool {
    var modes = termios()
    unsafe tcgetattr(far, &modes)
    let wanted = tcflag_t(ICANON | ECHO)
    return modes.c_lflag & wanted == wanted
  }

  deinit {
    close(near)
    close(far)
  }
}
