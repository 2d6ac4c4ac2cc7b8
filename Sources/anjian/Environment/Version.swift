import OfficeStore
import Wording

/// Which program this is: its number, what it was built of, and the form of file that it writes.
struct Version: Worded {
  static let number = "0.3.0"

  /// The commit and the day that `./run install` noted beside the resources; nil in a source tree.
  let build: String?

  var wording: Wording {
    Wording(zh: "案件 \(Self.number)，", en: "Anjian \(Self.number), ")
      + (build.map { Wording(zh: "构建 \($0)", en: "build \($0)") }
        ?? Wording(zh: "未安装的构建", en: "a build that is not installed"))
      + Wording(
        zh: "，文件格式 \(Office.schemaVersion)", en: ", file format \(Office.schemaVersion)")
  }
}

extension Version {
  init(_ world: World) { build = (try? Resources(world))?.build }
}
