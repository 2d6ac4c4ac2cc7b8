import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian rehearse`: whether a copy is whole, and up to which act; nothing of it is written.
  struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rehearse",
      abstract: Wording(
        zh: "恢复演练：副本是否完整，到哪一条记录为止", en: "Whether a copy is whole, and up to which act"
      ).here)

    @Argument(help: .worded(zh: "副本的文件", en: "the copy"))
    var copy: String

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var office: OfficeOptions

    func run() throws {
      let world = World()
      let surroundings = world.surroundings(try Resources(world).pinyin())
      let secret = try passphrase.existing(for: copy, world)
      let folder = try Self.scratch(beside: try office.path(world))
      let line = ProgressLine(Wording(zh: "查验副本", en: "Checking the copy"), world)
      let found: Rehearsal
      do {
        defer { line.end() }
        found = try Office.rehearse(copy, passphrase: secret, scratch: folder, surroundings) {
          line.show($0, of: $1)
        }
      }
      guard found.isWhole else {
        throw Complaint(.damaged, Wording("\(copy)") + Wording(zh: "：", en: ": ") + found.wording)
      }
      let made = found.mark.map { mark in
        Wording(
          zh: "副本：\(mark.made)取自 \(mark.origin)", en: "A copy of \(mark.made), of \(mark.origin)")
      }
      try Output.lines([made, found.wording].compactMap { $0?[world.language] })
    }

    /// The office's folder, where what an encrypted copy holds may lie for a moment; made where there is none.
    static func scratch(beside office: String) throws -> String {
      let folder = URL(fileURLWithPath: office).deletingLastPathComponent()
      if !FileManager.default.fileExists(atPath: folder.path) {
        do {
          try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
          throw OfficeError.readOnly(path: folder.path)
        }
      }
      return folder.path
    }
  }
}
