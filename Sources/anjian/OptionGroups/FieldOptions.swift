import ArgumentParser
import Casework
import Wording

/// What an act is given: a JSON object, or fields one by one.
struct FieldOptions: ParsableArguments {
  @Option(
    help: .worded(
      zh: "JSON对象：文件，或 - 取自标准输入", en: "a JSON object: a file, or - for standard input",
      value: "file"))
  var json: String?

  @Option(
    name: .customLong("set"),
    help: .worded(
      zh: "填写一项，可写多次", en: "fills in one field; may be given several times", value: "field=value"))
  var settings: [String] = []

  @Option(
    parsing: .unconditional,
    help: .worded(zh: "发生的日期（不写则为今天）", en: "the day it happened (else today)", value: "day"))
  var day: String?

  @Option(
    name: .customLong("on-behalf-of"),
    help: .worded(zh: "代谁填写", en: "for whom it is typed", value: "name"))
  var onBehalfOf: String?

  @Flag(
    name: .customLong("confirm-date"),
    help: .worded(
      zh: "确认本机的日期无误（长期未用或时钟调过之后）",
      en: "confirms this machine's date, after a long pause or a clock that was set"))
  var isDateConfirmed = false

  /// The members given, those of `--set` over those of the JSON.
  func members() throws -> [String: JSONValue] {
    var members = try json.map { try Input.json($0) }?.members ?? [:]
    var given: [String: [JSONValue]] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Complaint(
          .usage,
          Wording(
            zh: "--set“\(setting)”应写成“项目=内容”", en: "--set “\(setting)”: write it as field=value"))
      }
      given[Tidy.code(parts[0]), default: []].append(.string(parts[1]))
    }
    for (name, values) in given { members[name] = values.count == 1 ? values[0] : .array(values) }
    return members
  }

  /// The day: of `--day`, else the member `day`, which is taken out, else today.
  func day(from members: inout [String: JSONValue], _ session: Session) throws -> Day {
    let member = members.removeValue(forKey: "day")
    if let day { return try session.day(day, "--day") }
    guard let member, member != .null else { return session.today }
    guard let text = member.string else {
      throw Problem(
        "day", Wording(zh: "“day”应写成\"2026-11-23\"", en: "“day” must be written as \"2026-11-23\""))
    }
    return try session.day(text, "day")
  }

  /// Who said it, tidied.
  var principal: String? {
    onBehalfOf.map(Tidy.line).flatMap { $0.isEmpty ? nil : $0 }
  }
}
