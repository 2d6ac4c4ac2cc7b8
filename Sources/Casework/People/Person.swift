/// A person in a case. A person exists in a case and nowhere else: there is no register of people.
public struct Person: Hashable, Codable, Sendable {
  public var name: String
  public var phone: String?
  /// Citizen identity number (GB 11643) or another certificate's number.
  public var idNumber: String?
  public var address: String?
  /// A code of `genders` (GB/T 2261.1).
  public var gender: String?
  /// What the number is of: a code of `id-types` (GA/T 517); an identity card when nil.
  public var idType: String?
  /// What the person is in the case: a code of `parts`.
  public var part: String?
  /// For whom a proxy acts.
  public var actsFor: String?

  /// Codes of `parts` and `id-types` that the program names.
  static let representative = "representative"
  static let proxy = "proxy"
  static let citizenID = "111"
  /// How many may represent a joint visit (信访工作条例 20).
  static let mostRepresentatives = 5

  /// Names a person; everything but the name may be unknown.
  public init(name: String, phone: String? = nil, idNumber: String? = nil, address: String? = nil) {
    self.name = name
    self.phone = phone
    self.idNumber = idNumber
    self.address = address
  }

  /// Takes over what another description says of the same person.
  mutating func take(_ other: Person) {
    phone = other.phone ?? phone
    idNumber = other.idNumber ?? idNumber
    address = other.address ?? address
    gender = other.gender ?? gender
    idType = other.idType ?? idType
    part = other.part ?? part
    actsFor = other.actsFor ?? actsFor
  }

  /// Splits "王大海、李四" into names; the first is the one the others are listed behind.
  public static func names(in text: String) -> [String] {
    text.split(whereSeparator: { "、，,；;\n".contains($0) })
      .map { Tidy.line(String($0)) }.filter { !$0.isEmpty }
  }
}

/// The people that an act names: the first is the main one.
public protocol NamesPeople {
  var people: [Person] { get set }
}

extension NamesPeople {
  /// The names as one line: "王大海、李四".
  public var names: String {
    get { people.map(\.name).joined(separator: "、") }
    set {
      let names = Person.names(in: newValue)
      people = names.enumerated().map { index, name in
        var person = index < people.count ? people[index] : Person(name: name)
        person.name = name
        return person
      }
    }
  }

  /// The main person's phone.
  public var phone: String? {
    get { people.first?.phone }
    set {
      if !people.isEmpty {
        people[0].phone = newValue
      } else if newValue != nil {
        people = [Person(name: "", phone: newValue)]
      }
    }
  }

  /// The main person's identity number.
  public var idNumber: String? {
    get { people.first?.idNumber }
    set {
      if !people.isEmpty {
        people[0].idNumber = newValue
      } else if newValue != nil {
        people = [Person(name: "", idNumber: newValue)]
      }
    }
  }

  /// The main person's address.
  public var address: String? {
    get { people.first?.address }
    set {
      if !people.isEmpty {
        people[0].address = newValue
      } else if newValue != nil {
        people = [Person(name: "", address: newValue)]
      }
    }
  }
}
