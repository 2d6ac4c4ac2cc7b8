import CursesTerminal
import Foundation
import Glibc
import TerminalUI
import Testing

extension CursesTests {
  @Suite struct InputTests {
    @Test func `bytes become events in whatever pieces they come`() throws {
      let file = try FileTerminal()
      let bytes = Array("王\u{1B}OP\u{1B}[A\u{1B}[200~一\n二\u{1B}[201~x".utf8)
      var events: [Event] = []
      for byte in bytes {
        file.type([byte])
        events += file.events()
      }
      #expect(
        events == [
          .key(.text("王")), .key(.function(1)), .key(.up), .paste("一\n二"), .key(.text("x")),
        ])
    }

    @Test func `a lone Esc is a key after its delay and not before`() throws {
      let file = try FileTerminal { $0.escapeDelay = 40 }
      file.type([0x1B])
      #expect(file.terminal.next(timeoutMilliseconds: 5) == .tick)
      let clock = ContinuousClock()
      let start = clock.now
      #expect(file.terminal.next(timeoutMilliseconds: 2000) == .key(.escape))
      #expect(clock.now - start < .milliseconds(500))
    }

    @Test func `the keys of the terminal's own description are known`() throws {
      // No other terminal sends these, so they are in no table of ours.
      let file = try FileTerminal("cons25")
      file.type("\u{1B}[M\u{1B}[N\u{1B}[I".utf8)
      #expect(file.events() == [.key(.function(1)), .key(.function(2)), .key(.pageUp)])
    }

    @Test func `a tick comes after its time`() throws {
      let file = try FileTerminal()
      let clock = ContinuousClock()
      let start = clock.now
      #expect(file.terminal.next(timeoutMilliseconds: 60) == .tick)
      #expect(clock.now - start >= .milliseconds(55))
    }

    @Test func `the end of the input is a hang-up`() throws {
      let file = try FileTerminal()
      file.type("x".utf8)
      file.hangUp()
      #expect(file.terminal.next(timeoutMilliseconds: 1000) == .key(.text("x")))
      #expect(file.terminal.next(timeoutMilliseconds: 1000) == .hangup)
    }

    @Test func `another thread ends the wait`() throws {
      let file = try FileTerminal()
      let waker = file.terminal.waker
      Thread {
        Thread.sleep(forTimeInterval: 0.03)
        waker.wake()
      }.start()
      #expect(file.terminal.next(timeoutMilliseconds: 20_000) == .woken)
    }

    @Test(arguments: [(SIGTERM, Event.hangup), (SIGHUP, .hangup), (SIGINT, .interrupted)])
    func `a signal is an event`(_ signal: Int32, event: Event) throws {
      let file = try FileTerminal()
      kill(getpid(), signal)
      #expect(file.terminal.next(timeoutMilliseconds: 1000) == event)
    }

    @Test func `of many keys waiting none is lost`() throws {
      let file = try FileTerminal()
      file.type(String(repeating: "村", count: 20_000).utf8)
      #expect(file.events().count == 20_000)
    }
  }
}
