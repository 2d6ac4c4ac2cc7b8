import Casework
import Foundation
import Wording

/// Questions to the person at the terminal, apart from standard input and output.
struct Prompt {
  private let terminal: FileHandle
  private let language: Language

  /// Opens the terminal; nil where nobody sits at one.
  init?(_ world: World) {
    guard let terminal = FileHandle(forUpdatingAtPath: "/dev/tty"),
      isatty(terminal.fileDescriptor) == 1
    else { return nil }
    self.terminal = terminal
    language = world.language
  }

  /// Asks for a line that is shown while it is typed.
  func line(_ question: Wording) throws(Complaint) -> String {
    say(question)
    return try read(echo: true)
  }

  /// Asks for a password: nothing is shown.
  func password(_ question: Wording) throws(Complaint) -> String {
    say(question)
    return try read(echo: false)
  }

  /// Tells the person something.
  func say(_ wording: Wording) {
    try? terminal.write(contentsOf: Data(wording[language].utf8))
  }

  /// Reads byte by byte with the terminal's own editing off, so that no way out leaves it without echo.
  private func read(echo: Bool) throws(Complaint) -> String {
    var settings = termios()
    let descriptor = terminal.fileDescriptor
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { throw .cancelled }
    let before = settings
    settings.c_lflag &= ~UInt32(ECHO | ICANON | ISIG)
    guard unsafe tcsetattr(descriptor, TCSAFLUSH, &settings) == 0 else { throw .cancelled }
    defer {
      var after = before
      _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &after)
      say(Wording("\n"))
    }
    var typed = ""
    var bytes: [UInt8] = []
    while let byte = try? terminal.read(upToCount: 1)?.first {
      switch byte {
      case 0x0A, 0x0D: return typed
      case 0x03, 0x04, 0x1B: throw .cancelled
      case 0x08, 0x7F:
        guard let last = typed.popLast(), echo else { continue }
        let columns = TextWidth.columns(of: last)
        say(
          Wording(
            String(repeating: "\u{8}", count: columns) + String(repeating: " ", count: columns)
              + String(repeating: "\u{8}", count: columns)))
      case 0x15:
        typed = ""
      case 0x00..<0x20: continue
      default:
        bytes.append(byte)
        guard let text = String(validating: bytes, as: UTF8.self) else { continue }
        typed += text
        bytes = []
        if echo { say(Wording(text)) }
      }
    }
    throw .cancelled
  }
}

extension Complaint {
  /// The person went away from a question.
  static var cancelled: Complaint {
    Complaint(.usage, Wording(zh: "已取消，没有改动", en: "Cancelled: nothing was changed"))
  }
}
