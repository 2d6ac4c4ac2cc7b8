import Casework
import Foundation
import OfficeStore
import Wording

/// The world outside: the one place that reads the clock, the environment, the paths and chance.
struct World {
  private let environment: [String: String]

  /// The world as it is.
  init() {
    environment = ProcessInfo.processInfo.environment
  }

  /// The language asked for: ANJIAN_LANG, LC_ALL, LC_MESSAGES, LANG; Chinese unless the first one set says English.
  var language: Language {
    let wish =
      ["ANJIAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
    return wish.lowercased().hasPrefix("en") ? .english : .chinese
  }

  /// The kind of terminal: TERM.
  var terminalType: String { variable("TERM") ?? "dumb" }

  /// Whether colours are unwanted: NO_COLOR.
  var isColorless: Bool { variable("NO_COLOR") != nil }

  /// A variable of the environment; nil when it is empty or not there.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension World {
  /// The moment that the machine's clock shows.
  static func clock() -> Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// What the store needs of the world.
  func surroundings(_ pinyin: Pinyin, clock: @escaping @Sendable () -> Instant = World.clock)
    -> Surroundings
  {
    let chance = Chance()
    return Surroundings(
      clock: clock, random: { chance.next() }, terminal: terminalName, pinyin: pinyin)
  }

  /// A clock that ANJIAN_NOW set and that runs on from there; nil when it is not set.
  ///
  /// - Throws: `Complaint` when it cannot be read.
  func rehearsalClock() throws(Complaint) -> (@Sendable () -> Instant)? {
    guard let text = variable("ANJIAN_NOW") else { return nil }
    guard let wanted = Instant(text) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "ANJIAN_NOW“\(text)”不是时间，应如2026-11-23 10:00",
          en: "ANJIAN_NOW “\(text)” is not a time: write it as 2026-11-23 10:00"))
    }
    let ahead = wanted.milliseconds - Self.clock().milliseconds
    return { Instant(milliseconds: Self.clock().milliseconds + ahead) }
  }

  /// The moment in an office: ANJIAN_NOW counts in a practice office alone.
  func now(in office: Office) throws(Complaint) -> Instant {
    let rehearsal = office.book.file.isPractice ? try rehearsalClock() : nil
    return (rehearsal ?? Self.clock)()
  }

  /// Who sits where: user@host:tty.
  private var terminalName: String {
    let files = FileManager.default
    let host = (try? String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8)) ?? "?"
    let line = (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/0")) ?? ""
    let terminal =
      line.hasPrefix("/dev/") && line != "/dev/null" ? String(line.dropFirst("/dev/".count)) : "-"
    return "\(NSUserName())@\(host.split(separator: "\n").first ?? "?"):\(terminal)"
  }
}

extension World {
  /// Whether a person sits at both ends: the input and the output are terminals.
  var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Whether screens can be drawn: a person sits there and the terminal is no dumb one.
  var canDrawScreens: Bool { isInteractive && terminalType != "dumb" }

  /// Whether somebody watches the error output, so that progress may be shown there.
  var isWatched: Bool { isatty(2) == 1 }

  /// How many columns a line of output may have; nil for a file or a pipe.
  var outputColumns: Int? {
    guard isatty(1) == 1 else { return nil }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }
}

extension World {
  /// Where the office's file is unless it is named: ANJIAN_OFFICE, else the user's data folder.
  var officePath: String {
    variable("ANJIAN_OFFICE") ?? dataFolder.appendingPathComponent("office.anjian").path
  }

  /// Whether somebody named an office's file in the environment.
  var namesOffice: Bool { variable("ANJIAN_OFFICE") != nil }

  /// A path as it is typed, with `~` for the home folder.
  static func expanded(_ path: String) -> String {
    (Tidy.line(path) as NSString).expandingTildeInPath
  }

  /// Where the practice office is unless it is named.
  var practicePath: String { dataFolder.appendingPathComponent("practice.anjian").path }

  /// Where the file lies that speed is measured on, unless it is named.
  var benchPath: String { dataFolder.appendingPathComponent("bench.anjian").path }

  /// Where the program keeps its log: `$XDG_STATE_HOME/anjian`, else `~/.local/state/anjian`.
  var stateFolder: URL {
    let state = variable("XDG_STATE_HOME").map { URL(fileURLWithPath: $0, isDirectory: true) }
    let home = URL(fileURLWithPath: variable("HOME") ?? NSHomeDirectory(), isDirectory: true)
    return (state ?? home.appendingPathComponent(".local/state")).appendingPathComponent("anjian")
  }

  /// `$XDG_DATA_HOME/anjian`, else `~/.local/share/anjian`.
  private var dataFolder: URL {
    let data = variable("XDG_DATA_HOME").map { URL(fileURLWithPath: $0, isDirectory: true) }
    let home = URL(fileURLWithPath: variable("HOME") ?? NSHomeDirectory(), isDirectory: true)
    return (data ?? home.appendingPathComponent(".local/share")).appendingPathComponent("anjian")
  }

  /// The real path of the running program.
  var executable: URL {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: path ?? CommandLine.arguments[0]).resolvingSymlinksInPath()
  }
}
