public import Wording

/// 撤销、并入、分设: from its day on the village is no longer in the roster.
public struct EndVillage: Act {
  public static let kind = "endVillage"
  public static let name = Wording(zh: "撤销、合并或分设", en: "Close, merge or split")
  public static let blank = EndVillage(successors: [], reason: nil)
  public static let fields: [Field<EndVillage>] = [
    Field(
      "successors", Wording(zh: "并入或分设为", en: "Into"), .villages(\.successors),
      help: Wording(
        zh: "不选为撤销，选一个为并入，选几个为分设；新设的村请先增加",
        en: "None: closed; one: merged; several: split. Add a new village first")),
    Field(
      "reason", Wording(zh: "依据", en: "Reason"), .optionalText(\.reason), width: .full,
      help: Wording(zh: "批复文号等", en: "Such as the decision's number")),
  ]

  /// None when it is closed, one when it is merged, several when it is split.
  public var successors: [Identifier]
  public var reason: String?

  /// Ends a village; the entry's day is the first on which it is no longer there.
  public init(successors: [Identifier], reason: String?) {
    self.successors = successors
    self.reason = reason
  }

  public func digest(_ codes: Codes) -> Wording {
    let what =
      switch successors.count {
      case 0: Wording(zh: "撤销", en: "Closed")
      case 1: Wording(zh: "并入他村", en: "Merged")
      default: Wording(zh: "分设为数村", en: "Split")
      }
    return what + (reason.map { Wording(zh: "（\($0)）", en: " (\($0))") } ?? Wording(""))
  }

  public func apply(to state: inout VillageFile, _ moment: Moment) {
    state.until = moment.day
    state.successors = successors
  }

  public func problems(in state: VillageFile, _ circumstance: Circumstance) -> [Problem] {
    let (book, day) = (circumstance.book, circumstance.day)
    var problems: [Problem] = []
    if let from = state.from, day <= from {
      problems.append(
        Problem(
          "day",
          Wording(
            zh: "\(state.name)自\(from)起设立，撤销日期应在其后",
            en: "\(state.name) begins on \(from): it can end later only")))
    }
    if successors.contains(state.id) {
      problems.append(
        Problem(
          "successors",
          Wording(zh: "不能并入本村，请另选", en: "It cannot be merged into itself: choose another")
        ))
    }
    if Set(successors).count < successors.count {
      problems.append(
        Problem(
          "successors", Wording(zh: "同一个村选了两次，请核对", en: "A village is named twice: please check"))
      )
    }
    for id in successors where id != state.id {
      guard let other = book.village(id), other.isValid(on: day) else {
        let name = book.village(id)?.name ?? "—"
        problems.append(
          Problem(
            "successors",
            Wording(
              zh: "\(name)在\(day)不是有效的村，请另选或核对日期",
              en: "\(name) is not in the roster on \(day): choose another or check the day")))
        continue
      }
    }
    let liaisons = book.officers.filter {
      $0.stage == .active && $0.roles.contains(.liaison) && $0.villages.contains(state.id)
    }
    if !liaisons.isEmpty {
      let names = liaisons.map { "\($0.number) \($0.name)" }
      problems.append(
        Problem(
          "successors",
          Wording(
            zh: "负责本村的联络员：\(names.joined(separator: "、"))，保存后请在“人员”中更改其负责的村",
            en:
              "Its liaisons: \(names.joined(separator: ", ")); then change their villages under People"
          ),
          isWarning: true))
    }
    return problems
  }
}
