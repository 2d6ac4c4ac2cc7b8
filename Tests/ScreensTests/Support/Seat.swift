import Casework
import OfficeStore
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Somebody at a screen of the sample office: presses keys, types, and reads what stands there.
///
/// The screens are stacked and the keys that mean one thing everywhere are wired as the program
/// wires them; each event is handled on its own, so that every step can be read. Whatever was
/// pressed, the frame that stands there then is checked by `FrameCheck`.
final class Seat {
  let sample: SampleOffice
  let desk: Desk
  private(set) var stack: ScreenStack<Desk>
  private(set) var size: Size
  private(set) var glyphs: Glyphs
  /// Whether the program has ended.
  private(set) var isOver = false

  /// Sits down at the office, signed in as an officer or, with nil, at the first screen.
  ///
  /// Without an index every list is read from the file, as in the first moments after signing in.
  init(
    _ officer: String? = "02", _ language: Language = .chinese, in sample: SampleOffice? = nil,
    size: Size = .classical, glyphs: Glyphs = .unicode, isIndexed: Bool = true
  ) throws {
    let sample = try sample ?? SampleOffice()
    let clock = sample.clock
    self.sample = sample
    self.size = size
    self.glyphs = glyphs
    desk = Desk(
      sample.office, language: language,
      means: Desk.Means(
        clock: { clock.instant }, run: { job in if isIndexed { job() } }, clearScrollback: {},
        pinyin: try Shipped.pinyin.get(), readText: SampleFiles.text,
        shippedTables: { SampleFiles.newer(sample.office.book.tables) },
        practiceSignIns: [("02", Role.clerk), ("105", .liaison), ("09", .supervisor)].map {
          ($0, SampleOffice.password(of: $0), $1.wording)
        }, notices: [], paper: sample.desktop.tray))
    if let officer { desk.signIn(try sample.viewer(officer)) }
    let root = officer == nil ? Everywhere.start(desk) : Home.screen(for: desk)
    stack = ScreenStack(root: root, size: size, desk: desk)
  }

  /// What stands on the screen now.
  var surface: Surface {
    var surface = Surface(size: size, glyphs: glyphs)
    stack.draw(on: &surface, desk)
    return surface
  }

  var text: String { surface.text() }

  /// What the screen on top calls itself, which a narrow window may cut.
  var place: String {
    guard let screen = stack.top as? any DeskScreen else { return "" }
    return title(of: screen)
  }

  private func title<S: DeskScreen>(of screen: S) -> String { screen.title(desk) }

  /// The row with a text in it; empty when there is none.
  func row(with part: String) -> String {
    text.split(separator: "\n").first { $0.contains(part) }.map(String.init) ?? ""
  }

  /// All but the status line, which says what has just happened.
  var lasting: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated()
      .filter { $0.offset != size.rows - 2 }.map(\.element)
  }

  /// The line above the key bar.
  var status: String { line(size.rows - 2) }
  /// The line above that.
  var help: String { line(size.rows - 3) }
  var title: String { line(0) }

  func line(_ row: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(row).first
      .map(String.init) ?? ""
  }
}

extension Seat {
  /// Gives one event to the top screen, and what it ignores to the keys of everywhere.
  @discardableResult
  func take(_ event: Event, at location: SourceLocation = #_sourceLocation) -> Seat {
    #expect(!isOver, "the program has ended", sourceLocation: location)
    if case .resize(let size) = event { self.size = size }
    if stack.handle(event, desk, fallback: Everywhere.handle) == .end { isOver = true }
    return self
  }

  private func checked(_ location: SourceLocation) -> Seat {
    FrameCheck(self).run(at: location)
    return self
  }

  /// Presses keys: words that name a key are that key, all others are typed.
  @discardableResult
  func press(_ keys: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    for event in Event.keys(keys) { take(event, at: location) }
    return checked(location)
  }

