import Foundation
import Wording

/// Where the program's last words go when it ends unexpectedly: a file of the user's own, with nothing personal in it.
struct CrashLog {
  /// The open file; nil where none can be made.
  let descriptor: Int32?
  /// What is said on the screen that a crash gives back.
  let note: String

  init(_ world: World) {
    let folder = world.stateFolder
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = folder.appendingPathComponent("crash.log").path
    let opened = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    descriptor = opened < 0 ? nil : opened
    note =
      Wording(
        zh: "程序意外退出，已保存的内容没有丢失，未保存的登记会再次提供；详情在 \(path)",
        en:
          "The program ended unexpectedly; what was saved is safe and drafts will be offered; details in \(path)"
      )[world.language]
  }
}
