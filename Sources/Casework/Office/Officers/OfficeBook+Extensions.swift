extension OfficeBook {
  /// Whether an officer may approve extensions on a day: the head, or a supervisor by delegation.
  func mayExtend(_ id: Identifier, on day: Day) -> Bool {
    guard let officer = officer(id), officer.isActive(on: day) else { return false }
    if officer.roles.contains(.head) { return true }
    return officer.roles.contains(.supervisor) && officer.extensions?.holds(on: day) ?? false
  }

  /// The heads, to whom a matter goes whose subject is a supervisor.
  func heads(insteadOf barred: [Identifier], on day: Day) -> [Identifier] {
    guard barred.contains(where: { officer($0)?.roles.contains(.supervisor) ?? false }) else {
      return []
    }
    return officers.filter {
      $0.roles.contains(.head) && $0.isActive(on: day) && !barred.contains($0.id)
    }.map(\.id)
  }
}
