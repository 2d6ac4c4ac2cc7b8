import Wording

/// Whether the office's file is closed to other accounts of the machine.
struct PermissionCheck: Check {
  /// A file or folder as it stands.
  struct Place: Hashable {
    let path: String
    let isFolder: Bool
    /// The nine bits of its mode.
    let mode: Int
    let owner: Int
    let ownerName: String

    /// Whether anybody but the owner may read, write or enter.
    var isOpen: Bool { mode & 0o077 != 0 }
  }

  let places: [Place]
  /// The account that runs the program.
  let user: Int

  var findings: [Finding] {
    guard !places.isEmpty else { return [] }
    let wrong = places.flatMap { findings(of: $0) }
    return wrong.isEmpty
      ? [
        .ok(
          "permissions",
          Wording(
            zh: "权限：只有本账号能读写", en: "Permissions: only this account can read and write it"))
      ] : wrong
  }

  private func findings(of place: Place) -> [Finding] {
    var findings: [Finding] = []
    if place.isOpen {
      let mode = String(place.mode, radix: 8)
      findings.append(
        .warning(
          "permissions.mode",
          Wording(
            zh: "\(place.path) 的权限是\(mode)，本机其他账号也能进入或读取",
            en: "\(place.path) has mode \(mode): other accounts of this machine can get at it"),
          do: Wording(place.isFolder ? "chmod 700 '\(place.path)'" : "chmod 600 '\(place.path)'")))
    }
    if place.owner != user {
      let says = Wording(
        zh: "\(place.path) 属于账号 \(place.ownerName)，不是现在的账号",
        en: "\(place.path) belongs to \(place.ownerName), which is not the present account")
      findings.append(
        user == 0
          ? .note(
            "permissions.owner", says,
            do: Wording(
              zh: "平时请用 \(place.ownerName) 的账号打开，不用 root",
              en: "Open it as \(place.ownerName), not as root"))
          : .warning(
            "permissions.owner", says,
            do: Wording(
              zh: "一个单位的文件只归一个账号：请用该账号打开，见 docs/kiosk.zh.md",
              en: "One account owns an office: open it as that one, see docs/kiosk.md")))
    }
    return findings
  }
}
