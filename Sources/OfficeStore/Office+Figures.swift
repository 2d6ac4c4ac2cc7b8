public import Casework
import GRDB

extension Office {
  /// The year's figures as of a day and as known by an instant, of what the viewer may see.
  ///
  /// Every subject is folded anew, so that what was recorded or corrected later counts as it should.
  /// - Throws: a refusal for a viewer who sees nothing that is counted, a year that has not begun,
  ///   a day before the year.
  public func figures(
    year: Int, asOf day: Day, knownBy instant: Instant? = nil, for viewer: Viewer
  ) throws(OfficeError) -> Figures {
    if let refusal = Figures.refusal(of: year, asOf: day, for: viewer) { throw .refused(refusal) }
    return try read { db in
      let book = try self.book(until: day, knownBy: instant, db)
      let cases = try states(CaseFile.self, until: day, knownBy: instant, db)
      let visits = try states(VisitFile.self, until: day, knownBy: instant, db)
      let periods = try states(VillagePeriod.self, until: day, knownBy: instant, db)
      let seenCases = try visible("caseFile", SightSQL.cases(viewer, ordinals), db)
      let seenVisits = try visible("visit", SightSQL.visits(viewer, ordinals), db)
      return Figures(
        year: year, asOf: day, knownBy: instant, cases: cases.filter { seenCases.contains($0.id) },
        visits: visits.filter { seenVisits.contains($0.id) },
        periods: periods.filter { viewer.may(.figures, in: $0.village) },
        disputes: cases.filter { $0.kind == .dispute }, book: book.seen(by: viewer),
        isForStaff: viewer.reach(of: .figures) == .all)
    }
  }

  /// The book as it was: its villages, its rounds, its reporting days; officers are those of now.
  ///
  /// An office that keeps records of before it was founded keeps them by its first settings.
  func book(until day: Day, knownBy instant: Instant?, _ db: Database) throws -> OfficeBook {
    let book = book
    return OfficeBook(
      file: try states(OfficeFile.self, until: day, knownBy: instant, db).first ?? book.file,
      villages: try states(VillageFile.self, until: day, knownBy: instant, db),
      officers: book.officers,
      rounds: try states(RoundFile.self, until: day, knownBy: instant, db))
  }

  /// What the viewer may see now decides, even of a day on which it was not restricted yet.
  private func visible(_ table: String, _ sight: SightSQL, _ db: Database) throws -> Set<Identifier>
  {
    let ids = try Row.fetchCursor(
      db, sql: "SELECT id FROM \(table) WHERE \(sight.condition)", arguments: sight.arguments
    ).mapToArray { $0.identifier(0) }
    return Set(ids)
  }

  /// Every subject of a kind, folded; those of which nothing was known by then are left out.
  func states<State: SubjectState>(
    _ type: State.Type, until day: Day, knownBy instant: Instant?, _ db: Database
  ) throws -> [State] {
    let codes = book.tables.codes
    var states: [State] = []
    var entries: [Entry] = []
    func fold() throws {
      if let state = try Fold.state(
        State.self, of: entries, codes: codes, until: day, knownBy: instant)
      {
        states.append(state)
      }
      entries.removeAll(keepingCapacity: true)
    }
    try EntryReader.read("subjectKind = ? ORDER BY subject, nth", [State.kind.rawValue], db) {
      entry, _ in
      if let last = entries.last, last.subject != entry.subject { try fold() }
      entries.append(entry)
    }
    if !entries.isEmpty { try fold() }
    return states
  }
}

extension OfficeBook {
  /// With the villages whose months the viewer may see: a liaison owes for the own villages only.
  fileprivate func seen(by viewer: Viewer) -> OfficeBook {
    guard viewer.reach(of: .figures) != .all else { return self }
    return OfficeBook(
      file: file, villages: villages.filter { viewer.may(.figures, in: $0.id) },
      officers: officers, rounds: rounds)
  }
}
