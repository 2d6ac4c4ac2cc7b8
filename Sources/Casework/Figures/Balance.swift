import Wording

/// 结转: what was open before the year, came, was taken up again, was closed, and is open at the end.
///
/// 上期结转 + 本期新增 + 重新办理 − 本期办结 = 期末在办.
public struct Balance: Hashable, Sendable {
  /// Petitions or disputes.
  public let kind: CaseKind
  /// 上期结转: received before the period and open when it began.
  public let carriedOver: Figure
  /// 本期新增: received in the period.
  public let received: Figure
  /// Closed before the year and open again at its end.
  public let reopened: Figure
  /// Of those carried over and received, the ones closed at the end.
  public let closed: Figure
  /// 期末在办: open on the last day.
  public let open: Figure

  /// In the order in which they are printed.
  public var figures: [Figure] { [carriedOver, received, reopened, closed, open] }

  /// Whether the row comes out: the five are counted apart.
  public var isBalanced: Bool { carriedOver.n + received.n + reopened.n - closed.n == open.n }

  /// Counts the cases of one kind between the first day of a period and its last.
  init(_ kind: CaseKind, _ cases: [CaseFile], from first: Day, through last: Day, unit: Wording) {
    self.kind = kind
    let known = cases.filter { file in
      file.kind == kind && file.received.map { $0 <= last } ?? false
    }
    func figure(_ id: String, _ name: Wording, _ source: Wording, _ counts: (CaseFile) -> Bool)
      -> Figure
    {
      Figure(
        "balance.\(kind.rawValue).\(id)", kind.wording + Wording(zh: "：", en: ": ") + name,
        unit: unit,
        records: known.filter(counts).map(\.record), source: source)
    }
    func isNew(_ file: CaseFile) -> Bool { file.received.map { $0 >= first } ?? false }
    func wasOpen(_ file: CaseFile) -> Bool { file.stage(on: first - 1).isOpen }
    func isOpen(_ file: CaseFile) -> Bool { file.stage(on: last).isOpen }
    carriedOver = figure(
      "carriedOver", Wording(zh: "上期结转", en: "carried over"),
      Wording(zh: "\(first)之前收到、当时未办结", en: "received before \(first) and open then")
    ) { !isNew($0) && wasOpen($0) }
    received = figure(
      "received", Wording(zh: "本期新增", en: "received"),
      Wording(zh: "\(first)至\(last)收到", en: "received \(first) to \(last)"), isNew)
    reopened = figure(
      "reopened", Wording(zh: "重新办理", en: "reopened"),
      Wording(zh: "以前已办结，\(last)重新在办", en: "closed before, open again on \(last)")
    ) { !isNew($0) && !wasOpen($0) && isOpen($0) }
    closed = figure(
      "closed", Wording(zh: "本期办结", en: "closed"),
      Wording(zh: "结转和新增中，\(last)已办结", en: "of those carried over and received, closed on \(last)")
    ) { (isNew($0) || wasOpen($0)) && !isOpen($0) }
    open = figure(
      "open", Wording(zh: "期末在办", en: "open at the end"),
      Wording(zh: "\(last)仍在办", en: "still open on \(last)"), isOpen)
  }
}
