import Casework
import Foundation
import Wording

/// A folder that a new office is made from: who, where, which figures, and what happened already.
///
/// `office.json`, `villages.csv`, `officers.csv`; `figures.csv` and `acts.jsonl` where they are there.
struct SeedFolder {
  /// What `office.json` says.
  struct Settings: Decodable {
    struct DueDays: Decodable {
      let village: Int
      let town: Int?
      let lock: Int?
    }

    let name: String
    let township: String
    let countWord: String?
    let firstMonthOwed: Month
    let zeroReportDue: DueDays?
  }

  let settings: Settings
  let villages: SeedTable
  let officers: SeedTable
  let figures: SeedTable?
  let acts: [SeedAct]

  /// Reads a folder; nothing is made of it yet.
  init(_ path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    func text(_ file: String) throws(SeedError) -> String {
      let place = folder.appendingPathComponent(file)
      guard let data = try? Data(contentsOf: place) else {
        throw SeedError(
          place.path,
          Wording(zh: "无法读取，请核对 --from 的文件夹", en: "cannot be read: check the folder of --from"))
      }
      guard let text = String(data: data, encoding: .utf8) else {
        throw SeedError(
          file, Wording(zh: "不是UTF-8文本，请另存为UTF-8", en: "is not UTF-8: please save it as UTF-8"))
      }
      return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
    func textIfThere(_ file: String) throws(SeedError) -> String? {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path)
        ? try text(file) : nil
    }
    settings = try Self.settings(text("office.json"))
    villages = try SeedTable(text("villages.csv"), file: "villages.csv")
    officers = try SeedTable(text("officers.csv"), file: "officers.csv")
    figures = try textIfThere("figures.csv").map { text throws(SeedError) in
      try SeedTable(text, file: "figures.csv")
    }
    acts =
      try textIfThere(SeedAct.file).map { text throws(SeedError) in try SeedAct.all(in: text) }
      ?? []
  }

  private static func settings(_ text: String) throws(SeedError) -> Settings {
    do {
      return try JSONDecoder().decode(Settings.self, from: Data(text.utf8))
    } catch DecodingError.keyNotFound(let key, _) {
      throw SeedError(
        "office.json", Wording(zh: "缺少“\(key.stringValue)”", en: "“\(key.stringValue)” is missing"))
    } catch {
      throw SeedError(
        "office.json", Wording(zh: "不是完整的JSON，或有的值不对", en: "is not whole JSON, or a value is wrong")
      )
    }
  }
}
