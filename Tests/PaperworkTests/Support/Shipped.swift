import Casework
import Foundation
import Testing

@testable import Paperwork

/// What the program ships, read from the tree.
enum Shipped {
  static let tables = Result {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "codes").path)
    let lists = try names.filter { $0.hasSuffix(".json") }.map { name in
      (String(name.dropLast(5)), [UInt8](try data("codes/\(name)")))
    }
    return try Tables(
      rules: [UInt8](try data("rules/time-limits.json")),
      codes: Dictionary(uniqueKeysWithValues: lists),
      holidays: String(decoding: try data("calendar/holidays.csv"), as: UTF8.self))
  }

  static func template(_ kind: PaperKind) throws -> Template {
    let name = try #require(kind.template)
    return try Template(
      String(decoding: try data("templates/\(name).txt"), as: UTF8.self), name: name)
  }

  static var templateNames: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "templates").path)
        .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
    }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Resources")

  private static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }
}
