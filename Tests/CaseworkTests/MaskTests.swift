import Casework
import Testing
import Wording

/// The one rule by which numbers are shown: what stays, what goes, and that nothing else does.
@Suite struct MaskTests {
  @Test(arguments: [
    ("13800001234", "138****1234"), ("138 0000 1234", "138 **** 1234"),
    ("138-0000-1234", "138-****-1234"), ("+86 13800001234", "+** 138****1234"),
    ("8613800001234", "**138****1234"), ("１３８００００１２３４", "１３８＊＊＊＊１２３４"),
    ("0768-7654321", "0768-*****21"), ("0768 7654321", "0768 *****21"),
    ("076887654321", "0768******21"), ("(0768)7654321", "(0768)*****21"),
    ("010-65551234", "010-******34"), ("7654321", "*****21"), ("12345", "*****"),
    ("13800001234、13900005678", "138****1234、139****5678"), ("", ""), ("无", "无"),
  ])
  func `of a telephone number so much stays`(_ number: String, _ shown: String) {
    #expect(Mask.phone(number) == shown)
    #expect(Mask.phone(shown) == shown, "not the same a second time")
  }

  @Test(arguments: [
    ("000000199001011234", "0000************34"), ("00000019900101123X", "0000************3X"),
    ("000000900101123", "0000*********23"), ("E12345678", "*******78"), ("12345", "*****"),
    ("0000０0199001011234", "0000＊***********34"), ("", ""),
  ])
  func `of an identity number the first four and the last two stay`(
    _ number: String, _ shown: String
  ) {
    #expect(Mask.idNumber(number) == shown)
    #expect(Mask.idNumber(shown) == shown, "not the same a second time")
  }

  @Test(arguments: [
    ("联系人王大海，电话13800001234，请于3日内回电", "联系人王大海，电话138****1234，请于3日内回电"),
    ("身份证00000019900101123x的王某", "身份证0000************3x的王某"),
    ("身份证 000000 19900101 1234", "身份证 0000** ******** **34"),
    ("座机0768-7654321或者138 0000 1234", "座机0768-*****21或者138 **** 1234"),
    ("Tel13800001234.", "Tel138****1234."), ("*13800001234*", "*138****1234*"),
    ("***13800001234***", "***138****1234***"),
    ("713800001234", "713*****1234"), ("13800001234 13900005678", "138****1234 139****5678"),
    ("卡号6222020200011234567", "卡号6222*************67"),
  ])
  func `in a text the numbers are hidden, and nothing else`(_ text: String, _ shown: String) {
    #expect(Mask.text(text) == shown)
    #expect(Mask.text(shown) == shown, "not the same a second time")
  }

  @Test(arguments: [
    "XF-2026-0034", "2026-11-23至2026-12-08", "2026年11月23日 10:00", "所镇府〔2026〕12号", "赔偿12800元",
    "面积1380平方米，1998-2003年", "0.5公里", "网2026-12345", "20261123", "第135-2024号",
    "12345热线", "***",
  ])
  func `dates, sums, numbers of cases and papers stay as they are`(_ text: String) {
    #expect(Mask.text(text) == text)
  }

  /// Numbers, pieces of them, and what people write around them.
  private static let pieces = [
    "13800001234", "000000199001011234", "00000019900101123X", "0768-7654321", "138 0000 1234",
    "１３９",
    "2026-11-23", "王大海", "，", " ", "-", "*", "***", "7", "00", "86", "X", "a", "（", "）", "电话", "\n",
    "１３８００００１２３４", "6222020200011234567", "E1234567",
  ]

  @Test
  func
    `whatever is written, no more is shown than may be, it keeps its columns, and hiding is done once`()
  {
    var dice = Dice(7)
    var hidden = 0
    for _ in 0..<3_000 {
      let text = (0...dice.roll(5)).map { _ in Self.pieces.picked(&dice) }.joined()
      for rule in [Mask.text, Mask.phone, Mask.idNumber] {
        let shown = rule(text)
        #expect(TextWidth.columns(of: shown) == TextWidth.columns(of: text), "\(text) → \(shown)")
        #expect(Self.isShown(shown, of: text), "\(text) → \(shown)")
        #expect(!Self.holdsMobile(shown), "\(text) → \(shown)")
        hidden += shown == text ? 0 : 1
      }
      let shown = Mask.text(text)
      #expect(Mask.text(shown) == shown, "\(text) → \(shown) → \(Mask.text(shown))")
    }
    #expect(hidden > 3_000)
  }

  @Test func `full-width digits are hidden as half-width ones are`() {
    var dice = Dice(11)
    for _ in 0..<5_000 {
      let digits = (0..<dice.roll(22)).map { _ in "0123456789-".map { $0 }.picked(&dice) }
      let text = String(digits)
      for rule in [Mask.text, Mask.phone, Mask.idNumber] {
        #expect(Self.widened(rule(text)) == rule(Self.widened(text)), "\(text)")
      }
    }
  }

  /// Sign by sign the same, or a star.
  private static func isShown(_ shown: String, of text: String) -> Bool {
    shown.count == text.count && zip(shown, text).allSatisfy { $0 == $1 || $0 == "*" || $0 == "＊" }
  }

  /// Whether eleven digits in a row are left that could be dialled.
  private static func holdsMobile(_ text: String) -> Bool {
    text.split { $0.wholeNumberValue == nil }.contains { run in
      let digits = run.compactMap(\.wholeNumberValue)
      return digits.indices.dropLast(10).contains { digits[$0] == 1 && digits[$0 + 1] >= 3 }
    }
  }

  private static func widened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x2A, 0x2D, 0x30...0x39: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          default: scalar
          }
        }))
  }
}
