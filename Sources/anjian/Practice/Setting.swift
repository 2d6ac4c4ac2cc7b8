import Casework

/// Where and when invented stories happen: the office's people and villages, its calendar, and today.
struct Setting: Sendable {
  let today: Day
  let villages: [VillageFile]
  private let book: OfficeBook
  private let clerks: [(item: OfficerFile, weight: Int)]
  private let liaisons: [Identifier: OfficerFile]

  /// Nil for an office without villages or clerks: there is nobody to tell of.
  init?(_ book: OfficeBook, today: Day) {
    let clerks = book.officers.filter { $0.roles.contains(.clerk) }
    guard !clerks.isEmpty, !book.villages.isEmpty else { return nil }
    self.book = book
    self.today = today
    villages = book.villages
    self.clerks = clerks.enumerated().map { ($1, max(5 - $0, 1)) }
    liaisons = Dictionary(
      book.officers.filter { $0.roles.contains(.liaison) }.flatMap { officer in
        officer.villages.map { ($0, officer) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The last day on which anything has happened: today itself is left to those who practise.
  var yesterday: Day { today - 1 }
  var supervisor: OfficerFile? { book.officers.first { $0.roles.contains(.supervisor) } }

  func clerk(_ dice: inout Dice) -> OfficerFile { dice.weighted(clerks) }

  /// The clerk with a number, else any.
  func clerk(_ number: String?, _ dice: inout Dice) -> OfficerFile {
    number.flatMap { book.officer(number: $0) } ?? clerk(&dice)
  }

  /// A clerk who is not the one meant.
  func clerk(otherThan officer: OfficerFile?, _ dice: inout Dice) -> OfficerFile {
    let others = clerks.filter { $0.item.id != officer?.id }
    return others.isEmpty ? clerk(&dice) : dice.weighted(others)
  }

  func officer(_ number: String?) -> OfficerFile? { number.flatMap { book.officer(number: $0) } }
  func liaison(of village: Identifier) -> OfficerFile? { liaisons[village] }
  func dueDay(of month: Month) -> Day { book.file.dueDay(of: month) }
  var firstMonthOwed: Month { book.file.firstMonthOwed }

  /// The village with a key, else any.
  func village(_ key: String?, _ dice: inout Dice) -> VillageFile {
    villages.first { $0.key == key } ?? dice.pick(villages)
  }

  func isRest(_ day: Day) -> Bool { book.tables.calendar.isRest(day) }

  /// The day or the first worked one after it, but never after yesterday.
  func worked(from day: Day) -> Day {
    var day = day
    while isRest(day), day < yesterday { day = day + 1 }
    return min(day, yesterday)
  }

  /// The day or the first worked one after it, be it still to come.
  func comingWorkday(from day: Day) -> Day {
    var day = day
    while isRest(day) { day = day + 1 }
    return day
  }

  /// The day or the last worked one before it.
  func worked(before day: Day) -> Day {
    var day = day
    while isRest(day) { day = day - 1 }
    return day
  }
}
