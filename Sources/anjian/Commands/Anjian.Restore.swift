import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

extension Anjian {
  /// `anjian restore`: puts a copy in the place of the office's file, which is kept, and skips the numbers given out since.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: Wording(zh: "用副本恢复（换下的文件保留）", en: "Puts a copy back and keeps the file").here,
      discussion: Wording(
        zh: """
          副本先查验，再由副本里的管理员登录（口令以副本当时的为准），然后询问纸面上已发出的最后一个编号。
          全部确认之后才替换文件；在此之前任何一步中断，原文件都不变。
          """,
        en: """
          The copy is checked, an administrator of the copy signs in (with the password of that time), and the last
          numbers given out on paper are asked for. Only then is the file replaced; until then nothing changes.
          """
      ).here)

    @Argument(help: .worded(zh: "副本，明文或加密的都可以", en: "the copy, plain or encrypted"))
    var copy: String

    @Option(
      name: .customLong("last"),
      help: .worded(
        zh: "纸面上已发出的最后一个编号，如XF-2026-0034，可写多次",
        en: "the last number given out on paper, like XF-2026-0034; may be repeated",
        value: "number"))
    var lasts: [String] = []

    @Flag(
      name: .customLong("yes"),
      help: .worded(
        zh: "不再询问；没有用 --last 写明的编号都与副本相同",
        en: "asks nothing; what --last does not name is as in the copy"))
    var isAgreed = false

    @Flag(
      name: .customLong("confirm-date"),
      help: .worded(zh: "确认本机日期无误", en: "the date of this machine is right"))
    var isDateConfirmed = false

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let world = World()
      let path = try office.path(world)
      _ = try Rehearse.scratch(beside: path)
      let surroundings = world.surroundings(try Resources(world).pinyin())
      let secret = try passphrase.existing(for: copy, world)
      let line = ProgressLine(Wording(zh: "查验副本", en: "Checking the copy"), world)
      let restoration: Restoration
      do {
        defer { line.end() }
        restoration = try Restoration(of: copy, to: path, passphrase: secret, surroundings) {
          line.show($0, of: $1)
        }
      }
      do {
        let skipped = try agreed(restoration, path, world)
        let kept = try restoration.finish()
        try Output.lines(Self.done(path, kept, skipped).map { $0[world.language] })
      } catch {
        restoration.cancel()
        throw error
      }
    }

    /// Signs in, hears which numbers were given out, and records it aside.
    private func agreed(_ restoration: Restoration, _ path: String, _ world: World) throws
      -> [Number]
    {
      let prompt = isAgreed ? nil : Prompt(world)
      guard isAgreed || prompt != nil else {
        throw Complaint(
          .usage,
          Wording(
            zh: "没有终端可以确认，请写明 --last 并加 --yes",
            en: "There is no terminal to ask: give --last and add --yes"))
      }
      prompt?.say(restoration.copy.wording + Wording("\n"))
      prompt?.say(
        Wording(
          zh: "请由管理员登录，口令以副本当时的为准。\n",
          en: "An administrator signs in, with the password of that time.\n"))
      let viewer = try signIn.signIn(to: restoration.office, world)
      guard viewer.may(.restoring) else {
        throw Complaint(
          .notAllowed,
          Wording(
            zh: "恢复由管理员办理，没有改动任何文件，请用管理员的工号登录",
            en: "Restoring is for the administrator and nothing was changed: sign in as one"))
      }
      let questions = LastNumbers(try restoration.lastNumbers())
      let skipped =
        try lasts.isEmpty
        ? prompt.map { try questions.asked($0) } ?? [] : questions.given(lasts)
      let isConfirmed = try confirmsDate(restoration, prompt)
      if let prompt { try confirm(path, skipped, prompt) }
      try restoration.record(lasts: skipped, confirmingDate: isConfirmed, by: viewer)
      return skipped
    }

    private func confirmsDate(_ restoration: Restoration, _ prompt: Prompt?) throws -> Bool {
      guard restoration.isClockSuspect else { return false }
      if isDateConfirmed { return true }
      let now = World.clock()
      guard let prompt else {
        throw Complaint(
          .notValid,
          Wording(
            zh: "副本的最后一条记录与本机时间\(now)相隔太久，日期无误时请加 --confirm-date",
            en: "The copy ends long before or after \(now): add --confirm-date if the date is right"
          ))
      }
      let answer = try prompt.line(
        Wording(
          zh: "本机时间是 \(now)，日期对吗？输入 y 继续：",
          en: "The clock says \(now). Is the date right? y goes on: "))
      guard Tidy.code(answer).lowercased() == "y" else { throw Complaint.cancelled }
      return true
    }

    private func confirm(_ path: String, _ skipped: [Number], _ prompt: Prompt) throws {
      let next =
        skipped.isEmpty
        ? Wording(zh: "编号接着副本往下排", en: "The numbers go on as in the copy")
        : Wording(zh: "以下编号之后继续：", en: "The numbers go on after ")
          + skipped.map { Wording("\($0)") }.joined()
      let question =
        FileManager.default.fileExists(atPath: path)
        ? Wording(
          zh: "。用副本替换 \(path)（原文件保留），输入 y 继续：",
          en: ". Put the copy in the place of \(path) (which is kept)? y goes on: ")
        : Wording(
          zh: "。把副本放到 \(path)，输入 y 继续：", en: ". Put the copy at \(path)? y goes on: ")
      let answer = try prompt.line(next + question)
      guard Tidy.code(answer).lowercased() == "y" else { throw Complaint.cancelled }
    }

    private static func done(_ path: String, _ kept: String?, _ skipped: [Number]) -> [Wording] {
      [
        Wording(zh: "已恢复到 \(path)", en: "Restored to \(path)"),
        kept.map { Wording(zh: "换下的文件保留在 \($0)", en: "The file that was there is kept as \($0)") },
        skipped.isEmpty
          ? nil
          : Wording(zh: "跳号：以下编号之后继续 ", en: "Skipped: the numbers go on after ")
            + skipped.map { Wording("\($0)") }.joined(),
      ].compactMap { $0 }
    }
  }
}
