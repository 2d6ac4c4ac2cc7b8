import Casework
import OfficeStore
import TerminalUI
import Wording

extension VillageFile: BookSubject {
  static var title: Wording { Wording(zh: "村", en: "Village") }
  var label: String { "\(key) \(name)" }

  func lines(_ desk: Desk) -> [(name: Wording, text: String, style: Style)] {
    let until = until.map { desk.say("，自 \($0) 起", " since \($0)") } ?? ""
    return [
      (Wording(zh: "全称", en: "Full name"), fullName, .text),
      (Wording(zh: "区划代码", en: "Code"), code ?? "", .text),
      (Wording(zh: "别名", en: "Aliases"), aliases.joined(separator: "、"), .text),
      (Wording(zh: "起始日期", en: "From"), from?.description ?? "", .text),
      (
        Wording(zh: "状态", en: "Standing"), desk.say(standing(desk.book)) + until,
        stage == .ended ? .muted : .text
      ),
      (Wording(zh: "联络员", en: "Liaison"), desk.liaisons(of: self), .text),
    ].filter { !$0.1.isEmpty }
  }
}

extension Desk {
  /// The active liaisons of a village.
  func liaisons(of village: VillageFile) -> String {
    book.officers.filter {
      $0.stage == .active && $0.roles.contains(.liaison) && $0.villages.contains(village.id)
    }.map(\.label).joined(separator: "、")
  }
}

extension ActForm where A == AddVillage {
  static func adding(_ desk: Desk, resuming draft: Draft? = nil) -> ActForm {
    ActForm(
      .blank,
      FormTarget(
        title: { Wording(zh: "村  \($0.zh)", en: "Villages  \($0.en)") },
        dayName: Wording(zh: "起始日期", en: "From"), isOfBook: true), desk, resuming: draft)
  }
}
