import ArgumentParser
import Casework
import OfficeStore
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
      try OpenDoor.enter(try Office.open(try office.path(world), world, pinyin), world, drawing)
    }
  }
}
