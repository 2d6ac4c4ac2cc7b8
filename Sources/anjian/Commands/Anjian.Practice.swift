import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian practice`: opens the practice office, and makes it where there is none.
  struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "practice",
      abstract: Wording(zh: "打开练习单位（练习数据）", en: "Opens the practice office").here)

    @Flag(
      name: .customLong("fresh"),
      help: .worded(zh: "重新建立，旧文件移到一旁", en: "makes it anew; the old file is moved aside"))
    var isFresh = false

    @Option(
      parsing: .unconditional,
      help: .worded(zh: "新建时虚构多少件", en: "how many invented cases a new one has", value: "number"))
    var cases: Int?

    @Option(
      name: .customLong("at"),
      help: .worded(zh: "练习单位的文件", en: "the practice office's file", value: "file"))
    var file: String?

    @OptionGroup var drawing: DrawingOptions

    func validate() throws {
      guard cases ?? 0 >= 0 else { throw ValidationError("The value of '--cases' is below zero") }
    }

    func run() throws {
      let world = World()
      let path = file ?? world.practicePath
      if isFresh, let aside = try PracticeFile.moveAside(path, world) {
        try Output.lines([
          Wording(zh: "旧文件已移到 \(aside)", en: "The old file was moved to \(aside)")[world.language]
        ])
      }
      try OpenDoor.enter(try PracticeFile.opened(path, cases, world), world, drawing)
    }
  }
}
