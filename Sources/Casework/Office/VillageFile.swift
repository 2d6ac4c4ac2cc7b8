public import Wording

/// A village-level unit of the township: 行政村 or 社区.
public struct VillageFile: SubjectState {
  /// Whether it is in the roster.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case valid
    case ended

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未设立", en: "Absent")
      case .valid: Wording(zh: "有效", en: "Valid")
      case .ended: Wording(zh: "已撤销", en: "Ended")
      }
    }
  }

  public let id: Identifier
  public var stage = Stage.absent
  /// The office's own short key: 01.
  public var key = ""
  /// The 12-digit code of the statistics bureau, where known.
  public var code: String?
  public var name = ""
  public var fullName = ""
  /// Other names by which it is found: those it was added with and those it had before.
  public var aliases: [String] = []
  /// The short names that it had before.
  public var formerNames: [String] = []
  /// What it was called until which day, the earliest first.
  public var namesUntil: [(name: String, fullName: String, until: Day)] = []
  public var from: Day?
  /// The first day on which it is no longer in the roster.
  public var until: Day?
  /// What took its place: none when it was closed, one when it was merged, several when it was split.
  public var successors: [Identifier] = []
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.village
  public static let procedures = [
    Procedure<VillageFile>([
      Step(AddVillage.self, from: [.absent], to: .valid, by: [.administrator], listed: false),
      Step(RenameVillage.self, from: [.valid], by: [.administrator]),
      Step(
        EndVillage.self, from: [.valid], to: .ended, by: [.administrator], unless: [.lastVillage]),
      Step(
        ReopenVillage.self, from: [.ended], to: .valid, by: [.administrator],
        unless: [.nameTaken]),
    ])
  ]

  public var procedure: Procedure<VillageFile> { Self.procedures[0] }

  /// What happened to a village is for the administrator.
  public func isOpen(to viewer: Viewer) -> Bool { viewer.may(.book) }

  /// Whether it was in the roster on a day.
  public func isValid(on day: Day) -> Bool {
    stage != .absent && from.map { $0 <= day } ?? true && !hasEnded(on: day)
  }

  /// Whether it had been closed, merged or split by a day.
  public func hasEnded(on day: Day) -> Bool { until.map { $0 <= day } ?? false }

  /// What it was called on a day.
  public func name(on day: Day) -> String { namesUntil.first { day < $0.until }?.name ?? name }

  /// What it signed as on a day.
  public func fullName(on day: Day) -> String {
    namesUntil.first { day < $0.until }?.fullName ?? fullName
  }

  /// Its key as a number, where it is one: by it the roster is sorted.
  var place: Int { Int(key) ?? .max }

  /// Its present names.
  var names: [String] { [name, fullName] }

  /// Whether it goes by a name, a key or a code.
  func isCalled(_ text: String) -> Bool {
    key == text || code == text || names.contains(text) || name + "村" == text
      || aliases.contains(text)
  }
}

extension VillageFile {
  /// What became of it: 有效, 已撤销, 已并入高埕, 已分设为甲、乙.
  public func standing(_ book: OfficeBook) -> Wording {
    guard stage == .ended else { return stage.wording }
    let names = book.name(of: successors.map { .village($0) })
    switch successors.count {
    case 0: return Wording(zh: "已撤销", en: "closed")
    case 1: return Wording(zh: "已并入\(names.zh)", en: "merged into \(names.en)")
    default: return Wording(zh: "已分设为\(names.zh)", en: "split into \(names.en)")
    }
  }

  /// That it is no longer in the roster, since when, and what to choose instead.
  func endedWording(_ book: OfficeBook) -> Wording {
    let day = until?.description ?? ""
    let standing = standing(book)
    guard !successors.isEmpty else {
      return Wording(
        zh: "\(name)自\(day)起\(standing.zh)，请另选",
        en: "\(name) is \(standing.en) since \(day): choose another")
    }
    let names = book.name(of: successors.map { .village($0) })
    return Wording(
      zh: "\(name)自\(day)起\(standing.zh)，请选\(names.zh)",
      en: "\(name) is \(standing.en) since \(day): choose \(names.en)")
  }
}
