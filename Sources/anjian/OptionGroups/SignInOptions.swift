import ArgumentParser
import Casework
import OfficeStore
import Wording

/// Who runs the command: number and password, asked for at the terminal where they are not given.
struct SignInOptions: ParsableArguments {
  @Option(help: .worded(zh: "工号", en: "the officer's number", value: "number"))
  var officer: String?

  @Flag(
    name: .customLong("password-stdin"),
    help: .worded(
      zh: "口令取自标准输入的第一行", en: "takes the password from the first line of standard input"))
  var isPasswordFromInput = false

  func signIn(to office: Office, _ world: World) throws -> Viewer {
    let number = try number(world)
    let viewer = try office.signIn(number: number, password: try password(of: number, world))
    guard try !office.hasFirstPassword(viewer) else {
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "\(number) 的口令由管理员给出，请先用 anjian password 改为自己的口令",
          en:
            "The password of \(number) was given by an administrator: choose an own one with anjian password first"
        ))
    }
    return viewer
  }

  func number(_ world: World) throws(Complaint) -> String {
    if let officer { return officer }
    guard !isPasswordFromInput, let prompt = Prompt(world) else {
      throw Complaint(
        .usage, Wording(zh: "请用 --officer 写明工号", en: "Say who you are with --officer NUMBER"))
    }
    return try prompt.line(Wording(zh: "工号：", en: "Number: "))
  }

  func password(of number: String, _ world: World) throws(Complaint) -> String {
    if isPasswordFromInput { return Input.line() ?? "" }
    guard let prompt = Prompt(world) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "没有终端可以输入口令，请用 --password-stdin 从标准输入给出",
          en: "There is no terminal to ask for the password: give it with --password-stdin"))
    }
    return try prompt.password(Wording(zh: "\(number) 的口令：", en: "Password of \(number): "))
  }
}
