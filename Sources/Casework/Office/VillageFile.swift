public import Wording

/// A village-level unit of the township: 行政村 or 社区.
public struct VillageFile: SubjectState {
  /// Whether it is in the roster.
  public enum Stage: String, CaseIterable, Worded, Sendable {
    case absent
    case valid

    public var wording: Wording {
      switch self {
      case .absent: Wording(zh: "未设立", en: "Absent")
      case .valid: Wording(zh: "有效", en: "Valid")
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
  public var aliases: [String] = []
  public var from: Day?
  public var history: [HistoryLine] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let kind = Subject.Kind.village
  public static let procedures = [
    Procedure<VillageFile>([
      Step(AddVillage.self, from: [.absent], to: .valid, by: [.administrator], listed: false)
    ])
  ]

  public var procedure: Procedure<VillageFile> { Self.procedures[0] }

  /// Whether it was in the roster on a day.
  public func isValid(on day: Day) -> Bool { stage == .valid && from.map { $0 <= day } ?? true }
}

/// 增加村: a village enters the roster from a day on.
public struct AddVillage: Act {
  public static let kind = "addVillage"
  public static let name = Wording(zh: "增加村", en: "Add a village")
  public static let blank = AddVillage(key: "", code: nil, name: "", fullName: "", aliases: [])
  public static let fields: [Field<AddVillage>] = [
    Field("key", Wording(zh: "序号", en: "Key"), .text(\.key), required: true),
    Field("name", Wording(zh: "简称", en: "Name"), .text(\.name), required: true),
    Field("fullName", Wording(zh: "全称", en: "Full name"), .text(\.fullName), required: true),
    Field("code", Wording(zh: "区划代码", en: "Code"), .optionalText(\.code)),
  ]

  public var key: String
  public var code: String?
  public var name: String
  public var fullName: String
  public var aliases: [String]

  /// Describes a village; the entry's day is the first on which it is valid.
  public init(key: String, code: String?, name: String, fullName: String, aliases: [String]) {
    self.key = key
    self.code = code
    self.name = name
    self.fullName = fullName
    self.aliases = aliases
  }

  public func digest(_ codes: Codes) -> Wording { Wording(fullName) }

  public func apply(to state: inout VillageFile, _ moment: Moment) {
    state.key = key
    state.code = code
    state.name = name
    state.fullName = fullName
    state.aliases = aliases
    state.from = moment.day
  }
}
