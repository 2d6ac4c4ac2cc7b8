import TerminalUI
import Wording

extension RegisterScreen {
  /// Whether something was found by what was typed in Latin letters: pinyin or initials.
  var isFoundByLatin: Bool {
    search.text.count > 1 && search.text.allSatisfy { $0.isASCII && $0.isLetter } && !rows.isEmpty
  }
}

/// F1 on a list of cases: its views, its columns, its marks.
extension RegisterScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    let views = RegisterView.allCases.map { Wording("\($0.rawValue + 1) ") + $0.name() }
    return [
      HelpTopic(
        "这一列名单", "This list",
        [
          Wording(zh: "按期限排，最急的在最上面。", en: "By time limit, the most urgent on top."),
          Wording(zh: "视图：", en: "Views: ") + views.joined(zh: "  ", en: "  "),
          Wording(
            zh: "编号：XF 是信访，JF 是纠纷，后面是年份和序号。",
            en: "Number: XF is a petition, JF a dispute, then year and number."),
          Wording(
            zh: "查找：打当事人、事项的首字母、拼音或汉字，也可打编号、电话；如 wdh 找王大海。",
            en:
              "Find: initials, pinyin or characters of people and matter, or a number: wdh finds 王大海."
          ),
        ]), .marks,
    ]
  }
}
