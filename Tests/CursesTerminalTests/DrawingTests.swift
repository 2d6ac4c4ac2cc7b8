import CTerminal
import CursesTerminal
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct DrawingTests {
    @Test func `ncurses holds what the surface holds`() throws {
      let file = try FileTerminal()
      var surface = Surface(size: .classical)
      surface.box(surface.area, title: "案件")
      surface.write("张三，欧阳娜娜 \u{20BB7}田 é村 ▸ XF-2026", row: 3, column: 1)
      surface.write("中", row: 22, column: 78)
      surface.write("x", row: 3, column: 2)
      file.terminal.show(surface)
      for row in 0..<24 {
        for column in 0..<80 {
          guard let character = surface[row, column].character, row < 23 || column < 77 else {
            continue
          }
          let scalar = ct_scalar_at(Int32(row), Int32(column))
          #expect(scalar == character.unicodeScalars.first?.value, "\(row) \(column)")
        }
      }
    }

    @Test func `one more character costs few bytes`() throws {
      let file = try FileTerminal()
      var surface = Surface(size: .classical)
      surface.write("王", row: 5, column: 5)
      file.terminal.show(surface)
      let before = file.output.utf8.count
      surface.write("王小", row: 5, column: 5)
      file.terminal.show(surface)
      let cost = file.output.utf8.count - before
      #expect((3..<100).contains(cost))
    }

    @Test func `the last cell stays blank, and a wide character there is not halved`() throws {
      let file = try FileTerminal("screen")
      var surface = Surface(size: .classical)
      surface.write("村村", row: 23, column: 74)
      surface.write("a", row: 23, column: 79)
      file.terminal.show(surface)
      #expect(ct_scalar_at(23, 76) == 0x6751)
      #expect(ct_scalar_at(23, 79) == 0x20)
      surface.write("村村a", row: 23, column: 75)
      file.terminal.show(surface)
      #expect(ct_scalar_at(23, 75) == 0x6751)
      #expect(ct_scalar_at(23, 77) == 0x20)
      file.terminal.close()
      // This is how ncurses would push the neighbour aside.
      #expect(!file.output.contains("\u{1B}[1@"))
    }

    @Test func `a surface larger than the window does no harm`() throws {
      let file = try FileTerminal()
      var surface = Surface(size: Size(rows: 40, columns: 120))
      surface.fill(surface.area, with: "x")
      surface.cursor = Position(row: 39, column: 119)
      file.terminal.show(surface)
      #expect(ct_scalar_at(23, 78) == 0x78)
    }

    @Test func `the title of the window is never set`() throws {
      let file = try FileTerminal()
      var surface = Surface(size: .classical)
      surface.write("\u{1B}]0;王大海\u{7}", row: 0, column: 0)
      file.terminal.show(surface)
      file.terminal.close()
      #expect(!file.output.contains("\u{1B}]"))
      #expect(file.output.contains("王大海"))
    }
  }
}
