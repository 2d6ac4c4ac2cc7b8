public import Wording

/// 设置导出文件夹: the one folder into which forms and lists are saved, and out of which files are read on the screens.
public struct SetExports: Act {
  public static let kind = "setExports"
  public static let name = Wording(zh: "设置导出文件夹", en: "Set the folder of exports")
  public static let blank = SetExports(folder: nil)
  public static let fields: [Field<SetExports>] = [
    Field(
      "folder", Wording(zh: "导出文件夹", en: "Folder"), .optionalText(\.folder), width: .full,
      help: Wording(
        zh: "完整路径，如 /srv/anjian/出件；空着就用单位文件旁边的 .prints 文件夹",
        en:
          "An absolute path, as /srv/anjian/out; empty means the folder .prints beside the office's file"
      ))
  ]

  public var folder: String?

  /// Names a folder by its path; nil means the one beside the office's file.
  public init(folder: String?) { self.folder = folder }

  public static func begun(on state: OfficeFile) -> SetExports { SetExports(folder: state.exports) }

  public func digest(_ codes: Codes) -> Wording {
    folder?.nonEmpty.map { Wording($0) }
      ?? Wording(zh: "单位文件旁边的 .prints", en: ".prints beside the office's file")
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.exports = folder?.nonEmpty
  }

  public func problems(in state: OfficeFile, _ circumstance: Circumstance) -> [Problem] {
    guard let folder = folder?.nonEmpty else { return [] }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: true)
    guard folder.hasPrefix("/"), !parts.isEmpty, !parts.contains(".."), !parts.contains(".") else {
      return [
        Problem(
          "folder",
          Wording(
            zh: "请写完整路径，以 / 开头，不含 ..",
            en: "Please write an absolute path, beginning with / and without ..")
        )
      ]
    }
    return []
  }
}
