public import Casework
import OfficeStore
import TerminalUI
public import Wording

/// Which rounds a matrix shows beside each other: the months of a year, the days of a sensitive period, one sweep.
public enum RoundFrame: Equatable, Sendable {
  case year(Int)
  case file(Identifier)

  /// The rounds, the earliest first.
  public func rounds(_ book: OfficeBook) -> [Round] {
    switch self {
    case .year(let year): (1...12).map { .month(Month(year: year, month: $0)) }
    case .file(let id): book.round(id)?.rounds ?? []
    }
  }

  /// What the matrix is called.
  public func title(_ book: OfficeBook) -> Wording {
    switch self {
    case .year(let year): Wording(zh: "\(year)年", en: "\(year)")
    case .file(let id): Wording(book.round(id)?.name ?? "—")
    }
  }

  /// What stands above a column.
  public static func heading(_ round: Round) -> Wording {
    switch round {
    case .month(let month): Wording(zh: "\(month.month)月", en: "\(month.month)")
    case .day(let day, _): Wording(day.short)
    case .sweep: Wording(zh: "报送", en: "In")
    }
  }
}
