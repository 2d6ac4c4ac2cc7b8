import Casework
import CursesTerminal
import Foundation
import OfficeStore
import Screens
import TerminalUI
import Wording

/// Draws the screens of an open office until the user goes or the terminal does.
///
/// - Throws: `Complaint` when the terminal cannot be used.
func openScreens(office: Office, world: World, isASCII: Bool) throws {
  let clock = office.book.file.isPractice ? try world.rehearsalClock() ?? World.clock : World.clock
  let resources = try Resources(world)
  let pinyin = try resources.pinyin()
  let log = CrashLog(world)
  let terminal = try terminal(world, isASCII, log)
  defer { terminal.close() }
  let waker = terminal.waker
  let desk = Desk(
    office, language: terminal.drawsHan ? world.language : .english,
    means: Desk.Means(
      clock: clock,
      run: { job in
        Thread.detachNewThread {
          job()
          waker.wake()
        }
      },
      clearScrollback: { terminal.clearScrollback() }, pinyin: pinyin,
      readText: { try Input.text(ofFile: $0) }, shippedTables: { try resources.tables() },
      practiceSignIns: office.book.file.isPractice ? PracticeOffice.signIns : [],
      notices: terminal.notices.map(\.wording), paper: .of(office, world)))
  loop(office).run(Everywhere.start(desk), on: terminal, desk: desk)
}

/// One second between looks at what others have recorded and between copies of what is typed; to the lock as long as the office has set.
private func loop(_ office: Office) -> Loop<Desk> {
  var loop = Loop<Desk>()
  let start = ContinuousClock.now
  loop.timing = Loop.Timing(
    tick: 1000, idle: { office.book.file.idleMinutes * 60_000 },
    clock: { Int((ContinuousClock.now - start) / .milliseconds(1)) })
  loop.fallback = Everywhere.handle
  loop.onIdle = Everywhere.lock
  return loop
}

func terminal(_ world: World, _ isASCII: Bool, _ log: CrashLog) throws -> CursesTerminal {
  var options = CursesOptions(terminalType: world.terminalType)
  options.isASCII = isASCII
  options.isColorless = world.isColorless
  options.escapeDelay =
    world.variable("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 1), 500) }
    ?? options.escapeDelay
  options.logDescriptor = log.descriptor
  options.crashNote = log.note
  do {
    return try CursesTerminal(options)
  } catch {
    throw Complaint(.inputOutput, error.wording)
  }
}
