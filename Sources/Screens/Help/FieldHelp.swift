import Casework
import Wording

/// How a field of a form is filled in, by what kind of answer it asks for.
enum FieldHelp {
  static let day = Wording(
    zh: "怎样填：11-23、20261123、t 今天、-1 昨天；直接打字就替换原来的日期",
    en:
      "How: 11-23, 20261123, t for today, -1 for yesterday; what is typed takes the place of what stood there"
  )
  static let spoken = Wording(
    zh: "怎样填：写报告人的姓名，如 神前林联络员", en: "How: the name of the one who said it")

  static func entering<Owner>(_ field: Field<Owner>) -> Wording {
    switch field.input {
    case .text, .optionalText:
      switch field.width {
      case .lines:
        Wording(
          zh: "怎样填：直接打字，写满自动换行；Ctrl-U 清空",
          en: "How: type; lines wrap by themselves; Ctrl-U empties it")
      case .list:
        Wording(
          zh: "怎样填：一行一项，Enter 换行，Tab 到下一项",
          en: "How: one a line, Enter begins the next, Tab leaves")
      case .short, .half, .full:
        Wording(
          zh: "怎样填：直接打字；Ctrl-Z 撤销，Ctrl-U 清空", en: "How: type; Ctrl-Z undoes, Ctrl-U empties it")
      }
    case .number(_, let range):
      Wording(
        zh: "怎样填：数字，\(range.lowerBound)至\(range.upperBound)",
        en: "How: a number, \(range.lowerBound) to \(range.upperBound)")
    case .optionalDay: day
    case .flag: Wording(zh: "怎样填：按空格勾选，再按去掉", en: "How: Space ticks it, and takes the tick away")
    case .choice, .optionalChoice:
      Wording(
        zh: "怎样填：打序号、拼音或首字母，Enter 选定；空格或 F4 打开列表",
        en: "How: type the number, pinyin or initials, Enter chooses; Space or F4 opens the list")
    case .officer, .anyOfficer:
      Wording(
        zh: "怎样填：打工号、拼音或首字母，如 02 或 lbsy，Enter 选定",
        en: "How: type the number, pinyin or initials, Enter chooses")
    case .officers, .anyOfficers, .roles, .villages, .disputes:
      Wording(
        zh: "怎样填：打序号、名称、拼音或首字母，Enter 选定，可选几项；F4 打开列表",
        en:
          "How: type number, name, pinyin or initials, Enter chooses, several may be; F4 opens the list"
      )
    case .places:
      Wording(
        zh: "怎样填：打序号、村名、拼音或首字母，如 05、sq，Enter 选定，可选几个村",
        en: "How: type number, name, pinyin or initials, as 05 or sq; several may be chosen")
    case .caseFile:
      Wording(
        zh: "怎样填：F4 打开列表，可能相关的排在前面，并写明理由",
        en: "How: F4 opens the list; the likeliest stand first, with the reason")
    case .remarks: Wording(zh: "怎样填：每一项各写一句", en: "How: a line about each")
    }
  }

  /// What there is to choose from a list of codes.
  static func choices<Owner>(_ field: Field<Owner>, _ codes: Codes) -> [Wording] {
    let list: CodeList? =
      switch field.input {
      case .choice(_, let list), .optionalChoice(_, let list): list
      default: nil
      }
    guard let list else { return [] }
    let names = codes[list].enumerated().filter { field.among($1) }.map { index, code in
      Wording("\(index + 1) ") + code.name
    }
    return names.isEmpty
      ? [] : [Wording(zh: "可选：", en: "Choices: ") + names.joined(zh: "  ", en: "  ")]
  }
}
