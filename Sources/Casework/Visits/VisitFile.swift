public import Wording

/// 来访: one reception of one or more people. 1 批, n 人次.
public struct VisitFile: SubjectState {
  /// Where a visit stands; its outcome is part of taking it in.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case unregistered
    case received
    case void

    public var wording: Wording {
      switch self {
      case .unregistered: Wording(zh: "未登记", en: "Not registered")
      case .received: Wording(zh: "已接待", en: "Received")
      case .void: Wording(zh: "作废", en: "Void")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.unregistered
  public var number: Number?
  public var people: [Person] = []
  public var isAnonymous = false
  /// Persons present: the 人次 of this 批.
  public var headcount = 1
  public var places: [Place] = []
  public var matter = ""
  public var outcome = ""
  public var answer: String?
  /// The petition that it became.
  public var petition: Identifier?
  public var isRestricted = false
  public var barred: Set<Identifier> = []
  public var registrar: Identifier?
  public var named: Set<Identifier> = []
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.visit
  public static let procedures = [
    Procedure<VisitFile>([
      Step(
        RegisterVisit.self, from: [.unregistered], to: .received, by: .office,
        article: .petition(18), listed: false),
      Step(Correct<VisitFile>.self, from: [.received], by: .office, listed: false),
      Step(VoidSubject<VisitFile>.self, from: [.received], to: .void, by: .office),
      Step(
        Undo<VisitFile>.self, from: [.received, .void], by: .office, unless: Guard.undoing),
      Step(Print<VisitFile>.self, from: [.received, .void], by: .office, listed: false),
      Step(Reveal<VisitFile>.self, from: [.received, .void], by: .office, listed: false),
    ])
  ]

  public var procedure: Procedure<VisitFile> { Self.procedures[0] }

  public func isOpen(to viewer: Viewer) -> Bool { sight.isOpen(to: viewer) }

  /// Who may see it: as the petition that it became.
  public var sight: Sight {
    Sight(
      isRestricted: isRestricted, isDispute: false, villages: [],
      named: named.union([registrar].compactMap { $0 }), barred: barred)
  }
}
