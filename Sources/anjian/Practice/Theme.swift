/// What an invented matter is about: its category and the ways in which it is put.
struct Theme: Sendable {
  /// A code of `petition-kinds` or `dispute-kinds`.
  let kind: String
  private let words: @Sendable (inout Dice) -> String

  init(_ kind: String, _ words: @escaping @Sendable (inout Dice) -> String) {
    self.kind = kind
    self.words = words
  }

  /// The matter in one line.
  func line(_ dice: inout Dice) -> String { words(&dice) }
}

/// Words that any matter may need.
extension Dice {
  mutating func spot() -> String {
    pick([
      "村东头", "村西头", "村口", "老祠堂前", "小学旁", "晒谷场边", "一组", "二组", "三组", "四组", "五组", "六组",
      "大榕树下", "旧戏台旁", "码头边", "卫生站旁", "市场后面", "水塔下", "新厝片", "老厝片", "桥头", "路尾",
    ])
  }

  mutating func field() -> String {
    pick(["洋田", "坡地", "菜园", "果园", "沙地", "洼田", "秧田", "番薯地"])
  }

  mutating func money() -> String {
    switch within(0...9) {
    case 0...3: "\(within(1...9))千\(within(1...9))百元"
    case 4...7: "\(within(1...30))万\(within(1...9))千元"
    default: "\(within(1...60))万元"
    }
  }

  mutating func metres() -> String { "\(within(1...9)).\(within(1...9))米" }
  mutating func mu() -> String { "\(within(1...12)).\(within(1...9))亩" }
  mutating func year() -> String { "\(within(1998...2020))年" }
  mutating func months() -> String { "\(within(2...18))个月" }
}
