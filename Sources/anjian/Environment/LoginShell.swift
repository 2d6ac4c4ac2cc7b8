import Foundation
import Wording

/// The program as the login shell of an account: what sshd, su and scp would have a shell do.
enum LoginShell {
  /// Whether the program was started as one: its name then begins with a hyphen.
  static var isOne: Bool { CommandLine.arguments.first?.hasPrefix("-") ?? false }

  /// Whether nobody here may get at another file or folder: it was started as a login shell, or it is the account's.
  static func confines(_ world: World) -> Bool {
    if isOne || CommandLine.arguments.dropFirst().first == "-c" { return true }
    guard world.user != 0, let account = unsafe getpwuid(geteuid()),
      let shell = unsafe account.pointee.pw_shell
    else { return false }
    let path = unsafe String(cString: shell)
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path == world.executable.path
  }

  /// The arguments to go on with.
  ///
  /// A shell is told to run a command by `-c`. Only the program itself is run, as a forced command
  /// of sshd names it, and it opens the screens.
  ///
  /// - Throws: `Complaint` for every other command.
  static func arguments(_ arguments: [String], _ world: World) throws(Complaint) -> [String] {
    guard arguments.first == "-c" else { return arguments }
    let command = arguments.dropFirst().joined(separator: " ")
    let isProgram =
      command == "anjian"
      || command.hasPrefix("/")
        && URL(fileURLWithPath: command).resolvingSymlinksInPath().path == world.executable.path
    guard isProgram else {
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "这个账号只能打开案件簿，不能执行命令或传送文件",
          en: "This account opens the case book only: it runs no commands and moves no files"))
    }
    return []
  }

  /// Keeps the sentence of an error on the screen that the end of a login shell would wipe.
  static func linger(after ending: Ending, _ world: World) {
    guard isOne, ending != .done, world.isInteractive, let prompt = Prompt(world) else { return }
    _ = try? prompt.line(Wording(zh: "按回车键退出", en: "Press Enter to leave"))
  }
}
