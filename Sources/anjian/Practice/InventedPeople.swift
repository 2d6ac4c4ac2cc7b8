import Casework

/// Names, telephone and identity numbers of people who do not exist.
///
/// Identity numbers begin with 000000, a region that there is not; telephone numbers all begin with 1380000.
enum InventedPeople {
  private static let surnames = [
    "陈", "陈", "陈", "林", "林", "林", "黄", "黄", "黄", "许", "许", "张", "张", "吴", "吴", "蔡", "蔡", "郑",
    "郑", "余", "余", "沈", "刘", "刘", "杨", "李", "李", "王", "王", "谢", "邱", "詹", "郭", "曾", "庄", "洪",
    "罗", "徐", "苏", "卢", "朱", "方", "江", "柯", "丁", "单", "区", "欧阳",
  ]
  private static let first = Array(
    "文志国建海金木水伟家永春秋和平德明玉惠丽秀淑少俊锦泽楚汉绍炳镇荣钦松培思晓振宏凯子浩雅婉婷桂美燕秋冬立新生")
  private static let second = Array(
    "强明辉华生财发成龙海波涛林森平安福贵娟芳英兰珠玲霞云彬鹏雄坤钊彪洲川江河山峰岩伟杰斌武军兵民兴旺来顺")

  static func name(_ dice: inout Dice) -> String {
    let surname = dice.pick(surnames)
    let last = dice.pick(second)
    return dice.chance(18) ? "\(surname)\(last)" : "\(surname)\(dice.pick(first))\(last)"
  }

  static func phone(_ dice: inout Dice) -> String {
    "1380000\(padded(dice.within(0...9999), to: 4))"
  }

  /// Eighteen characters with the right check digit (GB 11643).
  static func idNumber(_ dice: inout Dice) -> String {
    let born = Day(number: dice.within(-12_000...13_000)).description.filter { $0 != "-" }
    let digits = "000000\(born)\(padded(dice.within(1...999), to: 3))"
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + checks[sum % 11]
  }

  /// So many people, the first with a telephone and sometimes with an identity number.
  static func people(_ count: Int, _ dice: inout Dice) -> [Person] {
    (0..<count).map { index in
      guard index == 0 else { return Person(name: name(&dice)) }
      return Person(
        name: name(&dice), phone: dice.chance(80) ? phone(&dice) : nil,
        idNumber: dice.chance(30) ? idNumber(&dice) : nil)
    }
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"]

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
