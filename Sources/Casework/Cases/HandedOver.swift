/// 移交: a case went from one handler to another, and why.
public struct HandedOver: Hashable, Sendable {
  public let from: Identifier
  public let to: Identifier
  public let on: Day
  public let reason: String
}
