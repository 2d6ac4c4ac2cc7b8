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
}

extension Contact: Worded {
  public var wording: Wording {
    let phone = phone ?? ""
    let role = deputyOf.map { Wording(zh: "（代\($0)）", en: " (for \($0))") } ?? Wording("")
    return Wording(name) + role
      + (phone.isEmpty ? Wording(zh: " 电话未登记", en: " no number") : Wording(" \(phone)"))
  }
}
