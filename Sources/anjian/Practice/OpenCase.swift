import Casework

/// A case that is to be open today: where it stands, and how many days are left.
struct OpenCase: Sendable {
  /// What has been done so far.
  enum Standing: Sendable {
    case unnotified, handling, answered, delivered, transferred
    case reported, mediating, agreed, failed, visited

    var isPetition: Bool {
      switch self {
      case .unnotified, .handling, .answered, .delivered, .transferred: true
      case .reported, .mediating, .agreed, .failed, .visited: false
      }
    }
  }

  /// When its next limit ends; for a standing in which nothing runs, how long it has stood so.
  enum Left: Sendable { case late(Int), nextWorkday, days(Int) }

  let standing: Standing
  let left: Left
  var village: String?
  var otherVillage: String?
  var name: String?
  var headcount = 1
  var matter: String?
  var kind: String?
  var channel: String?
  var handler: String?
  var isAnonymous = false
  /// An accusation: the number of the officer meant, or a text.
  var accusedOfficer: String?
  var accused: String?

  /// The raw last day of the limit that runs.
  func due(_ setting: Setting) -> Day {
    switch left {
    case .late(let days): setting.worked(before: setting.today - days)
    case .nextWorkday: setting.comingWorkday(from: setting.today + 1)
    case .days(let days): setting.today + days
    }
  }

  /// The day on which the matter was received.
  func received(_ setting: Setting) -> Day {
    let back: Int
    switch (standing, left) {
    case (.unnotified, _): return min(due(setting) - 15, setting.yesterday)
    case (.handling, _): return min(due(setting) - 62, setting.yesterday - 14)
    case (.mediating, _): return min(due(setting).adding(months: -1) - 1, setting.yesterday - 1)
    case (.answered, .days(let days)): back = days + 34
    case (.delivered, .days(let days)): back = days + 41
    case (.transferred, .days(let days)), (.failed, .days(let days)), (.agreed, .days(let days)):
      back = days + 16
    case (.visited, .days(let days)): back = days + 25
    case (.reported, .days(let days)): back = days
    default: back = 30
    }
    return setting.yesterday - back
  }
}
