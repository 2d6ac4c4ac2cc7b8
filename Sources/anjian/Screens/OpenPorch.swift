import Casework
import CursesTerminal
import Foundation
import OfficeStore
import Screens
import TerminalUI
import Wording

/// The screens before there is an office: what somebody there wants to open then.
///
/// - Throws: `Complaint` when the terminal cannot be used.
func openPorch(_ path: String, _ world: World, isASCII: Bool) throws -> Porch.Errand {
  let log = CrashLog(world)
  let terminal = try terminal(world, isASCII, log)
  defer { terminal.close() }
  let resources = try Resources(world)
  let porch = Porch(
    language: terminal.drawsHan ? world.language : .english,
    means: Porch.Means(
      today: World.clock().day, officePath: path,
      exists: { FileManager.default.fileExists(atPath: World.expanded($0)) },
      readText: { try Input.text(ofFile: $0) },
      sampleVillages: { try Input.text(ofFile: resources.sampleOffice + "/villages.csv") },
      make: { plan in try NewOffice.make(plan, world, resources) },
      notices: terminal.notices.map(\.wording)))
  var loop = Loop<Porch>()
  loop.fallback = Porch.handle
  loop.timing = Loop.Timing(tick: 100)
  loop.run(Porch.start(porch), on: terminal, desk: porch)
  return porch.errand
}
