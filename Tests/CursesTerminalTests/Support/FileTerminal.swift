import CursesTerminal
import Glibc
import TerminalUI
import Testing

/// A terminal whose keys come out of a pipe and whose screen goes into a file.
final class FileTerminal {
  let terminal: CursesTerminal
  private let keys: Int32
  private let screen: Int32
  /// Nil once hung up: closing it a second time would close what another test has opened since.
  private var keyboard: Int32?

  init(
    _ type: String = "xterm-256color", _ change: (inout CursesOptions) -> Void = { _ in }
  ) throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    (keys, keyboard) = (ends[0], ends[1])
    screen = try temporaryFile()
    var options = CursesOptions(terminalType: type)
    options.input = ends[0]
    options.output = screen
    options.sizeOfFile = .classical
    change(&options)
    do { terminal = try CursesTerminal(options) } catch {
      for descriptor in ends + [screen] { Glibc.close(descriptor) }
      throw error
    }
  }

  func type(_ bytes: some Sequence<UInt8>) {
    guard let keyboard else { return }
    let all = Array(bytes)
    _ = unsafe write(keyboard, all, all.count)
  }

  func hangUp() {
    if let keyboard { Glibc.close(keyboard) }
    keyboard = nil
  }

  /// The events that come before the next tick.
  func events() -> [Event] {
    var events: [Event] = []
    while true {
      let event = terminal.next(timeoutMilliseconds: 0)
      if event == .tick { return events }
      events.append(event)
    }
  }

  var output: String { contents(of: screen) }

  deinit {
    terminal.close()
    hangUp()
    for descriptor in [keys, screen] { Glibc.close(descriptor) }
  }
}

/// Opens a new file that is gone when it is closed.
func temporaryFile() throws -> Int32 {
  var name = Array("/tmp/anjian-test-XXXXXX".utf8CString)
  let descriptor = unsafe mkstemp(&name)
  try #require(descriptor >= 0)
  _ = unsafe unlink(&name)
  return descriptor
}

/// Reads a file from its beginning.
func contents(of descriptor: Int32) -> String {
  lseek(descriptor, 0, SEEK_SET)
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += chunk.prefix(count)
  }
}
