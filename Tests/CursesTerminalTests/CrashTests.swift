import CursesTerminal
import Glibc
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct CrashTests {
    /// 0 stands for a trap of Swift's own, which is a fault and not a signal that somebody sent.
    @Test(arguments: [0, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
    func `a crash gives the screen and its modes back`(_ signal: Int32) async throws {
      let pseudo = try PseudoTerminal()
      await #expect(processExitsWith: .failure) {
        [path = pseudo.path as String, signal = signal as Int32] in
        var options = CursesOptions(terminalType: "xterm-256color")
        options.input = unsafe open(path, O_RDWR | O_NOCTTY)
        options.output = options.input
        options.isASCII = true
        options.logDescriptor = unsafe open("/dev/null", O_WRONLY)
        let terminal = try CursesTerminal(options)
        terminal.show(Surface(size: .classical))
        if signal == 0 { preconditionFailure("on purpose") }
        kill(getpid(), signal)
        sleep(10)
        withExtendedLifetime(terminal) {}
      }
      let output = pseudo.output()
      #expect(output.contains("\u{1B}[?2004h"))
      #expect(output.contains("\u{1B}[?2004l"))
      #expect(output.contains("\u{1B}[?1049l"))
      #expect(pseudo.isCooked)
    }
  }
}
