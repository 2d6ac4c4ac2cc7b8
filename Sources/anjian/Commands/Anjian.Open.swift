import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Screens
import Wording

extension Anjian {
  /// `anjian`: opens an office on the screen.
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: Wording(zh: "打开单位的界面（默认）", en: "Opens the screens (the default)").here)

    @OptionGroup var office: OfficeOptions
    @OptionGroup var drawing: DrawingOptions

    func run() throws {
      let world = World()
      let resources = try Resources(world)
      let pinyin = try resources.pinyin()
      let path = try office.path(world)
      guard office.file == nil, !world.namesOffice,
        world.canDrawScreens || drawing.isLineByLine(world),
        !FileManager.default.fileExists(atPath: path)
      else {
        return try OpenDoor.enter(try Office.open(path, world, pinyin), world, drawing)
      }
      guard !LoginShell.confines(world) else {
        throw Complaint(
          .inputOutput,
          Wording(
            zh: "还没有单位的文件 \(path)，请管理员建立",
            en: "There is no office yet, \(path): ask the administrator to make it"))
      }
      switch try openPorch(path, world, drawing) {
      case .nothing: return
      case .office(path: let path):
        try OpenDoor.enter(
          try Office.open(World.expanded(path), world, pinyin), world, drawing)
      case .practice:
        try OpenDoor.enter(try PracticeFile.opened(world.practicePath, nil, world), world, drawing)
      }
    }
  }
}
