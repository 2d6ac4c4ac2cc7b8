import Wording

extension Guard<VillageFile> {
  static var lastVillage: Guard {
    Guard(
      refuses: { village, circumstance in
        !circumstance.book.villages.contains { $0.id != village.id && $0.stage == .valid }
      },
      says: Wording(
        zh: "这是最后一个村，不能撤销，请先增加", en: "It is the last village and cannot end: add another first"))
  }

  static var nameTaken: Guard {
    Guard(
      refuses: { village, circumstance in
        !VillageNames.problems(
          village.name, village.fullName, village.code, of: village.id, circumstance.book
        ).isEmpty
      },
      says: Wording(
        zh: "名称或代码已由其他村使用，请先更改那个村",
        en: "Another village has its name or code now: rename that first"))
  }
}
