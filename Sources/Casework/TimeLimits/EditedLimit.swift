public import Wording

/// A row of the office's tables while it is edited: what may be typed, and the tables with it in place.
public protocol EditedRow: Equatable, Sendable {
  static var fields: [Field<Self>] { get }
  /// What it is called.
  var label: Wording { get }
  /// What is wrong with it beside the other rows.
  func problems(in tables: Tables) -> [Problem]
  /// The same row as it stands in tables now; nil where it is a new one, or is there no more.
  func begunAgain(in tables: Tables) -> Self?
  /// The tables with it in the place of what it was made of.
  func put(into tables: Tables) -> Tables
}

/// A time limit while it is edited.
///
/// A later first day is a change of the law: the old row ends there and a new one begins. What starts, meets and
/// stops it, how it is counted and whose it is, is the program's.
public struct EditedLimit: EditedRow {
  private let original: TimeLimit
  var nameZh: String
  var nameEn: String
  var length: Int
  var extendableBy: Int
  var articleZh: String
  var articleEn: String
  var lapseZh: String
  var lapseEn: String
  var from: Day?
  var until: Day?
  var isConfirmed: Bool

  /// Begins with a row as it stands.
  public init(_ limit: TimeLimit) {
    original = limit
    (nameZh, nameEn) = (limit.name.zh, limit.name.en)
    (length, extendableBy) = (limit.length, limit.extendableBy ?? 0)
    (articleZh, articleEn) = (limit.article.zh, limit.article.en)
    (lapseZh, lapseEn) = (limit.lapse.zh, limit.lapse.en)
    (from, until, isConfirmed) = (limit.from, limit.until, limit.confirmed)
  }

  public static let fields: [Field<EditedLimit>] = [
    Field("name", Wording(zh: "名称", en: "Name (Chinese)"), .text(\.nameZh), required: true),
    Field("nameEn", Wording(zh: "英文名称", en: "Name (English)"), .text(\.nameEn), required: true),
    Field(
      "length", Wording(zh: "期间长度", en: "Length"), .number(\.length, 0...999), width: .short,
      help: Wording(
        zh: "日、工作日或月，单位不能改；来文给定日期的为0",
        en: "Days, working days or months; 0 where a letter gives the day")),
    Field(
      "extendableBy", Wording(zh: "最多延长", en: "Extendable by"), .number(\.extendableBy, 0...999),
      width: .short, help: Wording(zh: "日；不能延长的为0", en: "Days; 0 where it cannot be")),
    Field(
      "from", Wording(zh: "何时起收到的适用", en: "Received from"), .optionalDay(\.from), required: true,
      width: .short,
      help: Wording(
        zh: "改为以后的日期即为新法：原来的一行到该日为止，以前收到的案件不变",
        en: "A later day is a new law: the old row ends there, cases received before keep it")),
    Field(
      "until", Wording(zh: "何时起不再适用", en: "No longer from"), .optionalDay(\.until), width: .short,
      help: Wording(zh: "一直适用的不填", en: "Empty while it goes on")),
    Field("confirmed", Wording(zh: "本单位已确认", en: "Confirmed by us"), .flag(\.isConfirmed)),
    Field(
      "article", Wording(zh: "条款", en: "Article (Chinese)"), .text(\.articleZh), required: true,
      width: .full),
    Field(
      "articleEn", Wording(zh: "英文条款", en: "Article (English)"), .text(\.articleEn), required: true,
      width: .full),
    Field(
      "lapse", Wording(zh: "期限过后", en: "Once over (Chinese)"), .text(\.lapseZh), required: true,
      width: .full),
    Field(
      "lapseEn", Wording(zh: "英文说明", en: "Once over (English)"), .text(\.lapseEn), required: true,
      width: .full),
  ]

  public var label: Wording { Wording("\(original.id)  ") + original.name }

  private var limit: TimeLimit {
    TimeLimit(
      id: original.id, name: Wording(zh: nameZh, en: nameEn), starts: original.starts,
      meets: original.meets, stops: original.stops, length: length, unit: original.unit,
      owner: original.owner, article: Wording(zh: articleZh, en: articleEn),
      lapse: Wording(zh: lapseZh, en: lapseEn), from: from ?? original.from, until: until,
      extendableBy: extendableBy == 0 ? nil : extendableBy, confirmed: isConfirmed)
  }

  public func problems(in tables: Tables) -> [Problem] {
    let changed = put(into: tables).rules
    for (index, rule) in changed.enumerated() where rule.id == original.id {
      if let reason = rule.fault(after: changed[..<index]) {
        return [Problem(rule.hasLength ? "from" : "length", reason)]
      }
    }
    return []
  }

  public func begunAgain(in tables: Tables) -> EditedLimit? {
    let rows = tables.rules.filter { $0.id == original.id }
    return (rows.first { $0.from == original.from } ?? rows.first).map { EditedLimit($0) }
  }

  public func put(into tables: Tables) -> Tables {
    var tables = tables
    let limit = limit
    tables.rules = tables.rules.flatMap { rule -> [TimeLimit] in
      guard rule == original else { return [rule] }
      return limit.from > original.from ? [limit, original.ended(on: limit.from)] : [limit]
    }
    return tables
  }
}

extension TimeLimit {
  /// The same row, for what was received before a day only.
  func ended(on day: Day) -> TimeLimit {
    TimeLimit(
      id: id, name: name, starts: starts, meets: meets, stops: stops, length: length, unit: unit,
      owner: owner, article: article, lapse: lapse, from: from, until: day,
      extendableBy: extendableBy, confirmed: confirmed)
  }

  /// Whether its length is one: none where the day is given.
  fileprivate var hasLength: Bool { unit == .given ? length == 0 : length > 0 }

  /// Why a row cannot stand behind others; nil when it can.
  func fault(after others: some Sequence<TimeLimit>) -> Wording? {
    if !hasLength {
      return Wording(
        zh: "\(id)的期限长度\(length)不对：应为正数，given为0",
        en: "the length \(length) of \(id) is wrong: positive, or 0 for given")
    }
    if let until, until <= from {
      return Wording(
        zh: "\(id)的until \(until)不晚于from \(from)",
        en: "until \(until) of \(id) is not after from \(from)"
      )
    }
    guard others.contains(where: { $0.id == id && $0.overlaps(self) }) else { return nil }
    return Wording(
      zh: "\(id)与前面同名的一行在同一时期生效",
      en: "\(id) is in force at the same time as an earlier row of that name")
  }

  private func overlaps(_ other: TimeLimit) -> Bool {
    (other.until.map { from < $0 } ?? true) && (until.map { other.from < $0 } ?? true)
  }
}
