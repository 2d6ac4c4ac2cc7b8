extension OfficeBook {
  /// An officer as somebody who looks at the office on a day; nil when disabled or not there.
  ///
  /// Who stands in for another has that one's roles and villages beside the own, but never
  /// administers in his place, and sees no restricted matter in which only that one is named.
  public func viewer(of officer: Identifier, on day: Day) -> Viewer? {
    guard let file = self.officer(officer), file.stage == .active else { return nil }
    guard let principal = principal(of: file, on: day) else { return file.viewer(on: day) }
    return Viewer(
      officer: file.id, number: file.number, name: file.name,
      roles: file.roles.union(principal.roles.subtracting([.administrator])),
      villages: Set(file.villages + principal.villages), today: day)
  }

  /// For whom an officer stands in on a day; nobody while that one is disabled.
  public func principal(of officer: OfficerFile, on day: Day) -> OfficerFile? {
    guard let deputyship = officer.deputyship, deputyship.runs(on: day),
      let principal = self.officer(deputyship.officer), principal.stage == .active
    else { return nil }
    return principal
  }

  /// Who stands in for an officer on a day.
  public func deputies(of officer: Identifier, on day: Day) -> [OfficerFile] {
    officers.filter { $0.stage == .active && principal(of: $0, on: day)?.id == officer }
  }
}
