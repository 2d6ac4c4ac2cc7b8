public import Wording

/// Whom to ring about a village's report: a liaison, or who stands in for one.
public struct Contact: Hashable, Sendable {
  public let name: String
  public let phone: String?
  /// For whom the officer stands in; nil for a liaison of the village.
  public let deputyOf: String?

  /// The liaisons of a village, each followed by who stands in for them on a day.
  public static func all(of village: Identifier, _ book: OfficeBook, on day: Day) -> [Contact] {
    book.liaisons(of: village).flatMap { liaison in
      [Contact(name: liaison.name, phone: liaison.phone, deputyOf: nil)]
        + book.deputies(of: liaison.id, on: day).map {
          Contact(name: $0.name, phone: $0.phone, deputyOf: liaison.name)
        }
    }
  }

  /// The same in words; that there is none where a village has no liaison.
  public static func wordings(of village: Identifier, _ book: OfficeBook, on day: Day) -> [Wording]
  {
    let contacts = all(of: village, book, on: day).map(\.wording)
    return contacts.isEmpty
      ? [Wording(zh: "没有联络员，请管理员指定", en: "no liaison named")] : contacts
  }
}

extension Contact: Worded {
  public var wording: Wording {
    let phone = phone ?? ""
    let role = deputyOf.map { Wording(zh: "（代\($0)）", en: " (for \($0))") } ?? Wording("")
    return Wording(name) + role
      + (phone.isEmpty ? Wording(zh: " 电话未登记", en: " no number") : Wording(" \(phone)"))
  }
}
