public import Wording

/// 更名: a village is called something else from a day on; it is still found by its old names.
public struct RenameVillage: Act {
  public static let kind = "renameVillage"
  public static let name = Wording(zh: "更名", en: "Rename")
  public static let blank = RenameVillage(name: "", fullName: "", code: nil)
  public static let fields: [Field<RenameVillage>] = [
    Field("name", Wording(zh: "简称", en: "Name"), .text(\.name), required: true, width: .short),
    Field(
      "fullName", Wording(zh: "全称", en: "Full name"), .text(\.fullName), required: true,
      help: Wording(
        zh: "原来的名称自动作为别名，仍然查得到", en: "The old names stay as aliases and are still found")),
    Field("code", Wording(zh: "区划代码", en: "Code"), .optionalText(\.code), width: .short),
  ]

  public var name: String
  public var fullName: String
  /// The code from now on; nil leaves it as it is.
  public var code: String?

  /// Names a village anew.
  public init(name: String, fullName: String, code: String?) {
    self.name = name
    self.fullName = fullName
    self.code = code
  }

  /// Begins with what it is called now.
  public init(of village: VillageFile) {
    self.init(name: village.name, fullName: village.fullName, code: village.code)
  }

  public static func begun(on state: VillageFile) -> RenameVillage { RenameVillage(of: state) }

  public func digest(_ codes: Codes) -> Wording { Wording("\(name) \(fullName)") }

  public func apply(to state: inout VillageFile, _ moment: Moment) {
    let old = state.names
    state.namesUntil.append((state.name, state.fullName, moment.day))
    if state.name != name { state.formerNames.append(state.name) }
    state.formerNames.removeAll { $0 == name }
    state.name = name
    state.fullName = fullName
    state.code = code ?? state.code
    state.aliases += old.filter { !state.aliases.contains($0) }
    state.aliases.removeAll { $0 == name || $0 == fullName }
  }

  public func problems(in state: VillageFile, _ circumstance: Circumstance) -> [Problem] {
    var problems = VillageNames.problems(name, fullName, code, of: state.id, circumstance.book)
    if name == state.name, fullName == state.fullName, code ?? state.code == state.code {
      problems.append(
        Problem(
          "name",
          Wording(zh: "名称没有改动，请填写新的名称", en: "Nothing is changed: please give the new name")))
    }
    return problems
  }
}
