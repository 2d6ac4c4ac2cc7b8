import CursesTerminal
import Glibc
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct StandardLinesTests {
    private func open(_ pseudo: PseudoTerminal) throws -> StandardLines {
      try #require(StandardLines(input: pseudo.far, output: pseudo.far))
    }

    @Test func `a line is read as it is typed, and the window's width is known`() throws {
      let pseudo = try PseudoTerminal(Size(rows: 24, columns: 66))
      let lines = try open(pseudo)
      defer { lines.close() }
      #expect(lines.columns == 66)
      lines.write(["一", "two"])
      lines.ask("工号： ", isSecret: false)
      pseudo.type("王\t小\u{7}\n03\n")
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .line("王 小"))
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .line("03"))
      let output = pseudo.output()
      #expect(output.hasPrefix("一\r\ntwo\r\n工号： "))
      #expect(output.contains("03"))
    }

    @Test
    func `a secret is not echoed, what was typed before it is forgotten, and the modes come back`()
      throws
    {
      let pseudo = try PseudoTerminal()
      let lines = try open(pseudo)
      lines.ask("> ", isSecret: false)
      pseudo.type("half a li")
      var echoed = ""
      for _ in 0..<1000 where !echoed.hasSuffix("half a li") {
        echoed += pseudo.output()
        usleep(1000)
      }
      lines.ask("口令： ", isSecret: true)
      #expect(!pseudo.isCooked)
      _ = pseudo.output()
      pseudo.type("lianxi02\n")
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .line("lianxi02"))
      lines.write(["今日"])
      #expect(!pseudo.output().contains("lianxi"))
      lines.close()
      #expect(pseudo.isCooked)
    }

    @Test func `time passes, others wake it, and a line nobody asked for waits`() throws {
      let pseudo = try PseudoTerminal()
      let lines = try open(pseudo)
      defer { lines.close() }
      pseudo.type("03\n")
      #expect(lines.next(timeoutMilliseconds: 10, reading: false) == .event(.tick))
      Waker().wake()
      #expect(lines.next(timeoutMilliseconds: 1000, reading: false) == .event(.woken))
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .line("03"))
      #expect(lines.next(timeoutMilliseconds: 10, reading: true) == .event(.tick))
    }

    @Test func `an interrupt and a hang-up end it`() throws {
      let pseudo = try PseudoTerminal()
      let lines = try open(pseudo)
      defer { lines.close() }
      kill(getpid(), SIGINT)
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .event(.interrupted))
      kill(getpid(), SIGTERM)
      #expect(lines.next(timeoutMilliseconds: 1000, reading: true) == .event(.hangup))
    }

    @Test func `a pipe is read to its end, and its last line needs no end of its own`() throws {
      var ends: [Int32] = [0, 0]
      try #require(unsafe pipe(&ends) == 0)
      let text = Array("02\r\n\nlianxi02".utf8)
      _ = unsafe write(ends[1], text, text.count)
      close(ends[1])
      let nowhere = unsafe Glibc.open("/dev/null", O_WRONLY)
      let lines = try #require(StandardLines(input: ends[0], output: nowhere))
      defer {
        lines.close()
        close(ends[0])
        close(nowhere)
      }
      let arrivals = (0..<4).map { _ in lines.next(timeoutMilliseconds: 1000, reading: true) }
      #expect(arrivals == [.line("02"), .line(""), .line("lianxi02"), .event(.hangup)])
    }
  }
}
