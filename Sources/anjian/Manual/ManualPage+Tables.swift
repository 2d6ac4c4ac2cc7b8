import Wording

extension ManualPage {
  /// What the program reads of the environment.
  static let variables: [(String, Wording)] = [
    (
      "ANJIAN_LANG",
      Wording(
        zh: "语言：zh 或 en；不设则看 LC_ALL、LC_MESSAGES、LANG，都没有写明英文时用中文",
        en:
          "The language, zh or en; else LC_ALL, LC_MESSAGES or LANG decide, and Chinese unless they say English"
      )
    ),
    (
      "ANJIAN_OFFICE",
      Wording(zh: "单位的文件，没有写 --office 时用它", en: "The office's file where --office is not given")
    ),
    (
      "ANJIAN_RESOURCES",
      Wording(zh: "程序数据所在的文件夹，平时不必设", en: "The folder of the program's data; seldom needed")
    ),
    (
      "ANJIAN_NOW",
      Wording(
        zh: "练习单位的时间，如 2026-12-08 10:00；正式单位不接受",
        en: "The time in a practice office, as 2026-12-08 10:00; a real office refuses it")
    ),
    ("NO_COLOR", Wording(zh: "设了就不用颜色", en: "No colours where it is set")),
    (
      "ESCDELAY",
      Wording(
        zh: "按Esc后等待多少毫秒，1到500，默认50",
        en: "How many milliseconds Esc waits for the rest of a key, 1 to 500, else 50")
    ),
    (
      "TERM",
      Wording(
        zh: "终端类型；dumb 不画界面，逐行问答（--plain）",
        en: "The type of the terminal; dumb draws no screens, it asks line by line (--plain)")
    ),
  ]

  /// Where things lie.
  static let files: [(String, Wording)] = [
    (
      "~/.local/share/anjian/office.anjian",
      Wording(
        zh: "单位的文件，没有另外写明时；设有 XDG_DATA_HOME 的以它为准",
        en: "The office's file unless another is named; XDG_DATA_HOME moves it")
    ),
    ("~/.local/share/anjian/practice.anjian", Wording(zh: "练习单位", en: "The practice office")),
    (
      "FILE-wal, FILE-shm",
      Wording(
        zh: "打开期间与单位文件在一起，是它的一部分，不要删除",
        en: "Beside an office while it is open and part of it: never delete them")
    ),
    ("FILE.copies/", Wording(zh: "每日副本", en: "The daily copies")),
    (
      "~/.local/state/anjian/crash.log",
      Wording(zh: "程序意外退出时的记录，不含案件内容", en: "What is said of a crash; nothing of a case")
    ),
  ]
}

extension Ending {
  /// What the manual says of it.
  var meaning: Wording {
    switch self {
    case .done: Wording(zh: "完成", en: "Done")
    case .nothing: Wording(zh: "没有符合的", en: "Nothing matched")
    case .usage: Wording(zh: "命令写法不对", en: "The command line is wrong")
    case .notValid:
      Wording(zh: "内容不合要求；doctor 查出警告", en: "Something given is not valid; doctor found warnings")
    case .busy:
      Wording(zh: "正忙，或他人刚刚改过，请再试", en: "Busy, or changed by somebody else: try again")
    case .damaged:
      Wording(zh: "文件损坏；doctor 查出故障", en: "The file is damaged; doctor found faults")
    case .notAllowed: Wording(zh: "不允许", en: "Not allowed")
    case .inputOutput: Wording(zh: "读写出错", en: "Reading or writing failed")
    }
  }
}
