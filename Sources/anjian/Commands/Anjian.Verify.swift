import ArgumentParser
import Casework
import OfficeStore
import Wording

extension Anjian {
  /// `anjian verify`: whether the journal is whole and everything that is read from it agrees.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: Wording(zh: "查验：记录是否完整，有无改动", en: "Checks that the journal is whole").here)

    @Flag(name: .customLong("json"), help: .worded(zh: "输出JSON", en: "prints JSON"))
    var isJSON = false

    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let session = try Session.writing(office, signIn)
      let verification = try verified(session)
      if isJSON {
        try Output.json(session.json(verification))
      } else {
        try Output.lines(
          verification.faults.map { $0.wording[session.language] }
            + closing(verification, session.language))
      }
      guard verification.isWhole else {
        throw Complaint(
          .damaged,
          Wording(
            zh: "查出\(verification.faults.count)处问题，请保留本文件，用副本恢复",
            en: "\(verification.faults.count) faults were found: keep this file and restore a copy")
        )
      }
    }

    private func closing(_ verification: Verification, _ language: Language) -> [String] {
      guard verification.isWhole else { return [] }
      let whole = Wording(
        zh: "完整：\(verification.entries)条记录", en: "Whole: \(verification.entries) entries")
      let redacted = Wording(
        zh: "，其中\(verification.redacted.count)条的内容已删除，所属事项的台账无法核对，请核实删除依据",
        en:
          ", \(verification.redacted.count) of them redacted: what the register says of these cannot be checked, see on what ground it was done"
      )
      return [(verification.redacted.isEmpty ? whole : whole + redacted)[language]]
    }

    /// Shows how far it is once it takes longer than a second.
    private func verified(_ session: Session) throws -> Verification {
      let line = ProgressLine(Wording(zh: "查验", en: "Checking"), session.world)
      defer { line.end() }
      return try session.office.verify { line.show($0, of: $1) }
    }
  }
}
