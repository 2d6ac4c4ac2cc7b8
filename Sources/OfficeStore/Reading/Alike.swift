public import Casework

/// Another case that may be about the same people, and why.
public struct Alike: Hashable, Sendable {
  public let row: CaseRow
  public let likeness: Likeness
}

extension Office {
  /// Cases that may be about the same people, the strongest reason first, then the newest; only what the viewer may see.
  ///
  /// - Parameters:
  ///   - people: as far as they are typed; five at most are looked for.
  ///   - own: the case that they are in already, which is left out.
  public func alike(
    _ people: [Person], at places: [Place], kind: CaseKind, except own: Identifier? = nil,
    for viewer: Viewer
  ) throws(OfficeError) -> [Alike] {
    let speller = surroundings.speller
    let words = Set(people.prefix(5).flatMap { $0.words(speller) })
    var found: [Identifier: CaseRow] = [:]
    for word in words.sorted() {
      var query = CaseQuery(.all, kind: kind)
      query.word = word
      for row in try cases(query, from: 0, limit: 30, for: viewer).rows where row.id != own {
        found[row.id] = row
      }
    }
    var alike: [Alike] = []
    for row in found.values where row.stage != .void {
      // Numbers are compared as they are, and shown to nobody.
      if let file = try caseFile(row.id, for: viewer.revealing(.subject(row.id))),
        let likeness = file.likeness(to: people, at: places, speller)
      {
        alike.append(Alike(row: row, likeness: likeness))
      }
    }
    return alike.sorted {
      ($0.likeness, -$0.row.received.number, $0.row.number)
        < ($1.likeness, -$1.row.received.number, $1.row.number)
    }
  }
}
