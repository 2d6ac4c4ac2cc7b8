import TerminalUI
import Testing
import Wording

/// What the screens of these tests share: a record of what they heard.
private final class Heard {
  var events: [String] = []
}

/// A screen that notes every event and does what a few keys say.
private struct Page: Screen {
  let name: String
  var isOverlay = false
  var typed = ""

  mutating func handle(_ event: Event, _ heard: Heard) -> Handled<Heard> {
    switch event {
    case .resize(let size): heard.events.append("\(name) \(size.columns)x\(size.rows)")
    case .resumed: heard.events.append("\(name) resumed")
    case .tick: heard.events.append("\(name) tick")
    case .hangup: heard.events.append("\(name) hangup")
    case .key(.text(let character)): typed.append(character)
    case .key(.function(1)): return .push(Page(name: name + "+"))
    case .key(.function(2)): return .push(Page(name: name + "o", isOverlay: true))
    case .key(.function(3)): return .replace(Page(name: "other"))
    case .key(.function(4)): return .reset(to: Page(name: "root"))
    case .key(.function(5)): return .suspend
    case .key(.escape): return .pop
    case .key(.control("q")): return .quit
    default: return .ignored
    }
    return .taken
  }

  func draw(on surface: inout Surface, in area: Rect, _ heard: Heard) {
    if !isOverlay { surface.fill(area) }
    let row = isOverlay ? 1 : 0
    let end = surface.write("\(name): \(typed)", row: row, column: 0)
    surface.cursor = Position(row: row, column: end)
  }
}

@Suite struct LoopTests {
  private func run(
    _ script: [Event], _ change: (inout Loop<Heard>) -> Void = { _ in }
  ) -> (VirtualTerminal, Heard, Loop<Heard>.End) {
    let terminal = VirtualTerminal(size: .smallest, script: script)
    let heard = Heard()
    var loop = Loop<Heard>()
    change(&loop)
    let end = loop.run(Page(name: "a"), on: terminal, desk: heard)
    return (terminal, heard, end)
  }

  @Test func `a frame is drawn first and after every event`() {
    let (terminal, _, end) = run(Event.keys("王小 Ctrl-Q"))
    #expect(
      terminal.frames.map { String($0.text().prefix { $0 != "\n" }) } == ["a:", "a: 王", "a: 王小"])
    #expect(terminal.frames.last?.cursor == Position(row: 0, column: 7))
    #expect(end == .quit)
  }

  @Test func `a screen hears its size first, and that it is on top again`() {
    let (_, heard, _) = run(Event.keys("F1 100x30 Esc Ctrl-Q"))
    #expect(heard.events == ["a 80x20", "a+ 80x20", "a 100x30", "a+ 100x30", "a resumed"])
  }

  @Test func `screens are pushed, replaced, reset and popped`() {
    let (terminal, _, end) = run(Event.keys("F1 F1 x F3 y Esc Esc F4 Esc"))
    let lines = terminal.frames.map { String($0.text().prefix { $0 != "\n" }) }
    #expect(lines == ["a:", "a+:", "a++:", "a++: x", "other:", "other: y", "a+:", "a:", "root:"])
    #expect(end == .quit)
  }

  @Test func `what lies below an overlay is drawn, and the cursor is the overlay's`() {
    let (terminal, _, _) = run(Event.keys("x F2 y Ctrl-Q"))
    #expect(terminal.text.hasPrefix("a: x\nao: y"))
    #expect(terminal.frames.last?.cursor == Position(row: 1, column: 5))
  }

  @Test func `a hang-up is told to every screen and ends the loop`() {
    let (_, heard, end) = run(Event.keys("F1"))
    #expect(heard.events.suffix(2) == ["a hangup", "a+ hangup"])
    #expect(end == .hangup)
  }

  @Test func `in a small window keys are not heard and the wish is in both languages`() {
    let (terminal, _, _) = run(Event.keys("60x20 x 80x20 y Ctrl-Q"))
    #expect(terminal.frames[1].text().contains("80×20"))
    #expect(terminal.frames[1].text().contains("80x20"))
    #expect(terminal.frames[1].cursor != nil)
    #expect(terminal.text.hasPrefix("a: y"))
  }

  @Test func `a window too small for the wish still shows its beginning`() {
    let (terminal, _, _) = run([
      .resize(Size(rows: 1, columns: 8)), .resize(Size(rows: 0, columns: 0)),
    ])
    #expect(terminal.frames[1].text() == "窗口太小")
    #expect(terminal.frames[1].cursor == Position(row: 0, column: 7))
  }

  @Test func `the fallback has what the screen ignored`() {
    var seen: [Event] = []
    let (terminal, _, _) = run(Event.keys("x F9 Ctrl-Q")) { loop in
      loop.fallback = { event, screen, _ in
        seen.append(event)
        return .push(Page(name: "menu of \((screen as? Page)?.name ?? "")"))
      }
    }
    #expect(seen == [.key(.function(9))])
    #expect(terminal.text.hasPrefix("menu of a:"))
  }

  @Test func `ticks reach the top screen, and nothing is drawn for one that is ignored`() {
    let (terminal, heard, _) = run([.tick, .woken, .key(.control("q"))])
    #expect(heard.events == ["a 80x20", "a tick"])
    #expect(terminal.frames.count == 3)
  }

  @Test func `idleness is counted from the last key`() {
    var asked = 0
    _ = run([.tick, .key(.text("x")), .tick, .tick, .tick, .key(.control("q"))]) { loop in
      loop.timing = .init(tick: 1000, idle: { 3000 })
      loop.onIdle = { _ in
        asked += 1
        return .push(Page(name: "locked"))
      }
    }
    #expect(asked == 1)
  }

  @Test func `with a clock ticks come while one types`() {
    var now = 0
    let (_, heard, _) = run(Event.keys("abcdefghi Ctrl-Q")) { loop in
      loop.timing = .init(
        tick: 1000,
        clock: {
          now += 200
          return now
        })
    }
    #expect(heard.events.filter { $0 == "a tick" }.count >= 3)
  }

  @Test func `the shell gets the terminal when a screen says so`() {
    let (terminal, _, _) = run(Event.keys("F5 Ctrl-Q"))
    #expect(terminal.suspensions == 1)
  }
}
