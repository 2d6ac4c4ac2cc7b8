public import Wording

/// The article that provides for a step, by the law in force when the matter was received.
public struct Article: Hashable, Sendable {
  /// The text under the rules in force now.
  public let current: Wording
  /// The text for matters received before 2022-05-01, when the law of 2005 held.
  public let before2022: Wording

  /// The day on which 信访工作条例 came into force.
  public static let petitionRegulation = Day(unchecked: 2022, 5, 1)

  /// The wording that holds for a matter received on a day.
  public func wording(receivedOn day: Day?) -> Wording {
    day.map { $0 < Self.petitionRegulation } ?? false ? before2022 : current
  }

  /// An article of 信访工作条例 (2022), beside that of 信访条例 (2005) where it is known.
  public static func petition(_ new: Int, _ old: Int? = nil) -> Article {
    Article(
      current: Wording(
        zh: "《信访工作条例》第\(numeral(new))条", en: "Petition Work Regulations (2022), Art. \(new)"),
      before2022: old.map {
        Wording(zh: "《信访条例》（2005）第\(numeral($0))条", en: "Petition Regulations (2005), Art. \($0)")
      }
        ?? Wording(
          zh: "《信访条例》（2005，条款待本单位确认）",
          en: "Petition Regulations (2005; article to be confirmed by the office)"))
  }

  /// 信访事项简易办理办法: the trial text of 2016, replaced in 2022; its articles were not seen.
  static let simpleHandling = Article(
    current: Wording(
      zh: "《信访事项简易办理办法》（条款待本单位确认）",
      en: "Measures on simple handling (article to be confirmed by the office)"),
    before2022: Wording(
      zh: "《信访事项简易办理办法》（2016年试行，条款待本单位确认）",
      en: "Measures on simple handling (trial text of 2016; article to be confirmed by the office)")
  )

  /// An article of 人民调解法 (2010).
  public static func mediation(_ number: Int) -> Article {
    let wording = Wording(
      zh: "《人民调解法》第\(numeral(number))条", en: "People's Mediation Law, Art. \(number)")
    return Article(current: wording, before2022: wording)
  }

  /// A number below 100 in Chinese numerals: 三十一.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "" : digits[number / 10]) + "十"
    return tens + digits[number % 10]
  }
}
