/// What decides whether somebody may see a case or a visit; OfficeStore asks the same in SQL.
///
/// A restricted matter (揭发控告) is seen by its registrar and the officers named on it; whoever is
/// the 被反映人 never sees it. All else is as far as `Permission` reaches.
public struct Sight: Hashable, Sendable {
  public var isRestricted: Bool
  public var isDispute: Bool
  public var villages: Set<Identifier>
  /// The registrar, the handler and the officers named.
  public var named: Set<Identifier>
  /// Officers that are themselves the subject of the accusation.
  public var barred: Set<Identifier>

  /// Whether the viewer may see it.
  public func isOpen(to viewer: Viewer) -> Bool {
    if barred.contains(viewer.officer) { return false }
    if isRestricted { return named.contains(viewer.officer) }
    return switch viewer.reach(of: isDispute ? .disputes : .petitions) {
    case .all: true
    case .ownVillages: !villages.isDisjoint(with: viewer.villages)
    case nil: false
    }
  }
}
