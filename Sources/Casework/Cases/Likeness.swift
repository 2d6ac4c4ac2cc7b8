public import Wording

/// Why another case may be about the same people, the strongest reason first.
public enum Likeness: Int, CaseIterable, Comparable, Sendable {
  case idNumber
  case phone
  case nameAndPlace
  case name
  case sound

  public static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
}

extension Likeness: Worded {
  public var wording: Wording {
    switch self {
    case .idNumber: Wording(zh: "同一证件", en: "same ID number")
    case .phone: Wording(zh: "同一电话", en: "same phone")
    case .nameAndPlace: Wording(zh: "姓名和村相同", en: "same name and village")
    case .name: Wording(zh: "姓名相同", en: "same name")
    case .sound: Wording(zh: "姓名音近", en: "name sounds alike")
    }
  }
}

extension Person {
  /// Telephone and identity number as words that are searched by their mark.
  var contactWords: [String] {
    [
      phone.map { "#" + $0.filter(\.isNumber) },
      idNumber.map { "$" + Tidy.code($0).uppercased() },
    ].compactMap { $0 }.filter { $0.count > 6 }
  }

  /// The words by which cases of somebody alike are found.
  public func words(_ speller: Speller) -> [String] {
    contactWords + (name.isEmpty ? [] : Array(speller.words(for: name).prefix(1)))
  }

  /// In what another person is alike, places aside.
  fileprivate func likeness(to other: Person, isNear: Bool, _ speller: Speller) -> Likeness? {
    let (own, others) = (contactWords, Set(other.contactWords))
    if let same = own.first(where: others.contains) {
      return same.hasPrefix("$") ? .idNumber : .phone
    }
    guard !name.isEmpty, !other.name.isEmpty else { return nil }
    if name == other.name { return isNear ? .nameAndPlace : .name }
    let sounds = Set(speller.words(for: name).prefix(1))
    return sounds.isDisjoint(with: speller.words(for: other.name).prefix(1)) ? nil : .sound
  }
}

extension CaseFile {
  /// The strongest reason for which it may be about one of these people; nil when there is none.
  public func likeness(to people: [Person], at places: [Place], _ speller: Speller) -> Likeness? {
    let isNear = !villages.isDisjoint(with: places.compactMap(\.village))
    return people.flatMap { person in
      self.people.compactMap { person.likeness(to: $0, isNear: isNear, speller) }
    }.min()
  }
}
