import Casework
import OfficeStore
import Wording

/// The office for practising: the people and villages of a seed folder, and invented cases up to yesterday.
///
/// Everything that is added is made up from a fixed seed, so that the same day and the same number of
/// cases give the same office. It says inside its file that it is for practice.
struct PracticeOffice {
  /// The size of a practice office, unless told otherwise.
  static let usualCases = 330
  /// Whom to be, on the practice office's own sign-in screen; everybody else's password is made the same way.
  static let signIns: [(number: String, password: String, role: Wording)] = [
    ("02", password(of: "02"), Role.clerk.wording),
    ("105", password(of: "105"), Role.liaison.wording),
    ("09", password(of: "09"), Role.supervisor.wording),
  ]

  /// With the made-up passwords and the mark of a practice office.
  let founding: Founding
  private let cases: Int
  private let now: Instant

  /// A practice office made of what a seed folder says.
  init(_ seed: Founding, now: Instant, cases: Int = Self.usualCases) {
    var founding = seed
    founding.office.isPractice = true
    founding.officers = seed.officers.map { officer in
      Founding.NewOfficer(
        number: officer.number, name: officer.name, position: officer.position,
        roles: officer.roles,
        villages: officer.villages, password: Self.password(of: officer.number),
        phone: officer.phone)
    }
    self.founding = founding
    self.cases = cases
    self.now = now
  }

  /// The password of an officer who does not exist: 练习 and the number.
  static func password(of number: String) -> String { "lianxi\(number)" }

  /// The stories of the seed folder, then the invented ones, each made when it is asked for.
  func stories(_ book: OfficeBook, after seed: [Story] = []) -> () -> Story? {
    var seed = seed[...]
    var invented = Setting(book, today: now.day).map {
      StoryStream($0, cases: cases, seed: Self.seed)
    }
    return {
      if let story = seed.popFirst() { return story }
      return invented?.next()
    }
  }

  private static let seed: UInt64 = 0x6848_4EF6
}
