public import Casework
import GRDB

extension Office {
  /// The terminals at which something was recorded of late, those with a name and this one, for whoever names them.
  public func terminals(for viewer: Viewer) throws(OfficeError) -> [TerminalRow] {
    guard viewer.may(.book) else { return [] }
    let file = book.file
    let written = try read { db in
      try Row.fetchCursor(
        db,
        sql: """
          SELECT terminal, max(recordedAt) AS at
          FROM (SELECT terminal, recordedAt FROM entry ORDER BY position DESC LIMIT ?)
          GROUP BY terminal ORDER BY at DESC
          """, arguments: [Self.terminalEntries]
      ).mapToArray { (terminal: $0[0] as String, at: Instant(milliseconds: $0[1])) }
    }
    let last = Dictionary(
      written.map { ($0.terminal, $0.at) }, uniquingKeysWith: { first, _ in first })
    // What entries say may be a name that the office gave.
    let names = Set(file.terminals.values)
    var terminals = written.map(\.terminal).filter { !names.contains($0) }
    for terminal in file.terminals.keys.sorted() + [surroundings.terminal]
    where !terminals.contains(terminal) {
      terminals.append(terminal)
    }
    return terminals.map { terminal in
      let name = file.terminalName(of: terminal)
      return TerminalRow(
        terminal: terminal, name: name == terminal ? "" : name,
        last: [last[terminal], last[name]].compactMap { $0 }.max())
    }
  }

  /// The terminal at which this program runs, as it is without a name.
  public var ownTerminal: String { surroundings.terminal }

  /// Of how many entries the terminals are looked through.
  private static var terminalEntries: Int { 20_000 }
}
