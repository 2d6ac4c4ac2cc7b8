import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian bench`: measures the program on a large practice office, beside what is asked of it.
  struct RunBench: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bench",
      abstract: Wording(zh: "测速：在大的练习单位上计时", en: "Measures on a large practice office").here)

    @Option(
      parsing: .unconditional, help: .worded(zh: "多少件", en: "how many cases", value: "number"))
    var cases = 100_000

    @Option(
      name: .customLong("at"),
      help: .worded(
        zh: "测速用的文件，没有就建立", en: "the file to measure on; made where there is none", value: "file"))
    var file: String?

    @Option(
      parsing: .unconditional,
      help: .worded(
        zh: "改测20个进程同时保存，各多少秒",
        en: "measures twenty processes that save at once instead, for so many seconds",
        value: "seconds"))
    var atOnce: Int?

    func validate() throws {
      guard atOnce ?? 0 >= 0 else {
        throw ValidationError("The value of '--at-once' is below zero")
      }
      guard cases >= 0 else { throw ValidationError("The value of '--cases' is below zero") }
    }

    func run() throws {
      let world = World()
      let pinyin = try Resources(world).pinyin()
      let path = file ?? world.benchPath
      try PracticeFile.makeFolder(of: path)
      let bench = Bench(
        path: path, cases: cases, pinyin: pinyin,
        make: { path, count in try PracticeFile.make(path, count, world) },
        makeCounty: { path in
          let county = CountyOffice(tables: try Resources(world).tables(), now: World.clock())
          return try Office.found(
            path, county.founding, world.surroundings(pinyin), stories: county.stories)
        },
        open: { path in try Office.open(path, world, pinyin) })
      func print(_ line: Wording) { try? Output.lines([line[world.language]]) }
      if let atOnce { return try bench.runAtOnce(seconds: atOnce, print: print) }
      try bench.run(print: print)
    }
  }
}
