import Wording

/// The numbers that a form showed hidden, to be put back where they were left as they stood.
public struct HiddenNumbers {
  /// The member of a payload that a number is, and how it was shown.
  private struct Place: Hashable {
    let member: String
    let shown: String
  }

  /// What was shown in the place of numbers; several where they look alike.
  private var fulls: [Place: Set<String>] = [:]
  private static let ownMembers = ["phone", "idNumber"]

  /// Knows the numbers that stand in some payloads.
  public init(in payloads: [[UInt8]]) {
    for payload in payloads {
      _ = (try? Payload.decode(JSONValue.self, from: payload))?.mapped { member, text in
        if Self.ownMembers.contains(member) {
          add(text, shown: Mask.shown(text, in: member), in: member)
        } else {
          for number in Mask.numbers(in: text) { add(number.full, shown: number.shown, in: "") }
        }
        return text
      }
    }
  }

  private mutating func add(_ full: String, shown: String, in member: String) {
    guard full != shown else { return }
    fulls[Place(member: member, shown: shown), default: []].insert(full)
  }

  /// Whether there may be something to put back.
  public static func mayBe(in payload: [UInt8]) -> Bool {
    Mask.hides(String(decoding: payload, as: UTF8.self))
  }

  /// The act with its numbers.
  ///
  /// - Throws: `Problem` where two numbers look alike hidden, so that nobody knows which is meant.
  public func restored<A: Act>(_ act: A) throws -> A {
    let payload = try Payload.encode(act)
    guard Self.mayBe(in: payload) else { return act }
    let value = try Payload.decode(JSONValue.self, from: payload).mapped { member, text in
      try restored(text, in: member)
    }
    return try Payload.decode(A.self, from: try Payload.encode(value))
  }

  private func restored(_ text: String, in member: String) throws -> String {
    guard Mask.hides(text) else { return text }
    if Self.ownMembers.contains(member) {
      return try fulls[Place(member: member, shown: text)].map { try only($0, text) } ?? text
    }
    var whole = text
    for (place, numbers) in fulls where place.member.isEmpty && whole.contains(place.shown) {
      whole = whole.replacing(place.shown, with: try only(numbers, place.shown))
    }
    return whole
  }

  private func only(_ numbers: Set<String>, _ shown: String) throws -> String {
    guard let number = numbers.first, numbers.count == 1 else {
      throw Problem(
        nil,
        Wording(
          zh: "“\(shown)”可能是几个不同的号码，请把完整号码重新填写一遍",
          en: "“\(shown)” may be one of several numbers: please type the number in full"))
    }
    return number
  }
}
