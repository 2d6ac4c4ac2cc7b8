import Wording

/// What the two reports of a village's month have in common.
public protocol VillageMonthReport {
  var village: Identifier? { get }
  var month: Month? { get }
  var check: String { get }
  var sweeps: Int { get }
}

extension VillageMonthReport {
  func periodProblems(_ circumstance: Circumstance) -> [Problem] {
    guard let month, let village = village.flatMap({ circumstance.book.village($0) }) else {
      return [Problem(nil, Wording(zh: "请写明村和月份", en: "Please give the village and the month"))]
    }
    if circumstance.viewer.isOnlyLiaison, !circumstance.viewer.villages.contains(village.id) {
      return [
        Problem(
          nil, Wording(zh: "联络员只能报送本村的月份", en: "A liaison reports for the own village only"),
          reason: .notAllowed)
      ]
    }
    if month < circumstance.book.file.firstMonthOwed {
      return [
        Problem(
          nil,
          Wording(
            zh: "本单位从\(circumstance.book.file.firstMonthOwed.wordingWithYear.zh)起报送",
            en:
              "Reports are owed from \(circumstance.book.file.firstMonthOwed.wordingWithYear.en) on"
          ))
      ]
    }
    if village.hasEnded(on: month.lastDay) {
      return [
        Problem(
          nil,
          village.endedWording(circumstance.book)
            + Wording(
              zh: "，\(month.wordingWithYear.zh)不再报送",
              en: ": \(month.wordingWithYear.en) is not owed"))
      ]
    }
    if month.lastDay >= circumstance.day {
      return [
        Problem(
          nil,
          Wording(
            zh: "\(month.wordingWithYear.zh)还没有结束，结束后才能报送",
            en: "\(month.wordingWithYear.en) has not ended yet: it can be signed once it has"))
      ]
    }
    if !circumstance.viewer.isLiaison(of: village.id),
      Tidy.line(circumstance.onBehalfOf ?? "").isEmpty
    {
      return [
        Problem(
          VillagePeriod.speaker,
          Wording(
            zh: "您不是\(village.name)的联络员，代填须写明报告人",
            en: "You are not the liaison of \(village.name): say who reported"))
      ]
    }
    return []
  }
}

extension VillagePeriod {
  /// The field of a refusal that asks who reported.
  public static let speaker = "onBehalfOf"

  mutating func record(_ act: some VillageMonthReport, disputes: [Identifier], _ moment: Moment) {
    village = act.village
    month = act.month
    report = Report(
      check: act.check, sweeps: act.sweeps, disputes: disputes, officer: moment.officer,
      onBehalfOf: moment.onBehalfOf, received: moment.recorded.day)
  }
}
