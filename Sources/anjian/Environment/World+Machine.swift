import Foundation

extension World {
  /// The variable that decides the character set, and what it says; nil where none is set.
  var localeSetting: (variable: String, value: String)? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      variable(name).map { (variable: name, value: $0) }
    }.first
  }

  /// The account that runs the program.
  var user: Int { Int(geteuid()) }

  /// Where programs are looked for: PATH, but the usual folders alone where nobody has a shell.
  var searchPath: String {
    let usual = "/usr/local/bin:/usr/bin:/bin"
    return LoginShell.confines(self) ? usual : variable("PATH") ?? usual
  }

  /// Where a program of that name is: in PATH, else in the usual folders.
  func program(_ name: String) -> String? {
    let folders = searchPath.split(separator: ":").map(String.init)
    return (folders + ["/usr/local/bin", "/usr/bin", "/bin"]).map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// What a program prints within three seconds; nil where it is missing, fails or takes longer.
  func output(of name: String, _ arguments: String...) -> String? {
    guard let program = program(name), let limit = self.program("timeout") else { return nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: limit)
    process.arguments = ["3", program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = try? output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data ?? Data(), as: UTF8.self) : nil
  }

  /// Bytes that are free on the disk of a path.
  func freeSpace(at path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return attributes?[.systemFreeSize] as? Int
  }

  /// Bytes of a file; 0 where there is none.
  func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }
}
