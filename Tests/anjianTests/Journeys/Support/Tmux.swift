import Foundation

/// A terminal multiplexer of our own: one server, one window, one pane, gone with its owner.
final class Tmux {
  /// Whether there is one; `./test` installs it.
  static let isInstalled = ["/usr/bin/tmux", "/usr/local/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private let home: TemporaryFolder
  private let environment: [String: String]
  /// The server runs as our own child and no daemon: `Process` would wait for what a daemon keeps open.
  private let server: Process

  /// Opens a window in which a shell script runs.
  init(
    _ terminal: JourneyTerminal, in home: TemporaryFolder, _ environment: [String: String],
    script: String
  ) throws {
    self.home = home
    let folder = home.url
    self.environment = environment
    let (settings, commands) = (
      folder.appending(path: "tmux.conf"), folder.appending(path: "script")
    )
    try Data(terminal.settings.utf8).write(to: settings)
    try Data((Self.watch + script).utf8).write(to: commands)
    server = Self.process(
      ["-S", folder.appending(path: "socket").path, "-f", settings.path, "-D"], environment)
    try Self.start(server)
    while server.isRunning, !FileManager.default.fileExists(atPath: socket) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let size = ["-x", "\(terminal.columns)", "-y", "\(terminal.windowRows)"]
    try run(["new-session", "-d"] + size + ["/bin/sh", commands.path])
    try run(["pipe-pane", "cat >> '\(folder.path)/output'"])
  }

  /// Should the tests be ended from outside, the server does not outlive them.
  private static let watch = """
    while kill -0 \(getpid()) && [ -S "${TMUX%%,*}" ]; do sleep 2; done 2>/dev/null && tmux kill-server &

    """

  deinit {
    _ = try? run(["kill-server"])
    server.terminate()
  }

  private var folder: URL { home.url }
  private var socket: String { folder.appending(path: "socket").path }

  /// Everything that was written to the terminal.
  var output: String {
    let bytes = try? Data(contentsOf: folder.appending(path: "output"))
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  /// Sends a command to the server; its answer comes back.
  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    let process = Self.process(["-N", "-S", socket] + arguments, environment)
    let answer = folder.appending(path: "answer")
    try Data().write(to: answer)
    process.standardOutput = try FileHandle(forWritingTo: answer)
    try Self.start(process)
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: answer), as: UTF8.self)
  }

  /// Starts a process that receives signals, which the threads of a test have blocked.
  private static func start(_ process: Process) throws {
    var (nothing, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&nothing)
    unsafe pthread_sigmask(SIG_SETMASK, &nothing, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  private static func process(_ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "-u"] + arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
