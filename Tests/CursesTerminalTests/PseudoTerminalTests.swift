import CursesTerminal
import Glibc
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct PseudoTerminalTests {
    private func open(
      _ pseudo: PseudoTerminal, _ change: (inout CursesOptions) -> Void = { _ in }
    ) throws -> CursesTerminal {
      var options = CursesOptions(terminalType: "xterm-256color")
      options.input = pseudo.far
      options.output = pseudo.far
      change(&options)
      return try CursesTerminal(options)
    }

    @Test(
      arguments: [
        ("\u{1B}[5;2R", Glyphs.unicode, []), ("\u{1B}[5;3R", .ascii, [.wideSigns]),
        ("\u{1B}[5;4R", .ascii, [.notUTF8]), ("", .unicode, []),
      ] as [(String, Glyphs, [TerminalNotice])])
    func `the answer about width chooses the signs, and what was typed is kept`(
      _ answer: String, glyphs: Glyphs, notices: [TerminalNotice]
    ) throws {
      let pseudo = try PseudoTerminal()
      pseudo.type("王\(answer)小")
      let terminal = try open(pseudo)
      defer { terminal.close() }
      #expect(terminal.glyphs == glyphs)
      #expect(terminal.notices == notices)
      let events = (0..<2).map { _ in terminal.next(timeoutMilliseconds: 1000) }
      #expect(events == [.key(.text("王")), .key(.text("小"))])
    }

    @Test func `an answer that comes too late types nothing`() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try open(pseudo)
      defer { terminal.close() }
      pseudo.type("\u{1B}[5;3Rx")
      #expect(terminal.next(timeoutMilliseconds: 1000) == .key(.text("x")))
    }

    @Test func `modes and paste marks are set while it is open and back after`() throws {
      let pseudo = try PseudoTerminal()
      #expect(pseudo.isCooked)
      let terminal = try open(pseudo) { $0.isASCII = true }
      #expect(!pseudo.isCooked)
      let opened = pseudo.output()
      #expect(opened.contains("\u{1B}[?2004h"))
      #expect(opened.contains("\u{1B}[?1049h"))
      #expect(!opened.contains("\u{1B}[6n"))
      terminal.close()
      #expect(pseudo.isCooked)
      let closed = pseudo.output()
      #expect(closed.contains("\u{1B}[?2004l"))
      #expect(closed.contains("\u{1B}[?1049l"))
    }

    @Test func `a new size is an event`() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try open(pseudo) { $0.isASCII = true }
      defer { terminal.close() }
      for size in [Size(rows: 16, columns: 60), Size(rows: 50, columns: 200), .classical] {
        pseudo.resize(size)
        kill(getpid(), SIGWINCH)
        #expect(terminal.next(timeoutMilliseconds: 1000) == .resize(size))
        #expect(terminal.size == size)
        terminal.show(Surface(size: size))
      }
    }

    @Test func `Ctrl-C, Ctrl-S, Ctrl-Q and Ctrl-Z are keys`() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try open(pseudo) { $0.isASCII = true }
      defer { terminal.close() }
      pseudo.type("\u{3}\u{13}\u{11}\u{1A}\r")
      let events = (0..<5).map { _ in terminal.next(timeoutMilliseconds: 1000) }
      #expect(events == ["c", "s", "q", "z"].map { .key(.control($0)) } + [.key(.enter)])
    }

    @Test func `the lock wipes what has scrolled away`() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try open(pseudo) { $0.isASCII = true }
      defer { terminal.close() }
      _ = pseudo.output()
      terminal.clearScrollback()
      #expect(pseudo.output() == "\u{1B}[3J")
    }

    @Test func `errors go to the log while the terminal is open`() throws {
      let pseudo = try PseudoTerminal()
      let log = try temporaryFile()
      defer { close(log) }
      let terminal = try open(pseudo) {
        $0.isASCII = true
        $0.logDescriptor = log
      }
      let line = Array("to the log\n".utf8)
      _ = unsafe write(STDERR_FILENO, line, line.count)
      terminal.close()
      #expect(contents(of: log).contains("to the log"))
      #expect(!pseudo.output().contains("to the log"))
    }
  }
}
