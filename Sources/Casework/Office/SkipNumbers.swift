public import Wording

/// 跳号: the file was restored from a copy, and these numbers had been given out on paper since.
///
/// Recorded at every restore, so that it stands in the journal; `lasts` is empty when nothing was given out.
public struct SkipNumbers: Act {
  public static let kind = "skipNumbers"
  public static let name = Wording(zh: "恢复副本并跳号", en: "Restore and skip numbers")
  public static let blank = SkipNumbers(copy: "", lasts: [])
  public static let fields: [Field<SkipNumbers>] = [
    Field("copy", Wording(zh: "副本", en: "Copy"), .text(\.copy), required: true)
  ]

  /// What the copy was: the head of its journal and the instant of its last entry.
  public var copy: String
  /// The last number given out on paper of each series and year; the next one follows it.
  public var lasts: [Number]

  /// Says from which copy the file was restored, and after which numbers it goes on.
  public init(copy: String, lasts: [Number]) {
    self.copy = copy
    self.lasts = lasts
  }

  public func digest(_ codes: Codes) -> Wording {
    let skipped =
      lasts.isEmpty
      ? Wording(zh: "没有跳号", en: "no number skipped")
      : Wording(zh: "跳过到 ", en: "skipped up to ") + lasts.map { Wording("\($0)") }.joined()
    return Wording(copy) + Wording(zh: "；", en: "; ") + skipped
  }

  public func apply(to state: inout OfficeFile, _ moment: Moment) {
    for last in lasts { state.skip(to: last) }
  }

  public func problems(in state: OfficeFile, _ circumstance: Circumstance) -> [Problem] {
    let runs = Set(lasts.map { Number($0.series, year: $0.year, serial: 1) })
    guard runs.count == lasts.count else {
      return [
        Problem(
          "lasts",
          Wording(
            zh: "同一类同一年的编号只能写一个", en: "Name one number for each series and year"))
      ]
    }
    return lasts.filter { $0.year > circumstance.today.year }.map { last in
      Problem(
        "lasts",
        Wording(
          zh: "\(last)的年份在今年之后，请核对", en: "The year of \(last) is still to come: please check"))
    }
  }
}
