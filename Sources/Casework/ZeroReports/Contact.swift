public import Wording

/// Whom to ring about a village's report, in words.
public enum Contact {
  /// The liaisons of a village with their numbers, each followed by who stands in for them on a day; that there is none where a village has no liaison.
  public static func wordings(of village: Identifier, _ book: OfficeBook, on day: Day) -> [Wording]
  {
    let contacts = book.liaisons(of: village).flatMap { liaison in
      [Wording(liaison.name) + number(of: liaison)]
        + book.deputies(of: liaison.id, on: day).map { deputy in
          Wording(deputy.name) + Wording(zh: "（代\(liaison.name)）", en: " (for \(liaison.name))")
            + number(of: deputy)
        }
    }
    return contacts.isEmpty
      ? [Wording(zh: "没有联络员，请管理员指定", en: "no liaison named")] : contacts
  }

  private static func number(of officer: OfficerFile) -> Wording {
    officer.phone?.nonEmpty.map { Wording(" \($0)") } ?? Wording(zh: " 电话未登记", en: " no number")
  }
}
