import ArgumentParser
import Casework
import OfficeStore
import Wording

/// Which cases a list shows: a view and what it is narrowed to.
struct CaseListOptions: ParsableArguments {
  /// The saved views.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case open, all, closed, overdue

    var name: Wording {
      switch self {
      case .open: Wording(zh: "在办", en: "Open")
      case .all: Wording(zh: "全部", en: "All")
      case .closed: Wording(zh: "办结", en: "Closed")
      case .overdue: Wording(zh: "逾期", en: "Overdue")
      }
    }

    var standing: CaseQuery.Standing {
      switch self {
      case .open: .open
      case .all: .all
      case .closed: .stage(.closed)
      case .overdue: .overdue
      }
    }
  }

  @Option(
    help: .worded(
      zh: "在办、全部、办结、逾期；不写时为在办，指定阶段时为全部",
      en: "which cases; without it the open ones, or all where a stage is given"))
  var view: View?

  @Option(help: .worded(zh: "阶段，代码或名称", en: "a stage, by code or name"))
  var stage: String?

  @Option(name: .customLong("where"), help: .worded(zh: "村", en: "a village"))
  var village: String?

  @Option(help: .worded(zh: "petition 或 dispute", en: "petition or dispute"))
  var kind: CaseKind?

  @Option(help: .worded(zh: "承办人的工号", en: "the handler's number"))
  var handler: String?

  @Flag(name: .customLong("mine"), help: .worded(zh: "本人承办的", en: "those that I handle"))
  var isMine = false

  @Option(help: .worded(zh: "渠道或来源", en: "a channel"))
  var channel: String?

  @OptionGroup var cutOffs: CutOffOptions

  func query(_ session: Session, text: String?) throws -> CaseQuery {
    var query = CaseQuery(
      view?.standing ?? (stage == nil ? .open : .all), kind: kind,
      village: try village.map { try session.village($0).id },
      handler: isMine ? session.viewer.officer : nil,
      channel: try channel.map { try self.channel($0, session) }, text: text ?? "")
    query.stage = try stage.map { try Self.stage($0) }
    query.cutOff = try cutOffs.cutOff(session)
    query.inHandsOf = try handler.map { try session.officer($0).id }
    return query
  }

  private static func stage(_ text: String) throws(Complaint) -> CaseStage {
    guard
      let stage = CaseStage.allCases.first(where: {
        [$0.rawValue, $0.wording.zh, $0.wording.en.lowercased()].contains(text.lowercased())
      })
    else {
      let known = CaseStage.allCases.dropFirst().map {
        Wording(zh: "\($0.rawValue)（\($0.wording.zh)）", en: $0.rawValue)
      }.joined()
      throw Complaint(
        .notValid,
        Wording(zh: "没有“\(text)”这个阶段，可用：", en: "There is no stage “\(text)”; there are ") + known)
    }
    return stage
  }

  private func channel(_ text: String, _ session: Session) throws -> String {
    if let code = try? session.code(text, in: .disputeSources, "--channel") { return code }
    return try session.code(text, in: .channels, "--channel")
  }

  /// The name of the view, for the head of a printed list.
  var name: Wording { (view ?? (stage == nil ? .open : .all)).name }

  /// What the view was narrowed to, as it stands on paper; empty for nothing.
  func conditions(_ session: Session, text: String?) throws -> Wording {
    let parts: [(Wording, String?)] = [
      (
        Wording(zh: "阶段", en: "Stage"),
        try stage.map { try Self.stage($0).wording[session.language] }
      ),
      (Wording(zh: "属地", en: "Where"), try village.map { try session.village($0).name }),
      (Wording(zh: "种类", en: "Kind"), kind?.wording[session.language]),
      (
        Wording(zh: "承办人", en: "Handler"),
        try isMine ? session.viewer.name : handler.map { try session.officer($0).name }
      ),
      (Wording(zh: "渠道", en: "Channel"), channel), (Wording(zh: "查找", en: "Found"), text),
    ]
    return parts.compactMap { name, value in
      value.map { name + Wording(zh: "：\($0)", en: ": \($0)") }
    }.joined(zh: "　", en: "; ")
  }
}
