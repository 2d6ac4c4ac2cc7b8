import Casework
import Foundation
import OfficeStore
import Screens
import TerminalUI
import Wording

/// The screens before there is an office: what somebody there wants to open then.
///
/// - Throws: `Complaint` when the terminal cannot be used.
func openPorch(_ path: String, _ world: World, _ drawing: DrawingOptions) throws -> Porch.Errand {
  let terminal = try OpenTerminal(world, drawing)
  defer { terminal.close() }
  let resources = try Resources(world)
  let porch = Porch(
    language: terminal.shown.drawsHan ? world.language : .english,
    means: Porch.Means(
      today: World.clock().day, officePath: path,
      exists: { FileManager.default.fileExists(atPath: World.expanded($0)) },
      readText: { try Input.text(ofFile: $0) },
      sampleVillages: { try Input.text(ofFile: resources.sampleOffice + "/villages.csv") },
      make: { plan in try NewOffice.make(plan, world, resources) },
      notices: terminal.shown.notices.map(\.wording)))
  var loop = Loop<Porch>()
  loop.fallback = Porch.handle
  loop.timing = Loop.Timing(tick: 100)
  loop.run(Porch.start(porch), on: terminal.shown, desk: porch)
  try terminal.end(beforeMore: porch.errand != .nothing)
  return porch.errand
}
