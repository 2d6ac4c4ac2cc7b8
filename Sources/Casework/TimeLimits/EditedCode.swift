public import Wording

/// A code of a list while it is edited, or a new one. What the program goes by is kept as it was.
public struct EditedCode: EditedRow {
  private let list: CodeList
  /// The code that is edited; nil for a new one.
  private let original: Code?
  var code: String
  var zh: String
  var en: String
  var isConfirmed: Bool

  /// Begins with a code as it stands, or with nothing.
  public init(_ original: Code?, in list: CodeList) {
    self.list = list
    self.original = original
    code = original?.code ?? ""
    (zh, en) = (original?.zh ?? "", original?.en ?? "")
    isConfirmed = original?.confirmed ?? true
  }

  public static let fields: [Field<EditedCode>] = [
    Field(
      "code", Wording(zh: "代码", en: "Code"), .text(\.code), required: true, width: .short,
      help: Wording(
        zh: "存入案件，一经使用不改；已有的代码只能改名称",
        en: "Cases store it: that of an existing one cannot be changed")),
    Field("zh", Wording(zh: "名称", en: "Name (Chinese)"), .text(\.zh), required: true, width: .full),
    Field(
      "en", Wording(zh: "英文名称", en: "Name (English)"), .text(\.en), required: true, width: .full),
    Field("confirmed", Wording(zh: "本单位已确认", en: "Confirmed by us"), .flag(\.isConfirmed)),
  ]

  public var label: Wording {
    list.wording + Wording("  ") + (original?.name ?? Wording(zh: "新代码", en: "new code"))
  }

  public func problems(in tables: Tables) -> [Problem] {
    if let original {
      return code == original.code
        ? []
        : [
          Problem(
            "code",
            Wording(
              zh: "代码“\(original.code)”已经存入案件，不能改；需要别的请新增",
              en: "“\(original.code)” is stored in cases and stays: add another instead"))
        ]
    }
    guard tables.codes.code(code, in: list) != nil else { return [] }
    return [
      Problem("code", Wording(zh: "代码“\(code)”已有", en: "The code “\(code)” is there already"))
    ]
  }

  public func begunAgain(in tables: Tables) -> EditedCode? {
    original.flatMap { tables.codes.code($0.code, in: list) }.map { EditedCode($0, in: list) }
  }

  public func put(into tables: Tables) -> Tables {
    var lists = tables.codes.lists
    let row = Code(code: code, zh: zh, en: en, confirmed: isConfirmed, like: original)
    var codes = lists[list.rawValue] ?? []
    if let index = codes.firstIndex(where: { $0.code == original?.code }) {
      codes[index] = row
    } else {
      codes.append(row)
    }
    lists[list.rawValue] = codes
    var tables = tables
    tables.codes = Codes(lists: lists)
    return tables
  }
}

extension Code {
  /// A code that differs from another in what a user reads; of a new one the program knows nothing more.
  fileprivate init(code: String, zh: String, en: String, confirmed: Bool, like other: Code?) {
    self.init(
      code: code, zh: zh, en: en, confirmed: confirmed, source: other?.source ?? "本单位",
      maps: other?.maps, parent: other?.parent, kind: other?.kind, fromAbove: other?.fromAbove,
      clock: other?.clock, course: other?.course, lifts: other?.lifts,
      mustBeTold: other?.mustBeTold, needs: other?.needs, simpleOnly: other?.simpleOnly,
      written: other?.written, article: other?.article)
  }
}
