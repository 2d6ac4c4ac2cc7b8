import Wording

/// The lines that the bench prints: what was measured, how long it took, the limit, and others' time for the same.
struct BenchTable {
  let print: (Wording) -> Void

  static let heading = row(
    Wording(zh: "项目（毫秒）", en: "What (milliseconds)"),
    [
      Wording(zh: "次数", en: "n"), Wording("p50"), Wording("p99"), Wording(zh: "最长", en: "max"),
      Wording(zh: "限值", en: "limit"), Wording("sqlite3"), Wording(""),
    ])

  /// A line whose limit holds for the 99th of a hundred.
  func line(_ what: Wording, _ spread: Spread, limit: Double?, shell: Spread? = nil) {
    line(
      what, count: spread.count, [spread.p50, spread.p99, spread.max], limit: limit,
      isWithin: limit.map { spread.p99 <= $0 }, shell: shell.map { Self.number($0.p50) })
  }

  /// A line of one measurement, or of some numbers of which the limit holds for the second.
  func line(
    _ what: Wording, count: Int, _ numbers: [Double], limit: Double?, isWithin: Bool?,
    shell: String? = nil
  ) {
    let shown = numbers.map(Self.number) + Array(repeating: "", count: 3 - numbers.count)
    let verdict =
      switch isWithin {
      case true?: Wording(zh: "合格", en: "ok")
      case false?: Wording(zh: "超出", en: "OVER")
      case nil: Wording("")
      }
    print(
      Self.row(
        what,
        [Wording("\(count)")] + shown.map { Wording($0) }
          + [Wording(limit.map { "≤ \(Self.number($0))" } ?? ""), Wording(shell ?? "–"), verdict]))
  }

  /// "0.31", "12.4", "1234".
  static func number(_ value: Double) -> String {
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    let scale = digits == 2 ? 100.0 : digits == 1 ? 10 : 1
    let whole = Int((value * scale).rounded())
    guard digits > 0 else { return "\(whole)" }
    let part = String(whole % Int(scale))
    return "\(whole / Int(scale))." + String(repeating: "0", count: digits - part.count) + part
  }

  private static func row(_ what: Wording, _ cells: [Wording]) -> Wording {
    Wording(zh: row(what, cells, .chinese), en: row(what, cells, .english))
  }

  private static func row(_ what: Wording, _ cells: [Wording], _ language: Language) -> String {
    let name = what[language]
    let filled = name + String(repeating: " ", count: max(38 - TextWidth.columns(of: name), 1))
    return filled
      + cells.map { cell in
        String(repeating: " ", count: max(9 - TextWidth.columns(of: cell[language]), 1))
          + cell[language]
      }.joined()
  }
}
