public import Casework
public import Wording

/// 零报告月报表 and 催报单: what the villages said about a round, and who said nothing.
public struct RoundForm {
  /// A village's round.
  public struct Row: Hashable, Sendable {
    public let village: String
    public let cell: RoundCell
    /// When its first report was received, and who reported.
    public let received: Instant?
    public let reporter: String?
    /// What its report comes to; nil where nothing was received.
    public let balance: VillageBalance?
    /// What stands below the sheet about it: exceptions, contradictions, orders.
    public let notes: [Wording]
    /// Whom to ring about it: names and numbers of the liaisons, then of those who stand in for them.
    public let contacts: [String]
    /// The last call and when to ring again.
    public let call: VillagePeriod.Call?

    /// Writes a row down.
    public init(
      village: String, cell: RoundCell, received: Instant? = nil, reporter: String? = nil,
      balance: VillageBalance? = nil, notes: [Wording] = [], contacts: [String] = [],
      call: VillagePeriod.Call? = nil
    ) {
      self.village = village
      self.cell = cell
      self.received = received
      self.reporter = reporter
      self.balance = balance
      self.notes = notes
      self.contacts = contacts
      self.call = call
    }
  }

  private let kind: PaperKind
  private let round: Round
  private let name: Wording
  private let due: Day
  private let rows: [Row]
  /// Villages beside those that owe or said something, for the sums of what disputes come to.
  private let beside: [Row]
  private let others: [Wording]
  private let stamp: PaperStamp

  /// Takes a round's rows, a village each; those that owed no report and made none are only in the sums of disputes.
  ///
  /// - Parameters:
  ///   - name: what the round is called; `due` the last day that was in time.
  ///   - others: the sensitive periods and sweeps that fell in a month, and how the round was closed.
  public init(
    _ kind: PaperKind, of round: Round, called name: Wording, due: Day, rows: [Row],
    others: [Wording] = [], stamp: PaperStamp
  ) {
    self.kind = kind
    self.round = round
    self.name = name
    self.due = due
    self.rows = rows.filter { $0.cell != .notOwed }
    beside = rows.filter { $0.cell == .notOwed }
    self.others = others
    self.stamp = stamp
  }

  /// The form, laid out.
  ///
  /// - Throws: `TemplateError`.
  public func form(_ template: Template) throws(TemplateError) -> PrintedForm {
    var composer = FormComposer(kind.layout)
    for line in try template.filled(values) { composer.add(line) }
    return stamp.form(kind, round.month?.description ?? name.zh, composer.pages())
  }

  private var sheet: String {
    switch round {
    case .month: "月报表"
    case .day: "日报表"
    case .sweep: "报表"
    }
  }

  private var values: TemplateValues {
    let missing = rows.filter { $0.cell.content == .missing }
    let tally = RoundTally(rows.map(\.cell))
    var values = TemplateValues()
    values.sayOffice(stamp)
    values.say("月份", name.zh)
    values.say("表名", sheet)
    values.say("应报日期", day: due)
    values.say("应报", "\(tally.owed)")
    values.say("实报", "\(tally.received)")
    values.say("按时", "\(tally.onTime)")
    values.say("迟报", "\(tally.late)")
    values.say("免报", "\(tally.excused)")
    values.say("未到期", "\(tally.notDue)")
    values.say("未报", "\(tally.missing)")
    values.say("报送率", tally.receivedRate)
    values.say("按时率", tally.onTimeRate)
    values.say("零报告村数", "\(tally.zeros)")
    values.say("有情况村数", "\(tally.matters)")
    values.say("件数合计", "\(tally.disputes)")
    values.say("截至", day: stamp.made.day)
    values.say("录入截至", "\(stamp.made)")
    values.say("制表人", stamp.viewer.name)
    values.say("签发人", nil)
    values.say("未报村", missing.map(\.village).joined(separator: "、"))
    values.list(
      "各村", ["序号", "村", "情况", "件数", "报送日期", "报告人"], rows.enumerated().map { item($0, $1) })
    sayBalances(in: &values)
    values.list(
      "各未报村", ["序号", "村", "联系人", "催报", "下次"], missing.enumerated().map { missingItem($0, $1) })
    let notes =
      others + rows.flatMap { row in row.notes.map { Wording(row.village) + Wording("：") + $0 } }
    values.show("有注", when: !notes.isEmpty)
    values.list(
      "注", ["序号", "注文"],
      notes.enumerated().map { TemplateValues(["序号": "\($0 + 1)", "注文": $1.zh]) })
    return values
  }

  private func item(_ index: Int, _ row: Row) -> TemplateValues {
    TemplateValues([
      "序号": "\(index + 1)", "村": row.village, "情况": row.cell.wording.zh,
      "件数": row.cell.isReceived ? "\(row.cell.disputes)" : "-",
      "报送日期": row.received?.day.description ?? "-", "报告人": row.reporter ?? "-",
    ])
  }

  private static let balances: [(name: String, path: any KeyPath<VillageBalance, Int> & Sendable)] =
    [
      ("上期", \.before), ("新增", \.found), ("化解", \.settled), ("其他", \.otherwise),
      ("上报镇", \.raised), ("期末", \.remaining),
    ]

  /// The villages that have disputes, and the sums of all.
  private func sayBalances(in values: inout TemplateValues) {
    let known = (rows + beside).compactMap { row in row.balance.map { (row.village, $0) } }
    for (name, path) in Self.balances {
      values.say(name + "合计", "\(known.reduce(0) { $0 + $1.1[keyPath: path] })")
    }
    let names = Set(Self.balances.map(\.name)).union(["村"])
    let busy = known.filter { _, balance in Self.balances.contains { balance[keyPath: $0.path] > 0 }
    }
    values.list(
      "各村件数", names,
      busy.map { village, balance in
        var texts = ["村": village]
        for (name, path) in Self.balances { texts[name] = "\(balance[keyPath: path])" }
        return TemplateValues(texts)
      })
  }

  private func missingItem(_ index: Int, _ row: Row) -> TemplateValues {
    TemplateValues([
      "序号": "\(index + 1)", "村": row.village,
      "联系人": row.contacts.isEmpty ? "-" : row.contacts.joined(separator: "；"),
      "催报": row.call.map { "\($0.day.short) \($0.called)：\($0.result)" } ?? "-",
      "下次": row.call?.next?.short ?? "-",
    ])
  }
}
