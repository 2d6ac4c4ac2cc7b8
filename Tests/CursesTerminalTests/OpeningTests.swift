import CursesTerminal
import Glibc
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct OpeningTests {
    @Test func `a file is refused unless its size is given`() throws {
      let file = try temporaryFile()
      defer { close(file) }
      var options = CursesOptions(terminalType: "xterm")
      options.input = file
      options.output = file
      #expect(throws: TerminalRefusal.notATerminal) { try CursesTerminal(options) }
    }

    @Test(arguments: ["dumb"])
    func `a terminal that cannot place the cursor is refused`(_ type: String) {
      #expect(throws: TerminalRefusal.cannotPlaceCursor(type)) { try FileTerminal(type) }
    }

    @Test func `an unknown type is treated as xterm, and that is said`() throws {
      let file = try FileTerminal("no-such-terminal")
      #expect(file.terminal.notices == [.unknownType("no-such-terminal")])
      #expect(file.terminal.size == .classical)
    }

    @Test(arguments: [("xterm-256color", 256), ("screen", 8), ("vt100", 0)])
    func `colours are those of the type`(_ type: String, colors: Int) throws {
      #expect(try FileTerminal(type).terminal.colorCount == colors)
      let plain = try FileTerminal(type) { $0.isColorless = true }
      #expect(plain.terminal.colorCount == 0)
    }

    @Test func `without colours no colour is sent`() throws {
      for isColorless in [false, true] {
        let file = try FileTerminal { $0.isColorless = isColorless }
        var surface = Surface(size: .classical)
        surface.write("逾期", row: 0, column: 0, style: .danger)
        file.terminal.show(surface)
        file.terminal.close()
        #expect(file.output.contains("\u{1B}[31m") == !isColorless)
      }
    }

    @Test func `ASCII is drawn where it is asked for`() throws {
      #expect(try FileTerminal().terminal.glyphs == .unicode)
      #expect(try FileTerminal { $0.isASCII = true }.terminal.glyphs == .ascii)
    }

    @Test func `the console has no Chinese`() throws {
      let file = try FileTerminal("xterm")
      #expect(file.terminal.drawsHan)
      file.terminal.close()
      let pseudo = try PseudoTerminal()
      var options = CursesOptions(terminalType: "linux")
      options.input = pseudo.far
      options.output = pseudo.far
      options.isASCII = true
      let terminal = try CursesTerminal(options)
      #expect(!terminal.drawsHan)
      #expect(terminal.notices == [.noHan])
      #expect(terminal.size == .classical)
      terminal.close()
    }

    @Test func `it opens and closes as often as one likes`() throws {
      for _ in 0..<20 {
        let file = try FileTerminal()
        file.terminal.show(Surface(size: .classical))
        file.terminal.close()
        file.terminal.close()
        #expect(file.terminal.next(timeoutMilliseconds: nil) == .hangup)
      }
    }
  }
}
