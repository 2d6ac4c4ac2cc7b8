import CursesTerminal
import Foundation
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct CrashTests {
    #if arch(x86_64)
    private static let trap = SIGILL
    #else
    private static let trap = SIGTRAP
    #endif

    /// Nought stands for a trap of Swift's own, which is a fault and not a signal that somebody sent.
    @Test(
      arguments: [
        (0, trap, ["Fatal error: on purpose", trap == SIGILL ? "SIGILL" : "SIGTRAP"]),
        (SIGSEGV, SIGSEGV, ["SIGSEGV"]), (SIGABRT, SIGABRT, ["SIGABRT"]),
        (SIGBUS, SIGBUS, ["SIGBUS"]),
        (SIGFPE, SIGFPE, ["SIGFPE"]), (SIGILL, SIGILL, ["SIGILL"]), (SIGTRAP, SIGTRAP, ["SIGTRAP"]),
      ] as [(Int32, Int32, [String])])
    func `a crash gives the terminal back, says one sentence there and the rest in the log`(
      _ sent: Int32, _ end: Int32, _ logged: [String]
    ) async throws {
      let pseudo = try PseudoTerminal()
      let log = FileManager.default.temporaryDirectory.appending(path: "crash-\(UUID())").path
      defer { try? FileManager.default.removeItem(atPath: log) }
      await #expect(processExitsWith: .signal(end)) {
        [path = pseudo.path as String, sent = sent as Int32, log = log as String] in
        // What watched for the signal before, as Swift's backtracer does, is not asked.
        for number in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP] {
          signal(number) { _ in
            print("watched")
            exit(0)
          }
        }
        var options = CursesOptions(terminalType: "xterm-256color")
        options.input = unsafe open(path, O_RDWR | O_NOCTTY)
        options.output = options.input
        options.isASCII = true
        dup2(options.output, STDERR_FILENO)
        options.logDescriptor = unsafe open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        options.crashNote = "crashed, see the log"
        let terminal = try CursesTerminal(options)
        terminal.show(Surface(size: .classical))
        if sent == 0 { preconditionFailure("on purpose") }
        kill(getpid(), sent)
        sleep(10)
        withExtendedLifetime(terminal) {}
      }
      let output = pseudo.output()
      #expect(output.contains("\u{1B}[?2004h"))
      #expect(output.contains("\u{1B}[?2004l"))
      let parts = output.components(separatedBy: "\u{1B}[?1049l")
      #expect(parts.count == 2)
      let after = parts.last?.replacing("\u{1B}[23;0;0t", with: "")
      #expect(after?.trimmingCharacters(in: .newlines) == "crashed, see the log")
      #expect(pseudo.isCooked)
      let said = try String(contentsOfFile: log, encoding: .utf8)
      for line in logged { #expect(said.contains(line)) }
    }
  }
}
