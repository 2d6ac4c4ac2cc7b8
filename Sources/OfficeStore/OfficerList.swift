public import Casework
import Wording

/// A list of people as it is typed: one a line, number, name, roles and, of a liaison, the villages.
public enum OfficerList {
  /// Reads the people; villages are named by key or name.
  ///
  /// - Throws: `Problem` that names the line.
  public static func parse(_ text: String, villages: [AddVillage]) throws(Problem)
    -> [Founding.NewOfficer]
  {
    var officers: [Founding.NewOfficer] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = Tidy.line(String(raw))
      if line.isEmpty || line.hasPrefix("#") { continue }
      func fail(_ reason: Wording) -> Problem {
        Problem("officers", Wording(zh: "第\(index + 1)行：", en: "Line \(index + 1): ") + reason)
      }
      let words = line.split(whereSeparator: { $0.isWhitespace || ",，".contains($0) }).map {
        Tidy.code(String($0))
      }
      guard words.count >= 3, Label.isPlain(words[0])
      else {
        throw fail(
          Wording(
            zh: "应为“工号 姓名 角色 村”，如：105 林某 联络员 神前",
            en: "number, name, role and villages are expected: 105 林某 liaison 神前"))
      }
      var roles: [Role] = []
      for word in words[2].split(separator: "、").map(String.init) {
        guard let role = role(word) else {
          let known = Role.allCases.map(\.wording)
          throw fail(
            Wording(zh: "没有“\(word)”这种角色，可用：", en: "there is no role “\(word)”; there are ")
              + known.joined(zh: "、", en: ", "))
        }
        roles.append(role)
      }
      var own: [String] = []
      for word in words.dropFirst(3).flatMap({ $0.split(separator: "、") }).map(String.init) {
        guard
          let village = villages.first(where: { [$0.key, $0.name, $0.fullName].contains(word) })
        else {
          throw fail(Wording(zh: "没有“\(word)”这个村", en: "there is no village “\(word)”"))
        }
        own.append(village.key)
      }
      if roles.contains(.liaison), own.isEmpty {
        throw fail(Wording(zh: "联络员须写明村", en: "a liaison has a village: name it"))
      }
      if officers.contains(where: { $0.number == words[0] }) {
        throw fail(Wording(zh: "工号\(words[0])重复", en: "the number \(words[0]) is there twice"))
      }
      officers.append(
        Founding.NewOfficer(
          number: words[0], name: words[1], position: "", roles: roles, villages: own,
          password: nil))
    }
    return officers
  }

  private static func role(_ word: String) -> Role? {
    let names: [String: Role] = ["联络员": .liaison]
    return Role(rawValue: word.lowercased()) ?? names[word]
      ?? Role.allCases.first {
        $0.wording.zh == word || $0.wording.en.lowercased() == word.lowercased()
      }
  }
}
