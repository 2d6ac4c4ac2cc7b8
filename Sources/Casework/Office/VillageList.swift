import Wording

/// A list of villages as it is typed or comes in a file: one a line.
///
/// A typed line is a name, or key, name, full name and code separated by blanks. A file with column names
/// (`key,code,short,name,aliases`) may have further columns; `#` begins a remark.
public enum VillageList {
  /// Reads the villages; keys that are not given are numbered 01, 02, 03.
  ///
  /// - Throws: `Problem` that names the line.
  public static func parse(_ text: String) throws(Problem) -> [AddVillage] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { (number: $0 + 1, text: Tidy.line(String($1))) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    let columns = lines.first.map { cells($0.text) } ?? []
    let hasHeader = columns.contains("short") && columns.contains("name")
    var villages: [AddVillage] = []
    for line in hasHeader ? lines.dropFirst() : lines[...] {
      func fail(_ reason: Wording) -> Problem {
        Problem("villages", Wording(zh: "第\(line.number)行：", en: "Line \(line.number): ") + reason)
      }
      guard
        let village = hasHeader
          ? named(columns, cells(line.text)) : typed(line.text, villages.count + 1)
      else {
        throw fail(
          Wording(
            zh: "“\(line.text)”看不出村名，应为“神前村”或“05 神前 神前村”",
            en: "“\(line.text)” names no village: write 神前村, or 05 神前 神前村"))
      }
      if let double = villages.first(where: { $0.key == village.key || $0.name == village.name }) {
        throw fail(
          Wording(
            zh: "与“\(double.key) \(double.name)”重复，请改序号或名称",
            en: "\(double.key) \(double.name) is there already: change the key or the name"))
      }
      villages.append(village)
    }
    guard !villages.isEmpty else {
      throw Problem(
        "villages", Wording(zh: "请写明各村（社区），一行一个", en: "Please name the villages, one a line"))
    }
    return villages
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { Tidy.line(String($0)) }
  }

  private static func named(_ columns: [String], _ cells: [String]) -> AddVillage? {
    let values = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
    guard let key = values["key"], let name = values["short"], !key.isEmpty, !name.isEmpty else {
      return nil
    }
    let aliases = (values["aliases"] ?? "").split(whereSeparator: { ";；".contains($0) })
    let (code, full) = (values["code"] ?? "", values["name"] ?? "")
    return AddVillage(
      key: key, code: code.isEmpty ? nil : code, name: name, fullName: full.isEmpty ? name : full,
      aliases: aliases.map { Tidy.line(String($0)) })
  }

  private static func typed(_ line: String, _ place: Int) -> AddVillage? {
    var words = line.split(whereSeparator: { $0.isWhitespace || ",，、".contains($0) }).map {
      Tidy.code(String($0))
    }
    func isNumber(_ word: String?) -> Bool {
      word?.allSatisfy { $0.isASCII && $0.isNumber } ?? false
    }
    let key =
      isNumber(words.first) ? words.removeFirst() : String("0\(place)".suffix(place > 99 ? 3 : 2))
    let code = words.count > 1 && isNumber(words.last) ? words.removeLast() : nil
    guard let first = words.first, !isNumber(first) else { return nil }
    let full = words.count > 1 ? words[1] : first
    return AddVillage(key: key, code: code, name: short(first), fullName: full, aliases: [])
  }

  /// 神前村 and 所城社区 are called 神前 and 所城.
  private static func short(_ name: String) -> String {
    for ending in ["村民委员会", "居民委员会", "村委会", "居委会", "社区", "村"]
    where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
