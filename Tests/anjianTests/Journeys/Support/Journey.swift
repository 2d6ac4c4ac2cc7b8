import Foundation
import Testing

/// A person at a terminal: presses keys, types Chinese, and looks until the screen shows what it should.
final class Journey {
  /// How long a screen may take on a busy machine.
  private static let patience: Duration = .seconds(20)

  let office: JourneyOffice
  private let folder: TemporaryFolder
  private let tmux: Tmux
  /// Every screen that was looked at.
  private(set) var frames: [Frame] = []

  /// Sits down at an office's program; the shell says when it begins and, with its status, when it ends.
  convenience init(
    _ office: JourneyOffice, on terminal: JourneyTerminal = .usual, now: String = JourneyOffice.now
  ) throws {
    try self.init(
      office, on: terminal, ["ANJIAN_NOW": now, "office": office.path],
      running: #"exec "$anjian" --office "$office""#)
  }

  /// Sits down at an account in which the program was never started, today.
  convenience init(onEmptyAccount terminal: JourneyTerminal = .usual) throws {
    try self.init(try JourneyOffice(), on: terminal, [:], running: #"exec "$anjian""#)
  }

  private init(
    _ office: JourneyOffice, on terminal: JourneyTerminal, _ more: [String: String],
    running command: String
  ) throws {
    self.office = office
    folder = try TemporaryFolder()
    // A terminal of lines sends Ctrl-C to all that runs in it.
    let script = """
      trap : INT
      echo 开始
      /bin/sh -c 'echo $$ > "$HOME/pid"; \(command)'
      echo "结束 $?"
      stty -a
      exec sleep 600

      """
    let usual = [
      "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder.url.path, "LC_ALL": "C.UTF-8",
      "ANJIAN_LANG": "zh", "ANJIAN_RESOURCES": Program.root.appending(path: "Resources").path,
      "anjian": Program.path,
    ]
    tmux = try Tmux(terminal, in: folder, usual.merging(more) { $1 }, script: script)
  }

  /// Where an account keeps its office.
  var data: URL { folder.url.appending(path: ".local/share/anjian") }

  /// The screen as it was last looked at.
  var frame: Frame? { frames.last }

  /// Looks at the screen.
  @discardableResult
  func look() throws -> Frame {
    let frame = Frame(
      try tmux.run(["display-message", "-p", Frame.format, ";", "capture-pane", "-p"]))
    guard let frame else { throw JourneyError.noScreen }
    frames.append(frame)
    return frame
  }

  /// Presses keys one after the other: `F7`, `Enter`, `Tab`, `BTab`, `Down`, or one character.
  @discardableResult
  func press(_ keys: String...) throws -> Journey {
    for key in keys { try tmux.run(["send-keys", key]) }
    return self
  }

  /// Types a text as the bytes that an input method sends.
  @discardableResult
  func type(_ text: String) throws -> Journey {
    try tmux.run(["send-keys", "-H"] + text.utf8.map { String($0, radix: 16) })
    return self
  }

  /// Looks until the screen is as it should be.
  func waits(
    _ what: String, _ place: SourceLocation = #_sourceLocation, until isSo: (Frame) -> Bool
  ) throws {
    let start = ContinuousClock.now
    var frame = try look()
    while !isSo(frame), ContinuousClock.now - start < Self.patience {
      Thread.sleep(forTimeInterval: 0.03)
      frame = try look()
    }
    let hasCome = isSo(frame)
    let said = "\(what)\n\(frame.text)\ncursor \(frame.cursor)"
    try #require(hasCome, Comment(rawValue: said), sourceLocation: place)
  }

  /// Looks until all of these texts are on the screen.
  @discardableResult
  func sees(_ texts: String..., at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try waits("expected: \(texts)", place) { frame in texts.allSatisfy(frame.shows) }
    return self
  }

  /// What is not on the screen that was just looked at.
  @discardableResult
  func seesNot(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    let frame = try #require(frame)
    #expect(!frame.shows(text), "not expected: \(text)\n\(frame.text)", sourceLocation: place)
    return self
  }

  /// Looks until a text is gone from the screen.
  @discardableResult
  func loses(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try waits("expected to go: \(text)", place) { !$0.shows(text) }
    return self
  }

  /// The cursor comes to stand in a row and column, counted from nought.
  @discardableResult
  func cursor(row: Int, column: Int, at place: SourceLocation = #_sourceLocation) throws -> Journey
  {
    try waits("expected the cursor at \(row), \(column)", place) { $0.cursor == (row, column) }
    return self
  }

  /// The cursor comes to stand right behind a text: there an input method opens its list.
  @discardableResult
  func cursor(behind text: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try waits("expected the cursor behind \(text)", place) { $0.hasCursor(behind: text) }
    return self
  }

  /// The cursor comes to stand in a line that shows a text.
  @discardableResult
  func cursor(on text: String, at place: SourceLocation = #_sourceLocation) throws -> Journey {
    try waits("expected the cursor in the line of \(text)", place) { $0.line.contains(text) }
    return self
  }

  /// Whether the whole journey kept these texts off the screen: on every frame and in every byte written.
  func never(sees texts: some Collection<String>, at place: SourceLocation = #_sourceLocation) {
    let output = tmux.output
    #expect(frames.count > 10 && output.utf8.count > 2000, "hardly looked", sourceLocation: place)
    for text in texts {
      let shown = frames.first { $0.shows(text) }
      #expect(shown == nil, "\(text) was shown\n\(shown?.text ?? "")", sourceLocation: place)
      #expect(!output.contains(text), "\(text) was written to the terminal", sourceLocation: place)
    }
  }

  /// What a crash has left in the log.
  var crashLog: String {
    get throws {
      let log = folder.url.appending(path: ".local/state/anjian/crash.log")
      return try String(contentsOf: log, encoding: .utf8)
    }
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) throws { kill(try process, number) }

  /// The program's process.
  var process: Int32 {
    get throws {
      let text = try String(contentsOf: folder.url.appending(path: "pid"), encoding: .utf8)
      return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
  }
}

enum JourneyError: Error {
  case noScreen
}