  /// Presses a key so many times.
  @discardableResult
  func press(_ keys: String, times: Int, at location: SourceLocation = #_sourceLocation) -> Seat {
    for _ in 0..<times {
      for event in Event.keys(keys) { take(event, at: location) }
    }
    return checked(location)
  }

  /// Types a text, blanks and all.
  @discardableResult
  func type(_ text: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    for event in Event.typed(text) { take(event, at: location) }
    return checked(location)
  }

  /// Pastes a text, cleaned as the decoder cleans it.
  @discardableResult
  func paste(_ text: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    var decoder = InputDecoder()
    let bytes = Array("\u{1B}[200~".utf8) + Array(text.utf8) + Array("\u{1B}[201~".utf8)
    for event in decoder.feed(bytes) { take(event, at: location) }
    return checked(location)
  }

  /// A second passes.
  @discardableResult
  func tick(at location: SourceLocation = #_sourceLocation) -> Seat {
    take(.tick, at: location).checked(location)
  }

  /// Five minutes pass without a key.
  @discardableResult
  func idle(at location: SourceLocation = #_sourceLocation) -> Seat {
    take(.tick, at: location)
    _ = stack.settle(Everywhere.lock(desk), desk)
    return checked(location)
  }

  /// The window has another size.
  @discardableResult
  func resize(_ columns: Int, _ rows: Int, at location: SourceLocation = #_sourceLocation) -> Seat {
    take(.resize(Size(rows: rows, columns: columns)), at: location).checked(location)
  }

  /// Opens a case by its number, from anywhere.
  @discardableResult
  func open(_ number: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    press("F9 1 F3", at: location).type(number, at: location).press("Enter", at: location)
    return isAt(number, at: location)
  }

  /// Goes to the guided first hour, by whatever key the menu gives it.
  @discardableResult
  func openFirstHour(at location: SourceLocation = #_sourceLocation) -> Seat {
    let line = press("F9", at: location).row(with: desk.say("入门练习", "Guided first hour"))
    return press(line.first { $0.isNumber || $0.isLetter }.map(String.init) ?? "", at: location)
  }

  /// Goes to handing over, by whatever key the menu gives it.
  @discardableResult
  func openHandover(at location: SourceLocation = #_sourceLocation) -> Seat {
    let line = press("F9", at: location).row(with: desk.say("移交在办案件", "Hand over open cases"))
    return press(line.first { $0.isNumber || $0.isLetter }.map(String.init) ?? "", at: location)
  }

  /// Goes to the copies, by whatever key the menu gives them.
  @discardableResult
  func openCopies(at location: SourceLocation = #_sourceLocation) -> Seat {
    let line = press("F9", at: location).row(with: desk.say("副本和恢复演练", "Copies and rehearsal"))
    return press(line.first { $0.isNumber || $0.isLetter }.map(String.init) ?? "", at: location)
  }
}

extension Seat {
  /// Fails unless a text stands on the screen.
  @discardableResult
  func sees(_ parts: String..., at location: SourceLocation = #_sourceLocation) -> Seat {
    let text = text
    for part in parts {
      #expect(text.contains(part), "“\(part)” is not on\n\(text)", sourceLocation: location)
    }
    return self
  }

  /// Fails unless the screen on top calls itself so.
  @discardableResult
  func isAt(_ part: String, at location: SourceLocation = #_sourceLocation) -> Seat {
    #expect(place.contains(part), sourceLocation: location)
    return self
  }

  /// Fails when a text stands on the screen.
  @discardableResult
  func seesNothing(of parts: String..., at location: SourceLocation = #_sourceLocation) -> Seat {
    let text = text
    for part in parts {
      #expect(!text.contains(part), "“\(part)” is on\n\(text)", sourceLocation: location)
    }
    return self
  }
}

extension ScreenStack {
  /// The stack after an event, for an event that ends the loop.
  func handling(_ event: Event, _ desk: Desk) -> ScreenStack {
    var stack = self
    _ = stack.handle(event, desk)
    return stack
  }
}
