import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian copy`: a copy of the whole office, read back and checked, while others go on writing.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: Wording(zh: "做一份副本，读回核对", en: "Makes a copy and reads it back").here)

    @Argument(
      help: .worded(
        zh: "副本的文件或文件夹（不写则放进本单位文件旁的 .copies 文件夹）",
        en: "the copy's file or its folder (else the .copies folder beside the office's file)"))
    var target: String?

    @Flag(
      name: .customLong("encrypt"),
      help: .worded(zh: "加密，便于带走", en: "encrypts it, for carrying away"))
    var isEncrypted = false

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      guard target != nil || !isEncrypted else {
        throw Complaint(
          .usage,
          Wording(
            zh: "加密副本是带走用的，请写明放到哪个文件",
            en: "An encrypted copy is for carrying away: name the file to make"))
      }
      let session = try Session.writing(office, signIn)
      defer { session.office.close() }
      try checkRole(session)
      let made = try target.map { try carriedAway(to: $0, session) } ?? ofToday(session)
      try Output.lines([
        Wording(zh: "已做副本 \(made.path)", en: "Made the copy \(made.path)")[session.language],
        made.wording[session.language],
      ])
    }

    private func checkRole(_ session: Session) throws(Complaint) {
      guard !session.viewer.may(.copies) else { return }
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "副本含全部内容，由分管领导、主要领导或管理员来做",
          en: "A copy holds everything: it is for the supervisor, the head or the administrator"))
    }

    private func ofToday(_ session: Session) throws -> Rehearsal {
      let line = progress(session)
      defer { line.end() }
      return try session.office.copyNow { line.show($0, of: $1) }
    }

    /// Everything that can be refused is, before the copy is recorded.
    private func carriedAway(to target: String, _ session: Session) throws -> Rehearsal {
      let target = file(in: target, session)
      try Office.checkTarget(target)
      let secret = isEncrypted ? try passphrase.new(session.world) : nil
      let act = TakeCopy(
        name: URL(fileURLWithPath: target).lastPathComponent, isEncrypted: isEncrypted)
      try session.office.record(act, by: session.viewer)
      let line = progress(session)
      defer { line.end() }
      return try session.office.copy(to: target, passphrase: secret) { line.show($0, of: $1) }
    }

    /// The file itself, or one named after the office's file and the time in a folder.
    private func file(in target: String, _ session: Session) -> String {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: target, isDirectory: &isFolder),
        isFolder.boolValue
      else { return target }
      let stem = URL(fileURLWithPath: session.office.path).deletingPathExtension()
        .lastPathComponent
      let time = session.now.clock.filter { $0 != ":" }
      let name = "\(stem)-\(session.now.day)-\(time)" + (isEncrypted ? ".sealed" : ".anjian")
      return URL(fileURLWithPath: target).appendingPathComponent(name).path
    }

    private func progress(_ session: Session) -> ProgressLine {
      ProgressLine(Wording(zh: "核对副本", en: "Checking the copy"), session.world)
    }
  }
}
