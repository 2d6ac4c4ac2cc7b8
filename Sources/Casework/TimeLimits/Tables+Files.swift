import Foundation
import Wording

extension Tables {
  /// Reads the files of a folder of tables: the rules, each list of codes by its name, the holidays.
  ///
  /// - Parameters:
  ///   - rules: `time-limits.json`, a JSON array of `TimeLimit`.
  ///   - codes: by the list's name ("channels"), a JSON array of `Code` each.
  ///   - holidays: `holidays.csv`: `date,kind,name` lines, `#` before a remark.
  /// - Throws: `TablesError`: the file, the line and the reason.
  public init(rules: [UInt8], codes: [String: [UInt8]], holidays: String) throws {
    let lists = try codes.sorted { $0.key < $1.key }.map { name, bytes in
      (name, try Self.codes(bytes, file: name + ".json"))
    }
    let all = Codes(lists: Dictionary(lists, uniquingKeysWith: { $1 }))
    try Self.requireWhatTheProgramNames(in: all)
    self.init(rules: try Self.rules(rules), codes: all, calendar: try WorkCalendar(csv: holidays))
  }

  private static let rulesFile = "time-limits.json"

  private static func rules(_ bytes: [UInt8]) throws -> [TimeLimit] {
    let rules = try JSONRows<TimeLimit>(bytes, file: rulesFile)
    for (index, rule) in rules.rows.enumerated() {
      if let reason = rule.fault(after: rules.rows[..<index]) {
        throw TablesError(rulesFile, line: rules.line(of: index), reason)
      }
    }
    return rules.rows
  }

  private static func codes(_ bytes: [UInt8], file: String) throws -> [Code] {
    let codes = try JSONRows<Code>(bytes, file: file)
    var seen: Set<String> = []
    for (index, code) in codes.rows.enumerated() {
      func fail(_ reason: Wording) -> TablesError {
        TablesError(file, line: codes.line(of: index), reason)
      }
      if code.code.isEmpty || code.zh.isEmpty || code.en.isEmpty {
        throw fail(
          Wording(zh: "code、zh、en都要填写", en: "code, zh and en must all be given"))
      }
      guard seen.insert(code.code).inserted else {
        throw fail(Wording(zh: "代码“\(code.code)”重复", en: "the code “\(code.code)” is there twice"))
      }
    }
    guard !codes.rows.isEmpty else {
      throw TablesError(file, line: nil, Wording(zh: "没有任何代码", en: "holds no code"))
    }
    return codes.rows
  }

  /// The lists that acts choose from, and the few codes that the program itself names, must be there.
  private static func requireWhatTheProgramNames(in codes: Codes) throws {
    for list in CodeList.allCases where codes[list].isEmpty {
      throw TablesError(
        list.rawValue + ".json", line: nil,
        Wording(zh: "缺少这个代码表", en: "this list of codes is missing"))
    }
    let named: [(CodeList, String)] = [
      (.channels, VisitAndPetition.visitChannel), (.channels, Figures.assignedChannel),
      (.visitOutcomes, RegisterVisit.becomesPetition),
    ]
    for (list, code) in named where codes.code(code, in: list) == nil {
      throw TablesError(
        list.rawValue + ".json", line: nil,
        Wording(
          zh: "缺少程序要用的代码“\(code)”", en: "the code “\(code)” that the program needs is missing"))
    }
    guard codes[.purposes].contains(where: { $0.kind == "accusation" }) else {
      throw TablesError(
        "purposes.json", line: nil,
        Wording(
          zh: "没有一项的kind为accusation，揭发控告将无法限制",
          en: "no purpose is of the kind accusation: accusations could not be restricted"))
    }
  }
}

/// A JSON array of objects whose lines can be named.
private struct JSONRows<Row: Decodable> {
  let rows: [Row]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    do {
      rows = try JSONDecoder().decode([Row].self, from: Data(bytes))
    } catch let error as DecodingError {
      throw Self.explained(error, bytes, file)
    }
  }

  func line(of index: Int) -> Int? { Self.line(of: index, in: bytes) }

  private static func explained(_ error: DecodingError, _ bytes: [UInt8], _ file: String)
    -> TablesError
  {
    let context: DecodingError.Context
    let reason: (String) -> Wording
    switch error {
    case .keyNotFound(let key, let found):
      context = found
      reason = { _ in Wording(zh: "缺少“\(key.stringValue)”", en: "“\(key.stringValue)” is missing") }
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
      reason = { path in
        path.isEmpty
          ? Wording(zh: "不是完整的JSON数组", en: "not a whole JSON array")
          : Wording(zh: "“\(path)”的值不对", en: "the value of “\(path)” is wrong")
      }
    @unknown default:
      return TablesError(file, line: nil, Wording(zh: "无法读取", en: "cannot be read"))
    }
    let path = context.codingPath.filter { $0.intValue == nil }.map(\.stringValue).joined(
      separator: ".")
    let row = context.codingPath.first?.intValue
    return TablesError(
      file, line: row.flatMap { line(of: $0, in: bytes) } ?? syntaxLine(context), reason(path))
  }

  /// The line that Foundation names ("around line 3, column 7") when the text is not JSON.
  private static func syntaxLine(_ context: DecodingError.Context) -> Int? {
    guard let error = context.underlyingError else { return nil }
    let text = String(describing: error)
    guard let range = text.range(of: "around line ") else { return nil }
    return Int(text[range.upperBound...].prefix(while: \.isNumber))
  }

  /// The line on which the n-th object of the outer array begins.
  private static func line(of index: Int, in bytes: [UInt8]) -> Int? {
    var (line, depth, count, isQuoted, isEscaped) = (1, 0, 0, false, false)
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x7B, 0x5B:
        if depth == 1 {
          if count == index { return line }
          count += 1
        }
        depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
    }
    return nil
  }
}
