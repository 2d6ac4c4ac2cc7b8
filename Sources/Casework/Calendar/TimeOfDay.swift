import Wording

/// A time of day as it is typed: 10:20.
enum TimeOfDay {
  /// What is wrong with one.
  static func problems(_ text: String, in field: String) -> [Problem] {
    let parts = Tidy.code(text).split(whereSeparator: { ":：".contains($0) })
    let numbers = parts.compactMap { Int($0) }
    guard
      parts.count != 2 || numbers.count != 2 || !(0...23).contains(numbers[0])
        || !(0...59).contains(numbers[1])
    else { return [] }
    return [
      Problem(field, Wording(zh: "时间写作10:20", en: "Write the time as 10:20"))
    ]
  }
}
