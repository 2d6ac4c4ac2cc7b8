import Casework
import OfficeStore
import Wording

/// A saved view of the register.
enum RegisterView: Int, CaseIterable {
  case all, open, overdue, soon, mine, registered, assigned, closed

  func name() -> Wording {
    switch self {
    case .all: Wording(zh: "全部", en: "All")
    case .open: Wording(zh: "在办", en: "Open")
    case .overdue: Wording(zh: "逾期", en: "Overdue")
    case .soon: Wording(zh: "近期", en: "Soon")
    case .mine: Wording(zh: "本人", en: "Mine")
    case .registered: Wording(zh: "待受理", en: "To accept")
    case .assigned: Wording(zh: "交办", en: "Assigned")
    case .closed: Wording(zh: "办结", en: "Closed")
    }
  }

  func query(_ desk: Desk) -> CaseQuery {
    switch self {
    case .all: CaseQuery(.all)
    case .open: CaseQuery(.open)
    case .overdue: CaseQuery(.overdue)
    case .soon:
      CaseQuery(
        .due(
          from: nil,
          through: ReviewAsking(desk.book, desk.eyes, today: desk.lookDay).soonThrough))
    case .mine: CaseQuery(.open, handler: desk.eyes.officer)
    case .registered: CaseQuery(.stage(.registered))
    case .assigned: CaseQuery(.all, channel: "assigned")
    case .closed: CaseQuery(.stage(.closed))
    }
  }
}
