import Casework
import Foundation
import OfficeStore
import Wording

/// The one folder into which an office's forms and lists are saved: the administrator's, else one beside its file.
struct ExportFolder {
  let path: String

  init(of office: Office) {
    path = office.book.file.exports ?? Self.besideFile(of: office.path)
  }

  /// Where exports go before the administrator has said otherwise.
  static func besideFile(of office: String) -> String { office + ".prints" }

  /// Makes the folder where it is missing, for nobody but the account.
  ///
  /// - Throws: `Complaint` where it cannot be made.
  func make() throws(Complaint) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "导出文件夹 \(path) 建不成，请管理员检查",
          en: "The folder of exports, \(path), cannot be made: ask the administrator"))
    }
  }

  /// The real path of a file within it: a name alone is one of the folder's.
  ///
  /// - Throws: `Complaint` for a file that is, or would be, anywhere else, by whatever links.
  func file(_ name: String) throws(Complaint) -> String {
    let named = name.hasPrefix("/") ? name : path + "/" + name
    guard let folder = Self.real(path) else {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "没有导出文件夹 \(path)，请管理员检查",
          en: "There is no folder of exports, \(path): ask the administrator"))
    }
    let place = URL(fileURLWithPath: named)
    let isName = !place.lastPathComponent.isEmpty && ![".", ".."].contains(place.lastPathComponent)
    let real =
      Self.real(named)
      ?? Self.real(place.deletingLastPathComponent().path).map {
        $0 + "/" + place.lastPathComponent
      }
    guard isName, let real, real.hasPrefix(folder + "/"),
      !Self.isLink(named) || Self.real(named) != nil
    else {
      throw Complaint(
        .notAllowed,
        Wording(
          zh: "\(name) 不在导出文件夹 \(path) 里，请只写文件名",
          en: "\(name) is not in the folder of exports, \(path): give a file name alone"))
    }
    return real
  }

  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
