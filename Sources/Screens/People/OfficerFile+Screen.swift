import Casework
import TerminalUI
import Wording

extension OfficerFile: BookSubject {
  static var title: Wording { Wording(zh: "人员", en: "Officer") }
  var label: String { "\(number) \(name)" }

  func lines(_ desk: Desk) -> [(name: Wording, text: String, style: Style)] {
    let standing = desk.standing(of: self)
    return [
      (Wording(zh: "姓名", en: "Name"), position.isEmpty ? name : "\(name)  \(position)", .text),
      (Wording(zh: "角色", en: "Roles"), desk.roles(of: self), .text),
      (Wording(zh: "负责的村", en: "Villages"), desk.villages(of: self), .text),
      (Wording(zh: "状态", en: "Standing"), standing.text, standing.style),
    ].filter { !$0.1.isEmpty }
  }
}

extension Desk {
  /// An officer's roles in one line.
  func roles(of officer: OfficerFile) -> String {
    say(Casework.Role.allCases.filter(officer.roles.contains).map(\.wording).joined())
  }

  /// An officer's villages in one line, the ended ones marked.
  func villages(of officer: OfficerFile) -> String {
    say(
      officer.villages.compactMap { book.village($0) }.map { village in
        let standing = village.standing(book)
        return village.stage == .ended
          ? Wording(zh: "\(village.name)（\(standing.zh)）", en: "\(village.name) (\(standing.en))")
          : Wording(village.name)
      }.joined())
  }

  /// Where an officer stands: active, disabled since, standing in for somebody, without a village of the roster.
  func standing(of officer: OfficerFile) -> (text: String, style: Style) {
    guard officer.stage == .active else {
      let day = officer.disabledFrom.map { " \(short($0))" } ?? ""
      return (say(officer.stage.wording) + day, .muted)
    }
    if let principal = book.principal(of: officer, on: today) {
      let until = officer.deputyship?.until.map { say("至\(short($0))", " to \(short($0))") } ?? ""
      return (say("代理\(principal.name)", "for \(principal.name)") + until, .warning)
    }
    let villages = officer.villages.compactMap { book.village($0) }
    if villages.contains(where: { $0.stage == .ended }) {
      return (say("所负责的村已撤销", "village ended"), .warning)
    }
    let deputies = book.deputies(of: officer.id, on: today).map(\.name).joined(separator: "、")
    return deputies.isEmpty
      ? (say(officer.stage.wording), .text) : (say("由\(deputies)代理", "by \(deputies)"), .text)
  }
}
