import OfficeStore
import Wording

/// Whether the office's file can be opened, and has room to grow.
struct FileCheck: Check {
  let path: String
  /// Whether somebody named the file: one that nobody named may still be missing.
  let isNamed: Bool
  let result: Result<OfficeExamination, OfficeError>
  /// Bytes of the file and of its -wal.
  let size: Int
  let walSize: Int
  /// Bytes that are free on its disk; nil where that is unknown.
  let free: Int?

  static let megabyte = 1 << 20

  var findings: [Finding] {
    switch result {
    case .success(let office): [file(office), form(office), system(office)] + wal + space
    case .failure(.missing) where !isNamed: [noFile]
    case .failure(let error): [.fault("file", error)]
    }
  }

  private var noFile: Finding {
    .note(
      "file",
      Wording(
        zh: "还没有单位的文件，默认位置是 \(path)", en: "There is no office yet; its place is \(path)"),
      do: Wording(
        zh: "用 anjian new 建立，或用 --office、ANJIAN_OFFICE 写明；练习用 anjian practice",
        en:
          "Make one with anjian new, or name one with --office or ANJIAN_OFFICE; anjian practice is for practising"
      ))
  }

  private func file(_ office: OfficeExamination) -> Finding {
    let kind =
      office.isPractice
      ? Wording(zh: "练习单位", en: "practice office") : Wording(zh: "正式单位", en: "real office")
    return .ok(
      "file",
      Wording(zh: "单位文件 \(path)：\(office.name)（", en: "Office \(path): \(office.name) (") + kind
        + Wording(zh: "），\(Self.amount(size))", en: "), \(Self.amount(size))"))
  }

  private func form(_ office: OfficeExamination) -> Finding {
    guard office.schema < Office.schemaVersion else {
      return .ok(
        "file.form",
        Wording(
          zh: "文件格式 \(office.schema)，与程序一致", en: "File format \(office.schema), the program's own"))
    }
    return .note(
      "file.form",
      Wording(
        zh: "文件格式 \(office.schema)，程序的格式是 \(Office.schemaVersion)",
        en: "File format \(office.schema); the program's is \(Office.schemaVersion)"),
      do: Wording(
        zh: "下次打开时自动升级，之后旧程序不能再打开：请先把各终端的程序都换成新版",
        en:
          "It is raised when it is next opened, and older programs cannot open it then: renew them first"
      ))
  }

  private func system(_ office: OfficeExamination) -> Finding {
    let kind = office.fileSystem ?? "?"
    return .ok(
      "file.system", Wording(zh: "文件系统 \(kind)，本机磁盘", en: "File system \(kind), a local disk"))
  }

  private var wal: [Finding] {
    guard walSize > 64 * Self.megabyte else { return [] }
    return [
      .warning(
        "file.wal",
        Wording(
          zh: "\(path)-wal 已有\(Self.amount(walSize))，没有并入单位文件",
          en: "\(path)-wal has grown to \(Self.amount(walSize)) and is not folded in"),
        do: Wording(
          zh: "请在各终端退出程序再打开一次；-wal 是单位文件的一部分，不要删除",
          en:
            "Leave the program at every terminal and open it again; never delete the -wal, it is part of the office"
        ))
    ]
  }

  private var space: [Finding] {
    guard let free else { return [] }
    let says = Wording(
      zh: "磁盘剩余\(Self.amount(free))", en: "\(Self.amount(free)) are free on the disk")
    let remedy = Wording(
      zh: "请清理磁盘：磁盘满时不能保存，也做不了副本",
      en: "Free some space: on a full disk nothing can be saved and no copy made")
    if free < size + walSize + 64 * Self.megabyte {
      return [.fault("file.space", says, do: remedy)]
    }
    if free < 1024 * Self.megabyte { return [.warning("file.space", says, do: remedy)] }
    return [.ok("file.space", says)]
  }

  /// "820 KB", "12 MB", "3.4 GB".
  static func amount(_ bytes: Int) -> String {
    switch bytes {
    case ..<megabyte: "\((bytes + 1023) / 1024) KB"
    case ..<(1024 * megabyte): "\(bytes / megabyte) MB"
    default: "\(bytes / (1024 * megabyte)).\(bytes % (1024 * megabyte) * 10 / (1024 * megabyte)) GB"
    }
  }
}
