public import Wording

/// What can be seen or done in an office beside the acts of the procedures, and by whom: the one table of it.
///
/// Of cases and visits it is the first half: `Sight` takes away what is restricted to others.
public enum Permission: String, CaseIterable, Sendable {
  case petitions
  case visits
  case disputes
  case reports
  case figures
  case questions
  case review
  case printing
  case reveals
  case copies
  case restoring
  case book
  case calendar
  case tables

  /// How far it reaches.
  public enum Reach: Hashable, Sendable {
    case all
    /// Of the villages that a liaison answers for.
    case ownVillages
  }

  /// The roles that have it, and how far.
  public var holders: [Role: Reach] {
    switch self {
    case .petitions, .visits, .review, .printing: Self.office
    case .disputes, .reports, .figures:
      Self.office.merging([.liaison: .ownVillages]) { own, _ in own }
    case .questions: [.supervisor: .all]
    case .reveals: [.supervisor: .all, .head: .all]
    case .copies: [.administrator: .all, .supervisor: .all, .head: .all]
    case .calendar: Self.office.merging([.administrator: .all]) { own, _ in own }
    case .restoring, .book, .tables: [.administrator: .all]
    }
  }

  private static let office: [Role: Reach] = [.clerk: .all, .supervisor: .all, .head: .all]
}

extension Permission: Worded {
  public var wording: Wording {
    switch self {
    case .petitions: Wording(zh: "查看信访事项", en: "See petitions")
    case .visits: Wording(zh: "查看来访登记", en: "See visits")
    case .disputes: Wording(zh: "查看矛盾纠纷", en: "See disputes")
    case .reports: Wording(zh: "查看零报告", en: "See villages’ reports")
    case .figures: Wording(zh: "查看统计数字", en: "See figures")
    case .questions: Wording(zh: "查看零报告疑问", en: "See questions about reports")
    case .review: Wording(zh: "督办一览", en: "Review what is open")
    case .printing: Wording(zh: "打印和存为文件", en: "Print, or save as a file")
    case .reveals:
      Wording(zh: "查看号码显示记录", en: "See who had numbers shown in full")
    case .copies: Wording(zh: "做副本、恢复演练", en: "Make and rehearse copies")
    case .restoring: Wording(zh: "从副本恢复", en: "Restore from a copy")
    case .book:
      Wording(zh: "查看人员、村和终端及其经过", en: "See people, villages, terminals and their histories")
    case .calendar: Wording(zh: "查看放假安排", en: "See the holidays")
    case .tables: Wording(zh: "采用规则、代码和节假日表", en: "Adopt rules, codes and holidays")
    }
  }
}

extension Permission.Reach: Worded {
  public var wording: Wording {
    switch self {
    case .all: Wording(zh: "全部", en: "all")
    case .ownVillages: Wording(zh: "本村", en: "own villages")
    }
  }
}

extension Viewer {
  /// How far a permission reaches for the viewer, by the widest of his roles; nil when he has it not.
  public func reach(of permission: Permission) -> Permission.Reach? {
    let reaches = Set(roles.compactMap { permission.holders[$0] })
    return reaches.contains(.all) ? .all : reaches.first
  }

  public func may(_ permission: Permission) -> Bool { reach(of: permission) != nil }

  /// Whether it reaches a village: all of them, or one that the viewer answers for.
  public func may(_ permission: Permission, in village: Identifier?) -> Bool {
    switch reach(of: permission) {
    case .all: true
    case .ownVillages: village.map(villages.contains) ?? false
    case nil: false
    }
  }
}
