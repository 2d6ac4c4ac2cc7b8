import Casework
import Foundation
import Wording

/// One line of `acts.jsonl`: the first act of a subject (`as`) or a later one (`of`).
struct SeedAct: Decodable {
  static let file = "acts.jsonl"

  /// The label by which the file calls the subject.
  let label: String
  let isFirst: Bool
  /// The officer's number.
  let officer: String
  let onBehalfOf: String?
  let day: Day
  let at: Instant
  /// The kind of act: "registerPetition".
  let act: String
  let body: JSONValue
  /// Its line in the file; 0 until it is known.
  private(set) var line = 0

  private enum CodingKeys: String, CodingKey {
    case `as`, of, officer, onBehalfOf, day, at, act, body
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let first = try container.decodeIfPresent(String.self, forKey: .as)
    label = try first ?? container.decode(String.self, forKey: .of)
    isFirst = first != nil
    officer = try container.decode(String.self, forKey: .officer)
    onBehalfOf = try container.decodeIfPresent(String.self, forKey: .onBehalfOf)
    day = try container.decode(Day.self, forKey: .day)
    act = try container.decode(String.self, forKey: .act)
    body = try container.decode(JSONValue.self, forKey: .body)
    let moment = try container.decode(String.self, forKey: .at)
    guard let instant = Instant(moment) else {
      throw DecodingError.dataCorruptedError(forKey: .at, in: container, debugDescription: moment)
    }
    at = instant
  }

  /// Reads every line; a line with a `note` alone is a remark.
  static func all(in text: String) throws(SeedError) -> [SeedAct] {
    var acts: [SeedAct] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard !line.isEmpty, !isRemark(line) else { continue }
      var act = try read(line, number: index + 1)
      act.line = index + 1
      acts.append(act)
    }
    return acts
  }

  func fail(_ reason: Wording) -> SeedError { SeedError(Self.file, line: line, reason) }

  private static func isRemark(_ line: Substring) -> Bool {
    let value = try? Payload.decode(JSONValue.self, from: Array(line.utf8))
    return value?.members.map { $0.keys.elementsEqual(["note"]) } ?? false
  }

  private static func read(_ line: Substring, number: Int) throws(SeedError) -> SeedAct {
    do {
      return try Payload.decode(SeedAct.self, from: Array(line.utf8))
    } catch DecodingError.keyNotFound(let key, _) {
      throw SeedError(
        file, line: number,
        Wording(zh: "缺少“\(key.stringValue)”", en: "“\(key.stringValue)” is missing"))
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      let name = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw SeedError(
        file, line: number, Wording(zh: "“\(name)”的值不对", en: "the value of “\(name)” is wrong"))
    } catch {
      throw SeedError(
        file, line: number, Wording(zh: "不是完整的JSON对象", en: "is not a whole JSON object"))
    }
  }
}
