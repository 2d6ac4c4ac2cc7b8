/// What is said of one of several: of a dispute that a report names or leaves out, of a village that is missing.
public struct Remark: Hashable, Codable, Sendable {
  /// The dispute or village.
  public let about: Identifier
  public let text: String

  /// Says something of a dispute or a village.
  public init(about: Identifier, text: String) {
    self.about = about
    self.text = text
  }
}

extension [Remark] {
  /// What is said of one of them; nil when nothing is.
  public subscript(about id: Identifier) -> String? {
    get { first { $0.about == id }?.text.nonEmpty }
    set {
      removeAll { $0.about == id }
      if let text = newValue?.nonEmpty { append(Remark(about: id, text: text)) }
    }
  }
}
