import ArgumentParser
import Wording

/// Which office: `--office FILE`, else ANJIAN_OFFICE, else the user's own.
struct OfficeOptions: ParsableArguments {
  @Option(
    name: .customLong("office"),
    help: .worded(
      zh: "单位的文件（不写则用 ANJIAN_OFFICE 或默认位置）",
      en: "the office's file (else ANJIAN_OFFICE, else the default place)", value: "file"),
    completion: .file(extensions: ["anjian"]))
  var file: String?

  /// - Throws: `Complaint` for a name that is empty, as an unset variable of a script makes it.
  func path(_ world: World) throws(Complaint) -> String {
    guard file != "" else {
      throw Complaint(
        .usage,
        Wording(zh: "--office 后面是空的，请写明单位的文件", en: "--office is empty: name the office's file"))
    }
    return file ?? world.officePath
  }
}

extension Wording {
  /// The text in the language of the one who runs the program: for help.
  var here: String { self[World().language] }
}
