import ArgumentParser
import OfficeStore
import Wording

/// The passphrase of an encrypted copy: asked for at the terminal, or taken from standard input.
struct PassphraseOptions: ParsableArguments {
  @Flag(
    name: .customLong("passphrase-stdin"),
    help: .worded(
      zh: "加密口令取自标准输入的一行（先问到什么就先写什么）",
      en:
        "takes the passphrase from a line of standard input, in the order in which things are asked"
    )
  )
  var isFromInput = false

  /// A new passphrase, typed twice.
  func new(_ world: World) throws -> String {
    guard !isFromInput else { return try checked(Input.line() ?? "") }
    let prompt = try prompt(world)
    while true {
      let first = try prompt.password(
        Wording(
          zh: "加密口令（至少12个字符，忘记后无法打开）：",
          en: "Passphrase (12 characters or more; without it nothing opens the copy): "))
      do {
        _ = try checked(first)
      } catch {
        prompt.say(Complaint.sentence(of: error) + Wording("\n"))
        continue
      }
      if try prompt.password(Wording(zh: "再输一次：", en: "Once more: ")) == first { return first }
      prompt.say(Wording(zh: "两次不同，请重新输入\n", en: "These two differ: please type them again\n"))
    }
  }

  /// The passphrase of a copy, when it is an encrypted one.
  func existing(for path: String, _ world: World) throws -> String? {
    guard FileForm(of: path) == .sealed else { return nil }
    guard !isFromInput else { return Input.line() ?? "" }
    return try prompt(world).password(Wording(zh: "加密口令：", en: "Passphrase: "))
  }

  private func checked(_ passphrase: String) throws -> String {
    try Office.checkPassphrase(passphrase)
    return passphrase
  }

  private func prompt(_ world: World) throws(Complaint) -> Prompt {
    guard let prompt = Prompt(world) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "没有终端可以输入加密口令，请用 --passphrase-stdin 从标准输入给出",
          en: "There is no terminal to ask for the passphrase: give it with --passphrase-stdin"))
    }
    return prompt
  }
}
