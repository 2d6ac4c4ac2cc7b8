public import Wording

/// A petition or a dispute: the fold of its entries, nothing else.
public struct CaseFile: SubjectState {
  public typealias Stage = CaseStage

  public let id: Identifier
  public var kind = CaseKind.petition
  public var stage = CaseStage.unregistered
  public var number: Number?
  public var people: [Person] = []
  public var isAnonymous = false
  /// Persons who came or signed.
  public var headcount = 1
  public var places: [Place] = []
  /// What the matter is, in one line.
  public var matter = ""
  public var detail: String?
  /// How it came: a code of `channels` or, for a dispute, of `dispute-sources`.
  public var channel = ""
  public var purpose: String?
  public var category: String?
  /// The body above that sent it, and its letter.
  public var sender: String?
  public var letter: String?
  /// The number in a system of others (国家信访系统, 粤平安, 12345).
  public var externalNumber: String?
  /// The 被反映人 as written down.
  public var accused: String?
  public var barred: Set<Identifier> = []
  public var isRestricted = false
  public var registrar: Identifier?
  public var handler: Identifier?
  public var named: Set<Identifier> = []
  public var visit: Identifier?
  /// The case that was taken in under the wrong kind and registered anew as this one.
  public var replaces: Identifier?
  /// The case as which this one was registered anew.
  public var successor: Identifier?
  /// The route of Article 31, when accepted.
  public var route: String?
  public var milestones: [Milestone: Day] = [:]
  /// Whether the matter has its answer (an opinion, an agreement, the further ways told).
  public var isAnswered = false
  /// Whether the answer reached the people (delivery, follow-up visit).
  public var isDelivered = false
  /// Why the law wants no answer, when it does not.
  public var exemption: String?
  /// What that ground lifts: notice, answer, delivery.
  public var lifted: Set<String> = []
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.caseFile
  public static let procedures = [petitionProcedure, disputeProcedure]

  public static func isEnd(_ stage: CaseStage) -> Bool { !stage.isOpen }

  public var procedure: Procedure<CaseFile> {
    kind == .petition ? Self.petitionProcedure : Self.disputeProcedure
  }

  public func isOpen(to viewer: Viewer) -> Bool { sight.isOpen(to: viewer) }

  public mutating func take(_ void: VoidSubject<CaseFile>) {
    successor = void.successor
    guard let sight = void.sight else { return }
    isRestricted = isRestricted || sight.isRestricted
    named.formUnion(sight.named)
    barred.formUnion(sight.barred)
  }

  /// The day on which the matter was received.
  public var received: Day? { history.first?.day }

  /// The villages it belongs to.
  public var villages: Set<Identifier> { Set(places.compactMap(\.village)) }

  /// Whether it was answered and delivered, or the reason is recorded for which the law wants none.
  public var isAnsweredFor: Bool {
    (isAnswered || lifted.contains("answer")) && (isDelivered || lifted.contains("delivery"))
  }

  /// Who may see it.
  public var sight: Sight {
    Sight(
      isRestricted: isRestricted, isDispute: kind == .dispute, villages: villages,
      named: named.union([registrar, handler].compactMap { $0 }), barred: barred)
  }

  /// Its clocks under the tables of its office; a void case has none.
  public func clocks(_ tables: Tables) -> [Clock] {
    guard let received, stage != .void else { return [] }
    return tables.clocks(receivedOn: received, milestones)
  }

  /// The clock of ours that is due next, while the case is open.
  public func nextClock(_ tables: Tables) -> Clock? {
    guard stage.isOpen else { return nil }
    return clocks(tables).filter { $0.isRunning && $0.limit.owner == .ourDuty }.min {
      $0.due < $1.due
    }
  }

  /// Who is named first, as lists show it: 王某, 王某等3人, 匿名.
  public var partiesLine: Wording {
    if isAnonymous { return Wording(zh: "匿名", en: "Anonymous") }
    let names = people.map(\.name)
    let listed = Wording(names.prefix(2).joined(separator: "、"))
    guard kind == .petition, headcount > names.count else {
      return names.count > 2 ? listed + Wording(zh: "等", en: " …") : listed
    }
    return Wording(names.first ?? "")
      + Wording(zh: "等\(headcount)人", en: " and \(headcount - 1) more")
  }
}
