import ArgumentParser
import Casework
import Wording

/// What an officer is, as options.
struct OfficerOptions: ParsableArguments {
  @Option(
    name: .customLong("role"),
    help: .worded(
      zh: "角色：clerk、liaison、supervisor、head、administrator，可写多次",
      en: "clerk, liaison, supervisor, head or administrator; may be given several times"))
  var roles: [String] = []

  @Option(
    name: .customLong("village"),
    help: .worded(zh: "联络员负责的村，可写多次", en: "a liaison's village; may be given several times"))
  var villages: [String] = []

  @Option(help: .worded(zh: "职务", en: "the position"))
  var position: String?

  /// The members that were given.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if !roles.isEmpty { members["roles"] = .texts(roles) }
    if !villages.isEmpty { members["villages"] = .texts(villages) }
    members["position"] = position.map { .string($0) }
    return members
  }
}
