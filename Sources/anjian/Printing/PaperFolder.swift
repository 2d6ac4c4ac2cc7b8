import Casework
import Foundation
import Paperwork
import Wording

/// Files of forms: made whole beside their place and moved there; none is ever overwritten.
enum PaperFolder {
  /// Keeps a form in the folder of exports, under its kind and what it is of.
  static func keep(_ form: PrintedForm, _ ending: String, in exports: ExportFolder) throws -> String
  {
    try exports.make()
    let folder = URL(fileURLWithPath: exports.path, isDirectory: true)
    let name = "\(form.kind.wording.zh)-\(form.label)".map { "/\0 ".contains($0) ? "-" : $0 }
    let bytes = try bytes(of: form, ending)
    for turn in 1... {
      let turned = turn == 1 ? "" : "-\(turn)"
      let place = folder.appendingPathComponent(String(name) + turned + "." + ending)
      guard !FileManager.default.fileExists(atPath: place.path) else { continue }
      try write(bytes, to: place)
      return place.path
    }
    throw unwritten(folder.path)
  }

  /// Writes a form to a file of the folder of exports that is not there yet; the ending says what it becomes.
  static func save(_ form: PrintedForm, to name: String, in exports: ExportFolder) throws -> String
  {
    try exports.make()
    let place = URL(fileURLWithPath: try exports.file(name))
    guard !FileManager.default.fileExists(atPath: place.path) else {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "\(place.path) 已经存在，请换一个文件名",
          en: "\(place.path) is there already: please choose another name"))
    }
    try write(try bytes(of: form, place.pathExtension.lowercased()), to: place)
    return place.path
  }

  private static func bytes(of form: PrintedForm, _ ending: String) throws -> [UInt8] {
    ending == "pdf" ? try PDFWriter.bytes(of: form) : Array(form.text.utf8)
  }

  private static func write(_ bytes: [UInt8], to place: URL) throws {
    let files = FileManager.default
    let unfinished = place.deletingLastPathComponent().appendingPathComponent(
      ".\(UUID().uuidString).part")
    do {
      guard
        files.createFile(
          atPath: unfinished.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      let handle = try FileHandle(forWritingTo: unfinished)
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
      try files.moveItem(at: unfinished, to: place)
    } catch {
      try? files.removeItem(at: unfinished)
      throw unwritten(place.path)
    }
  }

  private static func unwritten(_ path: String) -> Complaint {
    Complaint(
      .inputOutput,
      Wording(
        zh: "\(path) 没有写成，请检查文件夹和磁盘空间",
        en: "\(path) was not written: please check the folder and the room on the disk"))
  }
}
