import Casework
import OfficeStore
import TerminalUI
import Wording

/// The list that a case was opened from: which case comes next, even after this one has left the list.
struct CaseSequence {
  private let query: CaseQuery
  private var place: Int

  init(_ query: CaseQuery, at place: Int) {
    self.query = query
    self.place = place
  }

  /// The case behind (1) or before (-1) one; nil at either end.
  mutating func step(_ steps: Int, from id: Identifier, _ desk: Desk) -> Identifier? {
    let (query, last) = (query, place)
    let found = desk.ask(nil) { office, viewer throws(OfficeError) -> (Int, Identifier)? in
      let now = try office.place(of: id, in: query, for: viewer)
      // Once it has left the list, the next one stands where it stood.
      let wanted = now.map { $0 + steps } ?? (steps > 0 ? last : last - 1)
      guard wanted >= 0 else { return nil }
      return try office.cases(query, from: wanted, limit: 1, for: viewer).rows.first
        .map { (wanted, $0.id) }
    }
    guard let (next, id) = found else { return nil }
    place = next
    return id
  }
}

extension CaseSequence {
  static let bindings = [
    Binding("next", [.text("n")], Wording(zh: "下一件", en: "Next")),
    Binding("previous", [.text("N")], Wording(zh: "上一件", en: "Previous"), isShown: false),
  ]
}
