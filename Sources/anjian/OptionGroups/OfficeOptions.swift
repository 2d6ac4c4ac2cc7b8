import ArgumentParser
import Wording

/// Which office: `--office FILE`, else ANJIAN_OFFICE, else the user's own.
struct OfficeOptions: ParsableArguments {
  @Option(
    name: .customLong("office"),
    help: .worded(
      zh: "单位的文件（不写则用 ANJIAN_OFFICE 或默认位置）",
      en: "the office's file (else ANJIAN_OFFICE, else the default place)", value: "file"))
  var file: String?

  func path(_ world: World) -> String { file ?? world.officePath }
}

extension Wording {
  /// The text in the language of the one who runs the program: for help.
  var here: String { self[World().language] }
}
