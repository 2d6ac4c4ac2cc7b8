import Casework
import OfficeStore
import Wording

extension Bench {
  /// Many processes on one file, without a pause and with one; each for so many seconds.
  func atOnce(_ table: BenchTable, seconds: Int) throws {
    for think in [0, 50] {
      defer { Self.remove(crowd) }
      try make(crowd, PracticeOffice.usualCases).close()
      let found = try WritersTrial(office: crowd, seconds: seconds, think: think).run(open: open)
      let writers = WritersTrial.writers
      let name =
        think == 0
        ? Wording(zh: "\(writers)个进程不停保存", en: "\(writers) processes, no pause")
        : Wording(zh: "\(writers)个进程，间隔\(think)ms", en: "\(writers) processes, \(think) ms pause")
      table.line(name, Spread(found.saves), limit: 100)
      let (least, most) = (found.counts.min() ?? 0, found.counts.max() ?? 0)
      table.print(
        Wording(
          zh: "  每个进程保存\(least)至\(most)次，每秒共\(found.saves.count / max(seconds, 1))次",
          en:
            "  each process saved \(least) to \(most) times, together \(found.saves.count / max(seconds, 1)) a second"
        ))
      table.print(
        found.surplus == 0 && found.isWhole
          ? Wording(zh: "  确认过的全部在，查验无误", en: "  all that was acknowledged is there, and verified")
          : Wording(
            zh: "  出错：记录与确认相差\(found.surplus)条，查验\(found.isWhole ? "无误" : "有误")",
            en:
              "  WRONG: \(found.surplus) entries beside those acknowledged, verified \(found.isWhole)"
          ))
    }
  }

  /// The file on which many save at once.
  var crowd: String { path + ".writers" }
}
