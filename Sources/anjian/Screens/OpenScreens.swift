import Casework
import Foundation
import OfficeStore
import Screens
import TerminalUI
import Wording

/// Draws the screens of an open office until the user goes or the terminal does.
///
/// - Throws: `Complaint` when the terminal cannot be used.
func openScreens(office: Office, world: World, _ drawing: DrawingOptions) throws {
  let clock = office.book.file.isPractice ? try world.rehearsalClock() ?? World.clock : World.clock
  let resources = try Resources(world)
  let pinyin = try resources.pinyin()
  let terminal = try OpenTerminal(world, drawing)
  defer { terminal.close() }
  let desk = Desk(
    office, language: terminal.shown.drawsHan ? world.language : .english,
    means: Desk.Means(
      clock: clock,
      run: terminal.run, clearScrollback: { terminal.shown.clearScrollback() }, pinyin: pinyin,
      readText: { name in
        // Who has no shell reads what the administrator laid into the folder of exports, and nothing else.
        let isConfined = LoginShell.confines(world)
        return try Input.text(
          ofFile: isConfined ? ExportFolder(of: office).file(name) : name)
      }, shippedTables: { try resources.tables() },
      practiceSignIns: office.book.file.isPractice ? PracticeOffice.signIns : [],
      notices: terminal.shown.notices.map(\.wording), paper: .of(office, world)))
  loop(office).run(Everywhere.start(desk), on: terminal.shown, desk: desk)
  try terminal.end()
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
