/// What a line chooses of a list: by number, by name, by pinyin or initials, as a list on the screen does.
enum PlainChoice: Equatable {
  /// The item at this place.
  case one(Int)
  /// Several fit, and nothing is chosen.
  case several([Int])
  case none

  init(_ line: String, among items: [PickItem]) {
    let query = Folding.halfWidth(line).lowercased().filter { $0 != " " }
    let numbered = items.contains { $0.number != nil }
    if PickItem.isNumber(query), let number = Int(query) {
      let meant =
        numbered
        ? items.indices.filter { items[$0].has(number: query) }
        : items.indices.filter { $0 + 1 == number }
      if !meant.isEmpty {
        self = Self.of(meant)
        return
      }
    }
    let ranked = items.indices.compactMap { index in
      items[index].rank(of: query).map { (index: index, rank: $0) }
    }
    let exact = ranked.filter { $0.rank == 0 }
    self = query.isEmpty ? .none : Self.of((exact.isEmpty ? ranked : exact).map(\.index))
  }

  private static func of(_ places: [Int]) -> Self {
    places.count > 1 ? .several(places) : places.first.map { .one($0) } ?? .none
  }

  /// The parts of a line that names several: what is between commas, else what is between blanks.
  static func parts(of line: String, among items: [PickItem]) -> [String] {
    let parts = line.split { ",，、;；".contains($0) }.map { String($0).trimmingBlanks }
    guard parts.count == 1, PlainChoice(parts[0], among: items) == .none else { return parts }
    return parts[0].split { $0.isWhitespace }.map(String.init)
  }

  /// An item as it is offered: with its own number, or its place where nothing has one.
  static func offered(_ index: Int, of items: [PickItem]) -> String {
    let numbered = items.contains { $0.number != nil }
    let number = numbered ? items[index].number : "\(index + 1)"
    let label = items[index].label
    return number.map { label.hasPrefix("\($0) ") ? label : "\($0) \(label)" } ?? label
  }
}
