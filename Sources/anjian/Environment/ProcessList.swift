import Foundation

/// What other accounts of the machine see of this program: `ps` shows its name, and nothing that was typed behind it.
enum ProcessList {
  /// Wipes the arguments, once they have been read.
  static func hideArguments() {
    let count = CommandLine.arguments.count
    for index in 1..<max(1, count) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      unsafe memset(argument, 0, strlen(argument))
    }
  }
}
