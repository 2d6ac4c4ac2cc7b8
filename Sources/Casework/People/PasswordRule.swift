public import Wording

/// What a password must be, and how a first one is made.
public enum PasswordRule {
  /// The fewest characters.
  public static let shortest = 8

  /// The rule in one line, for the one who chooses.
  public static let wording = Wording(
    zh: "至少\(shortest)个字符；小写、大写字母、数字、其他符号中至少有三种；不含姓名",
    en:
      "\(shortest) characters at least; three of lower case, upper case, digits, others; not the name"
  )

  /// What is wrong with a new password; nil when nothing is.
  public static func problem(
    _ password: String, old: String, number: String, name: String
  ) -> Wording? {
    guard password.count >= shortest else {
      return Wording(
        zh: "口令至少\(shortest)个字符，请再加长",
        en: "A password has \(shortest) characters at least: make it longer")
    }
    guard kinds(of: password) >= 3 else {
      return Wording(
        zh: "小写、大写字母、数字、其他符号中至少要有三种，请再加",
        en: "Three of lower case, upper case, digits and others are needed: please add")
    }
    guard password != old else {
      return Wording(zh: "新口令与原口令相同，请另选", en: "It is the old password: choose another")
    }
    let folded = password.lowercased()
    let isNamed = [name, number].map { $0.lowercased() }.contains { word in
      folded == word || (word.count >= 2 && !word.allSatisfy(\.isNumber) && folded.contains(word))
    }
    guard !isNamed else {
      return Wording(zh: "口令不能含有姓名或工号，请另选", en: "It holds the name or the number: choose another")
    }
    return nil
  }

  /// A first password: ten letters and digits, none that looks like another.
  public static func first(using generator: inout some RandomNumberGenerator) -> String {
    let letters = Array(lower + upper + digits)
    while true {
      let password = String(
        (0..<10).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
      if kinds(of: password) >= 3 { return password }
    }
  }

  private static let lower = "abcdefghjkmnpqrstuvwxyz"
  private static let upper = "ABCDEFGHJKLMNPQRSTUVWXYZ"
  private static let digits = "23456789"

  private static func kinds(of password: String) -> Int {
    let tests: [(Character) -> Bool] = [
      { $0.isASCII && $0.isLowercase }, { $0.isASCII && $0.isUppercase },
      { $0.isASCII && $0.isNumber }, { !$0.isASCII || !($0.isLetter || $0.isNumber) },
    ]
    return tests.count { test in password.contains(where: test) }
  }
}
