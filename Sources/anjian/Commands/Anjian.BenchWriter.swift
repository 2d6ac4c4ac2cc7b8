import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian bench-writer`: one of those who save at once while `anjian bench` measures; a real office is refused.
  struct BenchWriter: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bench-writer",
      abstract: Wording(zh: "测速时的一个录入进程", en: "One writer of the bench").here, shouldDisplay: false)

    @Option(name: .customLong("at"))
    var file: String

    /// Which of them: each is another clerk.
    @Option var number = 0

    /// When the first save begins, in milliseconds since 1970.
    @Option var begin: Int64

    @Option var seconds = 60

    /// Milliseconds between two saves.
    @Option var think = 0

    func run() throws {
      let world = World()
      let office = try Office.open(file, world, try Resources(world).pinyin())
      defer { office.close() }
      guard office.book.file.isPractice else {
        throw Complaint(
          .notAllowed,
          Wording(
            zh: "\(file) 是正式单位，不能用来测速", en: "\(file) is a real office and is not measured on"))
      }
      let day = try world.now(in: office).day
      let clerks = office.book.officers.filter {
        $0.isActive(on: day) && $0.roles.contains(.clerk)
      }
      guard !clerks.isEmpty,
        let viewer = office.book.viewer(of: clerks[number % clerks.count].id, on: day)
      else { throw OfficeError.unknownOfficer }
      var run = WriterRun(office, viewer)
      try run.run(
        from: Instant(milliseconds: begin),
        to: Instant(milliseconds: begin + Int64(seconds) * 1000), think: Double(think) / 1000)
      try Output.raw(
        ([run.entries] + run.saves.map { Int($0 / .microseconds(1)) }).map { "\($0)\n" }.joined())
    }
  }
}
