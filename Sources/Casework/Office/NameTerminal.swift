public import Wording

/// 命名终端: what the office calls a terminal, as entries made there say from now on.
public struct NameTerminal: Act {
  public static let kind = "nameTerminal"
  public static let name = Wording(zh: "命名终端", en: "Name a terminal")
  public static let blank = NameTerminal(terminal: "", name: "")
  public static let fields: [Field<NameTerminal>] = [
    Field(
      "terminal", Wording(zh: "终端", en: "Terminal"), .text(\.terminal), required: true,
      help: Wording(
        zh: "用户@主机:终端、主机:终端或只写主机；写得最细的算",
        en: "user@host:tty, host:tty or the host alone; the most exact one counts")),
    Field(
      "name", Wording(zh: "名称", en: "Name"), .text(\.name),
      help: Wording(zh: "如1号终端；不填为取消名称", en: "Like Terminal 1; empty takes the name away")),
  ]

  /// `user@host:tty`, `host:tty` or `host`.
  public var terminal: String
  /// Empty takes the name away.
  public var name: String

  /// Names a terminal.
  public init(terminal: String, name: String) {
    self.terminal = terminal
    self.name = name
  }

  public func begunAgain(on state: OfficeFile, _ circumstance: Circumstance) -> NameTerminal {
    NameTerminal(terminal: terminal, name: state.terminals[terminal] ?? "")
  }

  public func digest(_ codes: Codes) -> Wording {
    name.isEmpty
      ? Wording(zh: "\(terminal) 取消名称", en: "\(terminal): no name")
      : Wording("\(terminal) → \(name)")
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    state.terminals[terminal] = name.isEmpty ? nil : name
  }

  public func problems(in state: OfficeFile, _ circumstance: Circumstance) -> [Problem] {
    let isUnknown = name.isEmpty && circumstance.book.file.terminals[terminal] == nil
    guard isUnknown, !terminal.isEmpty else { return [] }
    return [
      Problem(
        "name", Wording(zh: "\(terminal)没有名称，请填写", en: "\(terminal) has no name: please give one"))
    ]
  }
}

extension OfficeFile {
  /// What entries made at a terminal say: the office's name for it, else the terminal as it is.
  ///
  /// `user@host:tty` is looked for whole, then as `host:tty`, then by its host.
  public func terminalName(of terminal: String) -> String {
    let place = terminal.split(separator: "@", maxSplits: 1).last.map(String.init) ?? terminal
    let host = place.split(separator: ":", maxSplits: 1).first.map(String.init) ?? place
    return [terminal, place, host].lazy.compactMap { terminals[$0] }.first ?? terminal
  }
}
