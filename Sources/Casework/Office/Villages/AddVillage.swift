public import Wording

/// 增加村: a village enters the roster from a day on.
public struct AddVillage: Act {
  public static let kind = "addVillage"
  public static let name = Wording(zh: "增加村", en: "Add a village")
  public static let blank = AddVillage(key: "", code: nil, name: "", fullName: "", aliases: [])
  public static let fields: [Field<AddVillage>] = [
    Field(
      "key", Wording(zh: "序号", en: "Key"), .text(\.key), required: true, width: .short,
      help: Wording(zh: "清单中的序号，如13；不与其他村重复", en: "Its number in the lists, like 13; no other's")),
    Field(
      "name", Wording(zh: "简称", en: "Name"), .text(\.name), required: true, width: .short,
      help: Wording(zh: "清单上显示的名称，如神前", en: "As lists show it")),
    Field(
      "fullName", Wording(zh: "全称", en: "Full name"), .text(\.fullName), required: true,
      help: Wording(zh: "如神前村委会、所城社区居委会", en: "As it signs")),
    Field(
      "code", Wording(zh: "区划代码", en: "Code"), .optionalText(\.code), width: .short,
      help: Wording(zh: "12位统计用区划代码，不知道的可以不填", en: "12 digits; may be left empty")),
    Field(
      "aliases", Wording(zh: "别名", en: "Aliases"), .text(\.aliasText),
      help: Wording(zh: "别的写法，用顿号隔开", en: "Other ways to write it, with commas")),
  ]

  public var key: String
  public var code: String?
  public var name: String
  public var fullName: String
  public var aliases: [String]

  /// Describes a village; the entry's day is the first on which it is valid.
  public init(key: String, code: String?, name: String, fullName: String, aliases: [String]) {
    self.key = key
    self.code = code
    self.name = name
    self.fullName = fullName
    self.aliases = aliases
  }

  /// The aliases as one text.
  var aliasText: String {
    get { aliases.joined(separator: "、") }
    set {
      aliases = newValue.split { "、,，;； ".contains($0) }.map { Tidy.line(String($0)) }
        .filter { !$0.isEmpty }
    }
  }

  public func digest(_ codes: Codes) -> Wording { Wording(fullName) }

  public func apply(to state: inout VillageFile, _ moment: Moment) {
    state.key = key
    state.code = code
    state.name = name
    state.fullName = fullName
    state.aliases = aliases
    state.from = moment.day
  }

  public func problems(in state: VillageFile, _ circumstance: Circumstance) -> [Problem] {
    let villages = circumstance.book.villages
    var problems: [Problem] = []
    if !Label.isPlain(key) {
      problems.append(Problem("key", Label.plain(Wording(zh: "序号", en: "The key"))))
    }
    if let other = villages.first(where: { $0.key == key }) {
      problems.append(
        Problem(
          "key",
          Wording(
            zh: "序号\(key)已是\(other.name)的，请用别的",
            en: "The key \(key) is \(other.name)’s: choose another"
          )))
    }
    return problems
      + VillageNames.problems(name, fullName, code, of: state.id, circumstance.book)
  }
}
