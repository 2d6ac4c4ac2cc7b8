import Wording

/// Whether the environment names a character set that can hold Chinese.
struct LocaleCheck: Check {
  /// The variable that decides, and what it says; nil where none is set.
  let setting: (variable: String, value: String)?
  /// Whether the machine has that locale.
  let isInstalled: Bool
  /// The character set that it stands for.
  let codeset: String

  var findings: [Finding] {
    guard let setting, setting.value != "C", setting.value != "POSIX" else {
      return [
        .note(
          "locale",
          Wording(
            zh: "没有设置语言环境，本程序自己按 UTF-8 处理",
            en: "No locale is set; the program itself works in UTF-8"),
          do: .settle)
      ]
    }
    let name = "\(setting.variable)=\(setting.value)"
    guard isInstalled else {
      return [
        .note(
          "locale",
          Wording(
            zh: "语言环境 \(name) 没有安装，本程序自己按 UTF-8 处理",
            en: "The locale \(name) is not installed; the program itself works in UTF-8"),
          do: .settle)
      ]
    }
    guard codeset == "UTF-8" else {
      return [
        .warning(
          "locale",
          Wording(
            zh: "语言环境 \(name) 的编码是 \(codeset)，终端可能不是 UTF-8",
            en: "The locale \(name) means \(codeset): the terminal may not read UTF-8"),
          do: .settle)
      ]
    }
    return [.ok("locale", Wording(zh: "语言环境 \(name)", en: "Locale \(name)"))]
  }
}

extension Wording {
  fileprivate static let settle = Wording(
    zh: "请设 LANG=C.UTF-8（无需安装）；要用 zh_CN.UTF-8，先运行 dpkg-reconfigure locales",
    en:
      "Set LANG=C.UTF-8, which is always there; for zh_CN.UTF-8 run dpkg-reconfigure locales first"
  )
}
