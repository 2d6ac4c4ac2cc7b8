import ArgumentParser
import Foundation
import Wording

/// The program: its commands, and the one place where it ends.
@main
struct Anjian: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anjian",
    abstract: Wording(zh: "案件簿：乡镇综治中心的信访、来访、纠纷和零报告", en: "The case book of a township office").here,
    discussion: Wording(
      zh: """
        结果写到标准输出，出错时在标准错误上写一句话。
        退出码：0 完成，1 没有符合的，2 写法不对，3 内容不合要求，4 正忙，5 文件损坏，6 不允许，7 读写出错。
        语言：ANJIAN_LANG=zh 或 en。
        """,
      en: """
        Results go to standard output; an error is one sentence on standard error.
        Exit codes: 0 done, 1 nothing matched, 2 usage, 3 not valid, 4 busy, 5 damaged, 6 not allowed, 7 input/output.
        Language: ANJIAN_LANG=zh or en.
        """
    ).here,
    version: Version(World()).wording.here,
    subcommands: [
      Open.self, New.self, Practice.self, Case.self, Visit.self, Zero.self, Rounds.self,
      Review.self, FiguresOfYear.self,
      Officers.self, Villages.self, Terminals.self, Password.self, UseRecoveryCode.self,
      Calendar.self, Print.self, ListReveals.self, AdoptShipped.self, Copy.self, Rehearse.self,
      Restore.self, Verify.self, RunBench.self, BenchWriter.self, RunDoctor.self,
      GenerateManual.self, GenerateProcedures.self, GenerateRoles.self, GenerateCalendar.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    let world = World()
    Signals.settle(world)
    let arguments = Array(CommandLine.arguments.dropFirst())
    ProcessList.hideArguments()
    let ending = run(arguments, world)
    LoginShell.linger(after: ending, world)
    Foundation.exit(ending.rawValue)
  }

  /// Runs a command line: what it says, and how it ends.
  private static func run(_ arguments: [String], _ world: World) -> Ending {
    do {
      var command = try parseAsRoot(LoginShell.arguments(arguments, world))
      try command.run()
      return .done
    } catch  where exitCode(for: error) == .failure {
      Output.complain(Complaint.sentence(of: error), world.language)
      return Ending(error)
    } catch {
      return answered(error)
    }
  }

  /// A command line that was not understood, or one that asked for help.
  private static func answered(_ error: any Error) -> Ending {
    guard exitCode(for: error).isSuccess else {
      Output.complain(UsageMistake.wording(error), World().language)
      return .usage
    }
    do {
      try Output.lines(
        fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false).map(
          String.init))
      return .done
    } catch {
      return Ending(error)
    }
  }
}
