/// Acts that were read before: a whole journal holds the same short payloads again and again.
///
/// For one thread.
public final class ActMemory<State: SubjectState> {
  private struct Key: Hashable {
    let act: String
    let payload: [UInt8]

    /// All bytes at once: an array hashes one by one.
    func hash(into hasher: inout Hasher) {
      hasher.combine(act)
      unsafe payload.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
    }
  }

  /// Longer payloads hardly come twice.
  private var longest: Int { 128 }
  /// More acts than this are not remembered.
  private var most: Int { 8192 }
  private var acts: [Key: any Act<State>] = [:]

  /// Begins with nothing remembered.
  public init() {}

  /// The act of a kind and a payload, read at most once.
  func act(_ kind: String, _ payload: [UInt8], _ read: () throws -> any Act<State>) rethrows
    -> any Act<State>
  {
    guard payload.count <= longest else { return try read() }
    let key = Key(act: kind, payload: payload)
    if let known = acts[key] { return known }
    let act = try read()
    if acts.count < most { acts[key] = act }
    return act
  }
}
