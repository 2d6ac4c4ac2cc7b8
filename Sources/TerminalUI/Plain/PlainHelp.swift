import Wording

/// What a line may be, said when `?` is typed.
enum PlainHelp {
  static func lines(_ focus: Reading.Focus?, _ language: Language) -> [String] {
    let wordings: [Wording] =
      switch focus {
      case .form:
        [
          Wording(
            zh: "填写：输入新值；空行不改，到下一项；- 清空；< 上一项；. 去保存；= 开头的按原文",
            en:
              "A field: type a value; an empty line keeps it and goes on; - empties; < goes back; . goes to saving; = before a text takes it as it is"
          )
        ]
      case .text:
        [
          Wording(
            zh: "输入文字；空行等于回车；- 清空；= 开头的按原文；#3 打开第3行",
            en:
              "Type a text; an empty line is Enter; - empties; = before a text takes it as it is; #3 opens line 3"
          )
        ]
      case .dialog, .list:
        [
          Wording(
            zh: "输入序号或名称；空行等于回车；Esc 不选",
            en: "Type a number or a name; an empty line is Enter; Esc leaves")
        ]
      case nil:
        [
          Wording(
            zh: "空行等于回车；写键名或一个字：F9、Esc、上、下、上页、下页、c；几个键用空格分开；#3 到第3行",
            en:
              "An empty line is Enter; write a key's name or one character: F9, Esc, Up, Down, PgDn, c; several with blanks between; #3 goes to line 3"
          )
        ]
      }
    return wordings.map { $0[language] } + [
      Wording(zh: "F5 刷新，F8 语言，?? 再读一遍", en: "F5 refreshes, F8 is the language, ?? reads again")[
        language]
    ]
  }
}
