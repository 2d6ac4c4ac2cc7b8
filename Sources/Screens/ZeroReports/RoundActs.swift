import Casework
import OfficeStore
import TerminalUI
import Wording

/// What is done to a round as a whole, and how it is called in lists.
enum RoundActs {
  /// The form in which a round is closed, or the round's own screen when it is closed already.
  static func close(_ round: Round, _ desk: Desk) -> Handled<Desk> {
    if let file = desk.book.file(of: round) {
      guard file.stage == .open else { return .push(BookScreen<RoundFile>(file.id, desk)) }
      return desk.perform(CloseRound.kind, on: file)
    }
    return round.month.map { desk.perform(CloseRound.kind, on: RoundFile.blank($0)) } ?? .taken
  }

  /// The form of the reporting days.
  static func setReporting(_ desk: Desk) -> Handled<Desk> {
    desk.subject(OfficeFile.self, desk.office.id).map {
      desk.perform(SetReporting.kind, on: $0)
    } ?? .taken
  }

  /// The villages whose report of a round is missing, by identifier, for the reasons that closing asks.
  static func missing(_ rounds: [Round], _ desk: Desk) -> [PickItem] {
    let rows = desk.ask([]) { office, viewer throws(OfficeError) in
      try office.matrix(of: rounds, for: viewer)
    }
    return rows.filter(\.isWaitedFor).map {
      PickItem(id: $0.village.description, label: $0.name)
    }
  }

  /// A sensitive period or sweep with its days: 国庆期间 09-28–10-08.
  static func label(_ file: RoundFile, _ desk: Desk) -> String {
    let days = [file.first, file.last].compactMap { $0?.short }
    return "\(file.name) \(days.joined(separator: "–"))"
  }
}
