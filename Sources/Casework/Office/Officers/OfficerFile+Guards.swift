import Wording

extension OfficerFile {
  static let lastAdministrator = Wording(
    zh: "这是唯一在岗的管理员，请先增加一名管理员", en: "The only active administrator: add another first")

  /// Whether nobody else who may sign in administers the office.
  func isLastAdministrator(_ book: OfficeBook) -> Bool {
    roles.contains(.administrator)
      && !book.officers.contains {
        $0.id != id && $0.stage == .active && $0.roles.contains(.administrator)
      }
  }
}

extension Guard<OfficerFile> {
  static var lastAdministrator: Guard {
    Guard(
      refuses: { officer, circumstance in officer.isLastAdministrator(circumstance.book) },
      says: OfficerFile.lastAdministrator)
  }

  static var deputyAlready: Guard {
    Guard(
      refuses: { officer, circumstance in
        officer.deputyship?.runs(on: circumstance.today) ?? false
      },
      says: Wording(zh: "正在代理他人，请先结束代理", en: "Stands in for somebody now: end that first"))
  }

  static var representedAlready: Guard {
    Guard(
      refuses: { officer, circumstance in
        !circumstance.book.deputies(of: officer.id, on: circumstance.today).isEmpty
      },
      says: Wording(
        zh: "本人正由他人代理，不能再代理别人，请先结束", en: "Somebody stands in for this officer now: end that first"))
  }

  static var ownSight: Guard {
    Guard(
      refuses: { officer, circumstance in
        officer.id == circumstance.viewer.officer && !officer.isStaff
      },
      says: Wording(
        zh: "管理员看不到事项，不能由本人设为代理，请由另一名管理员办理",
        en: "Who sees no case cannot let himself see them: another administrator may"),
      reason: .notAllowed)
  }

  static var noDeputy: Guard {
    Guard(
      refuses: { officer, circumstance in
        !(officer.deputyship?.runs(on: circumstance.today) ?? false)
      },
      says: Wording(zh: "没有正在进行的代理", en: "Stands in for nobody now"))
  }

  static var anothersPassword: Guard {
    Guard(
      refuses: { officer, circumstance in officer.id != circumstance.viewer.officer },
      says: Wording(
        zh: "口令只能由本人更改，忘记的请重设口令", en: "Only the owner changes a password; a forgotten one is reset"),
      reason: .notAllowed)
  }
}
