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
  /// Which of the three kinds of petition it is; nil for a dispute, or where the purpose is not known.
  public var legalKind: String?
  public var category: String?
  /// The code of the two-level list (综治) that a dispute's category stands for.
  public var code: String?
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
  /// How it went from one handler to another (移交), the earliest first.
  public internal(set) var handedOver: [HandedOver] = []
  public var named: Set<Identifier> = []
  /// Those who had to withdraw for an interest of their own (回避).
  public var recused: Set<Identifier> = []
  public var visit: Identifier?
  /// The case that was taken in under the wrong kind and registered anew as this one.
  public var replaces: Identifier?
  /// The case as which this one was registered anew.
  public var successor: Identifier?
  /// The earlier case of which this is a repeat.
  public var earlier: Identifier?
  /// The case into which this one was merged.
  public var mergedInto: Identifier?
  /// The cases that were merged into this one, with the entry by which each was.
  public var absorbed: [Identifier: Identifier] = [:]
  /// The traits that were set by hand.
  public var setTraits: [PetitionTrait: SetTrait] = [:]
  /// The route of Article 31, when accepted.
  public var route: String?
  /// Whether it is handled in the simple way (简易办理).
  public var isSimple = false
  /// Whether a body above has urged it (督办).
  public var isUrged = false
  /// Whether the review or the recheck revoked the opinion, and it is to be handled anew.
  public var isRevoked = false
  /// How the opinion ended: a code of `outcomes`.
  public var verdict: String?
  /// At which level a dispute is: village, town, county.
  public var level = Level.town
  /// How dangerous a dispute is: a code of `risks`.
  public var risk: String?
  /// How many are in it: a code of `sizes`.
  public var size: String?
  /// What is at issue, in yuan.
  public var amount: Int?
  public var milestones: [Milestone: Day] = [:]
  /// How far limits were moved out, by the milestone that starts them.
  public var extensions: [Milestone: Extension] = [:]
  /// Whether the matter has its answer (an opinion, an agreement, the further ways told).
  public var isAnswered = false
  /// Whether the answer reached the people (delivery, follow-up visit).
  public var isDelivered = false
  /// Why the law wants no answer, when it does not.
  public var exemption: String?
  /// What that ground lifts: notice, answer, delivery.
  public var lifted: Set<String> = []
  /// What leaders have said and asked about it (督办).
  public internal(set) var oversight = Oversight()
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.caseFile
  public static let procedures = [petitionProcedure, disputeProcedure]

  public static func isEnd(_ stage: CaseStage) -> Bool { !stage.isOpen || stage.isElsewhere }

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

  /// Its clocks under the tables of its office; a void case has none, and in one that was merged none runs.
  public func clocks(_ tables: Tables) -> [Clock] {
    guard let received, stage != .void else { return [] }
    let clocks = tables.clocks(receivedOn: received, milestones, extensions: extensions)
    return stage == .merged ? clocks.filter { !$0.isRunning } : clocks
  }

  /// The clocks of limits that we are still to meet.
  func clocksToMeet(_ tables: Tables) -> [Clock] {
    guard let received, stage.isOpen else { return [] }
    return tables.clocks(
      receivedOn: received, milestones, extensions: extensions, runningAndOurs: true)
  }

  /// The same, with each limit that was met judged by the tables that were in force when it was.
  ///
  /// Tables that are edited afterwards move no past verdict.
  public func clocks(_ book: OfficeBook) -> [Clock] {
    clocks(book.tables).map { clock in
      guard let met = clock.met,
        let line = history.first(where: { $0.isStanding && $0.day == met }),
        line.tables != book.file.edition, let tables = book.file.editions[line.tables]
      else { return clock }
      return clocks(tables).first { $0.limit.id == clock.limit.id } ?? clock
    }
  }

  /// The clock of a limit that starts with a milestone, by whose it is.
  func clock(from start: Milestone, _ owner: TimeLimit.Owner, _ tables: Tables) -> Clock? {
    clocks(tables).first { $0.limit.starts == start && $0.limit.owner == owner }
  }

  /// The clock of ours that is due next, while the case is open; what is urgent and untold comes first.
  public func nextClock(_ tables: Tables) -> Clock? {
    guard stage.isOpen else { return nil }
    if isUrgentUntold, let clock = clock(from: .urgent, .ourDuty, tables) { return clock }
    return clocksToMeet(tables).min { $0.due < $1.due }
  }

  /// The clock that says by when the next step is: ours, or that of the body whose answer is waited for.
  public func clockOfNextStep(_ tables: Tables) -> Clock? {
    nextClock(tables)
      ?? (stage.isElsewhere
        ? clocks(tables).last { $0.isRunning && $0.limit.owner == .other } : nil)
  }

  /// The people in their own right, proxies apart.
  public var principals: [Person] { people.filter { $0.part != Person.proxy } }

  /// Who is named first, as lists show it: 王某, 王某等3人, 匿名.
  public var partiesLine: Wording {
    if isAnonymous { return Wording(zh: "匿名", en: "Anonymous") }
    let names = principals.map(\.name)
    let listed = Wording(names.prefix(2).joined(separator: "、"))
    guard kind == .petition, headcount > min(names.count, 2) else {
      return names.count > 2 ? listed + Wording(zh: "等", en: " …") : listed
    }
    return Wording(names.first ?? "")
      + Wording(zh: "等\(headcount)人", en: " and \(headcount - 1) more")
  }
}
