import Casework
import Foundation
import Wording

/// The shipped data: rules, codes, holidays, pinyin, and the sample office.
struct Resources {
  private let folder: URL

  /// Finds them: ANJIAN_RESOURCES, `../share/anjian` beside the program, or `Resources` of the tree it was built in.
  init(_ world: World) throws(Complaint) {
    let places = Self.places(world)
    guard let folder = places.first(where: Self.isThere) else {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "没有找到程序的数据文件夹，请用ANJIAN_RESOURCES指明Resources所在位置",
          en: "The program's data were not found: say with ANJIAN_RESOURCES where Resources is"))
    }
    self.folder = folder
  }

  /// The rules, codes and holidays that a new office takes its own copy of.
  func tables() throws -> Tables {
    let codes = folder.appendingPathComponent("codes")
    let names = try reading(codes) {
      try FileManager.default.contentsOfDirectory(atPath: codes.path)
    }
    var lists: [String: [UInt8]] = [:]
    for name in names where name.hasSuffix(".json") {
      lists[String(name.dropLast(".json".count))] = try bytes("codes/\(name)")
    }
    return try Tables(
      rules: bytes(Self.rules), codes: lists,
      holidays: String(decoding: bytes("calendar/holidays.csv"), as: UTF8.self))
  }

  /// The readings of Chinese characters: a few milliseconds, so only for those who write.
  func pinyin() throws -> Pinyin {
    Pinyin(table: try bytes("pinyin/pinyin.txt"), surnames: try bytes("pinyin/surnames.txt"))
  }

  /// The text of a shipped template.
  func template(_ name: String) throws -> String {
    String(decoding: try bytes("templates/\(name).txt"), as: UTF8.self)
  }

  /// The folder of the sample office: beside the resources or inside them.
  var sampleOffice: String {
    let inside = folder.appendingPathComponent("seeds/suocheng")
    let beside = folder.deletingLastPathComponent().appendingPathComponent("seeds/suocheng")
    return (FileManager.default.fileExists(atPath: inside.path) ? inside : beside).path
  }

  /// Where they are.
  var path: String { folder.path }

  /// What `./run install` noted of the build; nil in a source tree.
  var build: String? {
    let note = try? String(contentsOf: folder.appendingPathComponent("build"), encoding: .utf8)
    return note?.split(separator: "\n").first.map(String.init)
  }

  private static let rules = "rules/time-limits.json"

  private static func places(_ world: World) -> [URL] {
    if let told = world.variable("ANJIAN_RESOURCES") {
      return [URL(fileURLWithPath: told, isDirectory: true)]
    }
    var folder = world.executable.deletingLastPathComponent()
    var places = [folder.deletingLastPathComponent().appendingPathComponent("share/anjian")]
    while folder.path != "/" {
      places.append(folder.appendingPathComponent("Resources"))
      folder.deleteLastPathComponent()
    }
    return places
  }

  private static func isThere(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(rules).path)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    let file = folder.appendingPathComponent(path)
    return try reading(file) { [UInt8](try Data(contentsOf: file)) }
  }

  private func reading<Value>(_ place: URL, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw Complaint(
        .inputOutput, Wording(zh: "无法读取 \(place.path)", en: "\(place.path) cannot be read"))
    }
  }
}
