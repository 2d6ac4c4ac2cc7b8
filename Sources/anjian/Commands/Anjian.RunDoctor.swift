import ArgumentParser
import Casework
import CursesTerminal
import OfficeStore
import TerminalUI
import Wording

extension Anjian {
  /// `anjian doctor`: whether terminal, file, copies, clock, calendar and machine are as they should be.
  struct RunDoctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor",
      abstract: Wording(
        zh: "自检：终端、单位文件、副本、时钟、节假日、权限、打印", en: "Looks at terminal, file, copies, clock and machine"
      ).here,
      discussion: Wording(
        zh: "不需要登录，不改动任何文件，也不显示任何案件。退出码：0 没有问题（可以有提示），3 有警告，5 有故障。",
        en:
          "Nobody signs in, nothing is changed, no case is shown. Exit codes: 0 nothing is wrong (there may be notes), 3 warnings, 5 faults."
      ).here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions

    func run() throws {
      let world = World()
      let doctor = Doctor(
        world: world, path: try office.path(world),
        isNamed: office.file != nil || world.variable("ANJIAN_OFFICE") != nil)
      let findings = try doctor.findings { isJSON ? nil : answer(world) }
      let worst = findings.map(\.outcome).max() ?? .ok
      if isJSON {
        try Output.json(
          .object([
            "findings": .array(findings.map(\.json)), "outcome": .string(worst.rawValue),
            "version": .string(Version.number),
          ]))
      } else {
        let columns = TerminalExamination.window(of: 1)?.columns ?? world.outputColumns
        try Output.lines(findings.flatMap { $0.lines(world.language, within: columns) })
      }
      try close(findings, worst)
    }

    /// Shows the sample and asks; nil for no answer.
    private func answer(_ world: World) -> Bool? {
      guard let prompt = Prompt(world) else { return nil }
      try? Output.lines(TerminalSample.lines)
      for _ in 0..<3 {
        guard let answer = try? prompt.line(TerminalSample.question) else { return nil }
        if let isYes = TerminalSample.isYes(answer) { return isYes }
      }
      return nil
    }

    private func close(_ findings: [Finding], _ worst: Finding.Outcome) throws(Complaint) {
      let faults = findings.count { $0.outcome == .fault }
      let warnings = findings.count { $0.outcome == .warning }
      switch worst {
      case .ok, .note: return
      case .warning:
        throw Complaint(
          .notValid,
          Wording(
            zh: "有\(warnings)处警告，请按上面的办法处理",
            en: "Warnings: \(warnings). What to do stands beside each"))
      case .fault:
        throw Complaint(
          .damaged,
          Wording(
            zh: "有\(faults)处故障、\(warnings)处警告，请按上面的办法处理",
            en: "Faults: \(faults), warnings: \(warnings). What to do stands beside each"))
      }
    }
  }
}
