public import Wording

/// What is known of the office itself, small enough to be at hand whole: settings, tables, people, villages.
public struct OfficeBook: Sendable {
  public let file: OfficeFile
  /// By key.
  public let villages: [VillageFile]
  /// By number.
  public let officers: [OfficerFile]
  /// Sensitive periods, sweeps, and months that were closed; the earliest first.
  public let rounds: [RoundFile]

  /// Where each village stands in `villages`: there may be very many.
  private let places: [Identifier: Int]

  public var tables: Tables { file.tables }

  /// Puts the book together; villages and officers are sorted by key and number, 9 before 10.
  public init(
    file: OfficeFile, villages: [VillageFile], officers: [OfficerFile], rounds: [RoundFile] = []
  ) {
    self.file = file
    self.rounds = rounds.sorted {
      ($0.first ?? Day(number: 0), $0.id) < ($1.first ?? Day(number: 0), $1.id)
    }
    self.villages = villages.sorted { ($0.place, $0.key) < ($1.place, $1.key) }
    places = Dictionary(
      self.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.officers = officers.sorted {
      $0.number.count == $1.number.count ? $0.number < $1.number : $0.number.count < $1.number.count
    }
  }

  public func village(_ id: Identifier) -> VillageFile? { places[id].map { villages[$0] } }
  public func officer(_ id: Identifier) -> OfficerFile? { officers.first { $0.id == id } }

  /// The officer who signs in with a number.
  public func officer(number: String) -> OfficerFile? { officers.first { $0.number == number } }

  /// The village with a key, a name or an alias: 05, 神前, 神前村.
  ///
  /// Where several are called so, one that is in the roster wins, then one whose present name it is.
  public func village(named text: String) -> VillageFile? {
    let called = villages.filter { $0.isCalled(text) }
    let standing = called.filter { $0.stage != .ended }
    let found = standing.isEmpty ? called : standing
    return found.first { $0.key == text || $0.names.contains(text) } ?? found.first
  }

  /// The villages in the roster on a day.
  public func villages(on day: Day) -> [VillageFile] { villages.filter { $0.isValid(on: day) } }

  /// Officers whose names or numbers stand in a text: an accusation never reaches them.
  ///
  /// A part of a name will do, a single character too: rather one too many is kept away than one too few.
  public func officers(namedIn text: String) -> [Identifier] {
    let text = Tidy.code(text)
    guard !text.isEmpty else { return [] }
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    return officers.filter {
      text.contains($0.name) || $0.name.contains(text) || numbers.contains($0.number)
    }.map(\.id)
  }

  /// Whether a place is a village of the roster or one of the special places.
  public func knows(_ place: Place, _ codes: Codes) -> Bool {
    switch place {
    case .village(let id): village(id) != nil
    case .special(let code): codes.code(code, in: .places) != nil
    }
  }

  /// The name of an officer, or "—".
  public func name(ofOfficer id: Identifier?) -> String { id.flatMap { officer($0)?.name } ?? "—" }

  /// The name of a place, short.
  public func name(of place: Place) -> Wording {
    switch place {
    case .village(let id): Wording(village(id)?.name ?? "—")
    case .special(let code): tables.codes.name(code, in: .places)
    }
  }

  /// The names of places as one line.
  public func name(of places: [Place]) -> Wording { places.map { name(of: $0) }.joined() }
}
