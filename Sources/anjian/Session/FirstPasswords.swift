import Casework
import Foundation
import OfficeStore
import Wording

/// The first passwords of a new office: from a file, or asked for at the terminal.
///
/// The program ships none.
struct FirstPasswords {
  private static let shortest = 8

  let byNumber: [String: String]
  /// The numbers of those who have none and can never sign in.
  let without: [String]

  /// Takes `number password` lines of a file, or asks for each officer's, twice and without echo.
  init(_ people: [(number: String, name: String)], _ file: String?, _ world: World) throws {
    let byNumber = try file.map { try Self.read($0, people) } ?? Self.asked(people, world)
    self.byNumber = byNumber
    without = people.map(\.number).filter { byNumber[$0] == nil }
    guard !byNumber.isEmpty else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "没有设定任何人的口令，没有人能登录，未建立",
          en: "Nobody has a password and nobody could sign in: nothing was made"))
    }
  }

  /// Says who cannot sign in; nil when everybody can.
  var warning: Wording? {
    guard !without.isEmpty else { return nil }
    return Wording(
      zh: "注意：有\(without.count)名人员没有口令，以后不能登录：\(without.joined(separator: "、"))",
      en:
        "Note: \(without.count) officers have no password and cannot sign in: \(without.joined(separator: ", "))"
    )
  }

  private static func read(_ file: String, _ people: [(number: String, name: String)]) throws
    -> [String: String]
  {
    let text = try Input.text(ofFile: file)
    var passwords: [String: String] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.isEmpty { continue }
      func fail(_ reason: Wording) -> SeedError { SeedError(file, line: index + 1, reason) }
      guard parts.count == 2 else {
        throw fail(Wording(zh: "应为“工号 口令”", en: "a number, a blank and a password are expected"))
      }
      guard people.contains(where: { $0.number == parts[0] }) else {
        throw fail(
          Wording(
            zh: "officers.csv 中没有工号“\(parts[0])”", en: "officers.csv has no officer “\(parts[0])”"))
      }
      guard parts[1].count >= shortest else { throw fail(tooShort) }
      passwords[parts[0]] = parts[1]
    }
    return passwords
  }

  private static func asked(_ people: [(number: String, name: String)], _ world: World)
    throws(Complaint) -> [String: String]
  {
    guard let prompt = Prompt(world) else {
      throw Complaint(
        .usage,
        Wording(
          zh: "没有终端可以设定口令，请用 --passwords 给出文件，每行“工号 口令”",
          en:
            "There is no terminal to ask for passwords: give --passwords FILE with lines of number and password"
        ))
    }
    prompt.say(
      Wording(
        zh: "请为每人设定首次口令，至少\(shortest)个字符；直接回车的以后不能登录。\n",
        en:
          "A first password for each, at least \(shortest) characters; whoever has none cannot sign in.\n"
      ))
    var passwords: [String: String] = [:]
    for person in people {
      guard let password = try password(of: person, prompt) else { continue }
      passwords[person.number] = password
    }
    return passwords
  }

  private static func password(
    of person: (number: String, name: String), _ prompt: Prompt
  ) throws(Complaint) -> String? {
    let who = "\(person.number) \(person.name)"
    while true {
      let first = try prompt.password(Wording(zh: "\(who) 的口令：", en: "Password of \(who): "))
      if first.isEmpty { return nil }
      guard first.count >= shortest else {
        prompt.say(tooShort + Wording("\n"))
        continue
      }
      if try prompt.password(Wording(zh: "再输一次：", en: "Once more: ")) == first { return first }
      prompt.say(Wording(zh: "两次不同，请重新输入\n", en: "These two differ: please type them again\n"))
    }
  }

  private static var tooShort: Wording {
    Wording(zh: "口令至少\(shortest)个字符", en: "a password has at least \(shortest) characters")
  }
}

extension Office {
  /// Refuses a path that is taken, before anybody types a password.
  static func checkFree(_ path: String) throws(OfficeError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
  }
}
