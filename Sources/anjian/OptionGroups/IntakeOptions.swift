import ArgumentParser
import Casework
import Wording

/// The fields that every intake has, as options.
struct IntakeOptions: ParsableArguments {
  @Option(
    name: .customLong("name"),
    help: .worded(zh: "姓名，可写多次", en: "a name; may be given several times"))
  var names: [String] = []

  @Flag(name: .customLong("anonymous"), help: .worded(zh: "匿名", en: "no name is given"))
  var isAnonymous = false

  @Option(help: .worded(zh: "电话", en: "phone"))
  var phone: String?

  @Option(parsing: .unconditional, help: .worded(zh: "人数", en: "how many persons"))
  var headcount: String?

  @Option(
    name: .customLong("where"),
    help: .worded(
      zh: "村（序号或名称）、town（镇本级）、outside（镇外）、unknown（不详），可写多次",
      en: "a village, or town, outside, unknown; may be given several times"))
  var places: [String] = []

  @Option(help: .worded(zh: "事项，一句话", en: "the matter, in one line"))
  var matter: String?

  @Option(help: .worded(zh: "目的", en: "purpose"))
  var purpose: String?

  /// The members that were given.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if !names.isEmpty { members["names"] = .texts(names) }
    if isAnonymous { members["anonymous"] = .bool(true) }
    if !places.isEmpty { members["places"] = .texts(places) }
    for (name, value) in [
      ("phone", phone), ("headcount", headcount), ("matter", matter), ("purpose", purpose),
    ] {
      members[name] = value.map { .string($0) }
    }
    return members
  }
}

extension ArgumentHelp {
  /// A line of help in the language of the reader.
  static func worded(zh: String, en: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Wording(zh: zh, en: en).here, valueName: value)
  }

  /// The acts that `act` takes of a kind of subject: those that its screen lists, and a correction.
  static func acts<State: SubjectState>(of type: State.Type) -> ArgumentHelp {
    let kinds = type.kindsOfSteps
    return .worded(zh: kinds.joined(separator: "、"), en: kinds.joined(separator: ", "))
  }
}
