import Wording

/// The page for `man`, made of the commands as they are.
struct ManualPage {
  let program: CommandDescription
  let language: Language

  /// The options that most commands have, told once.
  private let common: [CommandDescription.Argument]

  init(of program: CommandDescription, in language: Language) {
    self.program = program
    self.language = language
    let leaves = program.leaves
    var seen: Set<CommandDescription.Argument> = []
    common = leaves.flatMap(\.own).filter { argument in
      argument.kind != .positional && seen.insert(argument).inserted
        && leaves.count { $0.own.contains(argument) } * 2 > leaves.count
    }
  }

  /// The page in the language of `man`.
  var text: String {
    let parts: [[String]] = [head, description, commands, options, endings, surroundings]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined()
  }

  private var head: [String] {
    let name = word("案件簿", "Case book")
    let file = Roff.italic(word("文件", "file"))
    let command = Roff.italic(word("命令", "command"))
    let options = word("选项", "options")
    return [
      #".\" Made of the commands of the program: see `anjian generate-manual`."#,
      #".TH ANJIAN 1 "" "anjian \#(Version.number)" "\#(name)""#,
      ".ad l",
      section("名称", "NAME"),
      #"anjian \- \#(Roff.text(program.abstract ?? ""))"#,
      section("概要", "SYNOPSIS"),
      Roff.bold("anjian"),
      "[\(Roff.bold("--office")) \(file)] [\(Roff.bold("--ascii"))]",
      ".br",
      Roff.bold("anjian"),
      "\(command) [\(options)]",
    ]
  }

  private var description: [String] {
    let screens = Wording(
      zh: "不带命令时打开单位的界面：登录后登记、办理、查看。F1列出当前界面的按键。",
      en:
        "Without a command it opens the screens of an office: people sign in there, take matters in and follow them. F1 lists the keys of a screen."
    )
    let commands = Wording(
      zh: "命令的结果写到标准输出，出错时在标准错误上写一句话。",
      en:
        "Commands write results to standard output, and an error as one sentence to standard error."
    )
    var lines = [section("说明", "DESCRIPTION")]
    lines += Roff.lines(screens[language])
    lines.append(".PP")
    return lines + Roff.lines(commands[language])
  }

  private var commands: [String] {
    [section("命令", "COMMANDS")] + program.leaves.flatMap { section($0) }
  }

  private func section(_ command: CommandDescription) -> [String] {
    let own = command.own
    var lines = [".SS \(Roff.text(command.path))"]
    lines += Roff.lines(command.abstract ?? "")
    if !own.isEmpty { lines.append(".PP") }
    for argument in own {
      let isWord = argument.kind == .positional
      lines.append(isWord ? Roff.italic(argument.synopsis) : Roff.text(argument.synopsis))
    }
    if let discussion = command.discussion { lines += [".PP"] + Roff.lines(discussion) }
    for argument in own where !common.contains(argument) { lines += entry(argument) }
    return lines
  }

  private var options: [String] {
    var lines = [section("通用选项", "COMMON OPTIONS")]
    for argument in common { lines += entry(argument) }
    let parsers: [(String, Wording)] = [
      ("-h, --help", Wording(zh: "显示用法", en: "Shows how a command is written")),
      ("--version", Wording(zh: "显示版本、构建和文件格式", en: "Shows version, build and file format")),
    ]
    return lines + list(parsers)
  }

  private func entry(_ argument: CommandDescription.Argument) -> [String] {
    var says = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty {
      says += word("：", ": ") + values.joined(separator: word("、", ", "))
    }
    if let value = argument.defaultValue, argument.kind == .option {
      says += word("（不写则为\(value)）", " (else \(value))")
    }
    return [".TP", Roff.bold(argument.usage)] + Roff.lines(says)
  }

  private var endings: [String] {
    let rows = Ending.allCases.map { ("\($0.rawValue)", $0.meaning) }
    return [section("退出码", "EXIT STATUS")] + list(rows)
  }

  private var surroundings: [String] {
    var lines = [section("环境变量", "ENVIRONMENT")]
    lines += list(Self.variables)
    lines.append(section("文件", "FILES"))
    return lines + list(Self.files)
  }

  private func list(_ rows: [(String, Wording)]) -> [String] {
    rows.flatMap { name, says in [".TP", Roff.bold(name)] + Roff.lines(says[language]) }
  }

  private func word(_ zh: String, _ en: String) -> String { Wording(zh: zh, en: en)[language] }

  private func section(_ zh: String, _ en: String) -> String { ".SH \(word(zh, en))" }
}
