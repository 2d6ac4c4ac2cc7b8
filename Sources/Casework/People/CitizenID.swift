public import Wording

/// Checks of a citizen identity number (GB 11643): 18 characters, a date, a check digit.
///
/// A wrong number is warned about, never refused: intake must not stop.
public enum CitizenID {
  /// What is odd about a number, or nil when nothing is.
  public static func warning(about number: String, today: Day) -> Wording? {
    let characters = Array(number.uppercased())
    guard characters.count == 18 else {
      return Wording(
        zh: "证件号码为\(characters.count)位，居民身份证应为18位，请核对",
        en: "\(characters.count) characters; a citizen ID has 18: please check")
    }
    let digits = characters.prefix(17).compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == 17 else {
      return Wording(
        zh: "证件号码前17位应为数字，请核对", en: "The first 17 characters must be digits: please check")
    }
    let year = digits[6..<10].reduce(0) { $0 * 10 + $1 }
    guard let born = Day(year, digits[10] * 10 + digits[11], digits[12] * 10 + digits[13]),
      born <= today
    else {
      return Wording(
        zh: "证件号码中的出生日期不存在，请核对",
        en: "The date of birth in the ID number does not exist: please check")
    }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard characters[17] == checks[sum % 11] else {
      return Wording(
        zh: "证件号码校验位不符，请核对", en: "The check digit of the ID number is wrong: please check")
    }
    return nil
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432")
}
