public import Wording

/// 取副本: a copy of the whole file was made to be carried away, encrypted or not.
///
/// It is recorded before the copy is made, so that the copy knows of itself.
public struct TakeCopy: Act {
  public static let kind = "takeCopy"
  public static let name = Wording(zh: "取副本", en: "Take a copy")
  public static let blank = TakeCopy(name: "", isEncrypted: false)
  public static let fields: [Field<TakeCopy>] = [
    Field("name", Wording(zh: "文件名", en: "File name"), .text(\.name), required: true),
    Field("encrypted", Wording(zh: "加密", en: "Encrypted"), .flag(\.isEncrypted)),
  ]

  /// The name of the file alone: where it was put is nobody's business.
  public var name: String
  public var isEncrypted: Bool

  enum CodingKeys: String, CodingKey {
    case name
    case isEncrypted = "encrypted"
  }

  /// Says under which name a copy is taken, and whether it is encrypted.
  public init(name: String, isEncrypted: Bool) {
    self.name = name
    self.isEncrypted = isEncrypted
  }

  public func digest(_ codes: Codes) -> Wording {
    Wording(name)
      + (isEncrypted ? Wording(zh: "（加密）", en: " (encrypted)") : Wording(zh: "（未加密）", en: ""))
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {}
}

extension Set<Role> {
  /// Who looks after the file: those who may take copies of the whole office.
  public static let keepers = Set(Permission.copies.holders.keys)
}
