import Wording

/// Which program runs, and whether its data are whole.
struct ProgramCheck: Check {
  let version: Version
  /// Where the data are, or what is wrong with them.
  let resources: Result<String, any Error>

  var findings: [Finding] {
    switch resources {
    case .success(let folder):
      [
        .ok("program", version.wording),
        .ok("resources", Wording(zh: "程序数据 \(folder)", en: "The program's data are in \(folder)")),
      ]
    case .failure(let error): [.ok("program", version.wording), .fault("resources", error)]
    }
  }
}
