import Casework
import Wording

/// `docs/roles.md`: who may see and do what, from `Permission` and the rows of the procedures.
struct RolesPage {
  var text: String {
    (Self.head + permissions + Self.sight + ["## 办理 Acts", ""]
      + acts("信访 A petition", CaseFile.petitionProcedure)
      + acts("纠纷 A dispute", CaseFile.disputeProcedure)
      + acts("来访 A visit", VisitFile.procedures[0])
      + acts("村的一期零报告 A village’s round", VillagePeriod.procedures[0])
      + acts("期次 A round", RoundFile.procedures[0])
      + acts("人员 An officer", OfficerFile.procedures[0])
      + acts("村 A village", VillageFile.procedures[0])
      + acts("本单位 The office", OfficeFile.procedures[0]))
      .joined(separator: "\n") + "\n"
  }

  private static let head = [
    "# 角色和权限 Roles", "",
    "由程序的表生成，不要手改。 Made from the program's tables; do not edit it:", "",
    "    .build/debug/anjian generate-roles > docs/roles.md", "",
    "一人可以有几个角色，代理他人时另加他人的角色（管理员除外）；看得最多的算数。 Who has several roles, or stands in for somebody, has the widest of them.",
    "", "## 查看和其他 Seeing, and what is no act", "",
  ]

  private static let sight = [
    "", "## 限制知悉 Restricted matters", "",
    "- 揭发控告自保存时起、其他事项自“限制知悉”起，只有登记人、承办人和写明的人能看到；代理人不能。 An accusation from the moment it is saved, anything else once it is restricted, is seen by its registrar, its handler and those named on it; not by a deputy.",
    "- 被反映人本人、被写明不得知悉的人，任何时候都看不到。 Whom it is about, and who is barred, never sees it.",
    "- 对看不到的人，该事项不出现在任何名单、查找、数字和导出里。 For everybody else it is in no list, search, count or export.",
    "- 村联络员只看到本村的纠纷和零报告，看不到信访和来访。 A liaison sees disputes and reports of the own villages, no petition and no visit.",
    "- 更正一步，须是可以办那一步的人。 Who corrects a step is one who may take it.", "",
  ]

  private var permissions: [String] {
    titles("权限 permission", nil)
      + Permission.allCases.map { permission in
        MarkdownTable.row(
          [permission.wording.both]
            + Role.allCases.map { role in permission.holders[role].map { $0.wording.both } ?? "" })
      }
  }

  private func acts<State: SubjectState>(_ title: String, _ procedure: Procedure<State>)
    -> [String]
  {
    ["### \(title)", ""] + titles("步骤 act", "kind")
      + procedure.steps.map { step in
        MarkdownTable.row(
          [step.act.name.both, "`\(step.act.kind)`"]
            + Role.allCases.map { step.roles.contains($0) ? "●" : "" })
      } + [""]
  }

  private func titles(_ first: String, _ second: String?) -> [String] {
    let names = [first] + [second].compactMap { $0 } + Role.allCases.map { $0.wording.both }
    return [MarkdownTable.row(names), "|" + names.map { _ in "---|" }.joined()]
  }
}
