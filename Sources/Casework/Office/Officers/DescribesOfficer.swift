import Wording

/// What adding and changing an officer have in common: the whole description.
protocol DescribesOfficer {
  var number: String { get set }
  var name: String { get set }
  var position: String { get set }
  var roles: [Role] { get set }
  var villages: [Identifier] { get set }
  var phone: String? { get set }
}

extension Act where Self: DescribesOfficer {
  static var description: [Field<Self>] {
    [
      Field(
        "number", Wording(zh: "工号", en: "Number"), .text(\.number), required: true, width: .short,
        help: Wording(
          zh: "登录用，1至12位字母或数字，不与他人重复",
          en: "To sign in with: 1 to 12 letters or digits, nobody else’s")),
      Field("name", Wording(zh: "姓名", en: "Name"), .text(\.name), required: true, width: .short),
      Field("position", Wording(zh: "职务", en: "Position"), .text(\.position), width: .half),
      Field(
        "roles", Wording(zh: "角色", en: "Roles"), .roles(\.roles), required: true, width: .half,
        help: Wording(
          zh: "可选几个；只有管理员角色的看不到任何事项",
          en: "Several may be chosen; who only administers sees no case")),
      Field(
        "villages", Wording(zh: "负责的村", en: "Villages"), .villages(\.villages), width: .half,
        help: Wording(zh: "村联络员负责的村，可选几个", en: "A liaison’s villages, one or several")),
      Field(
        "phone", Wording(zh: "电话", en: "Phone"), .optionalText(\.phone), width: .short,
        help: Wording(zh: "印在催报单上，可以不填", en: "For the call sheet; may be left empty")),
    ]
  }
}

extension DescribesOfficer {
  func describe(_ state: inout OfficerFile) {
    state.number = number
    state.name = name
    state.position = position
    state.roles = Set(roles)
    state.villages = villages
    state.phone = phone
  }

  func descriptionProblems(of state: OfficerFile, _ circumstance: Circumstance) -> [Problem] {
    let book = circumstance.book
    var problems: [Problem] = []
    if !Label.isPlain(number) {
      problems.append(Problem("number", Label.plain(Wording(zh: "工号", en: "The number"))))
    }
    if let other = book.officer(number: number), other.id != state.id {
      let state = other.stage == .disabled ? Wording(zh: "（已停用）", en: " (disabled)") : Wording("")
      problems.append(
        Problem(
          "number",
          Wording(
            zh: "工号\(number)是\(other.name)\(state.zh)的，请用别的",
            en: "The number \(number) is \(other.name)’s\(state.en): choose another")))
    }
    if roles.contains(.liaison), villages.isEmpty {
      problems.append(
        Problem(
          "villages",
          Wording(zh: "村联络员至少负责一个村，请选择", en: "A liaison has a village at least: please choose")))
    }
    if !roles.contains(.liaison), !villages.isEmpty {
      problems.append(
        Problem(
          "villages",
          Wording(
            zh: "只有村联络员有负责的村，请去掉村或加上角色",
            en: "Only a liaison has villages: take them away or add the role")))
    }
    if villages.contains(where: { book.village($0) == nil }) {
      problems.append(
        Problem(
          "villages", Wording(zh: "没有这个村，请从列表中选择", en: "There is no such village: please choose")))
    }
    return problems
  }
}
