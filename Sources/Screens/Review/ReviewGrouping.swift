import Casework
import OfficeStore
import Wording

/// By what the open cases are grouped at the right of the review; the groups stand in their own order, never by their numbers.
enum ReviewGrouping: CaseIterable {
  case handler, village, category, stage

  var name: Wording {
    switch self {
    case .handler: Wording(zh: "按承办人", en: "By handler")
    case .village: Wording(zh: "按村", en: "By village")
    case .category: Wording(zh: "按类别", en: "By category")
    case .stage: Wording(zh: "按阶段", en: "By stage")
    }
  }

  /// One group: what it is called, how many are open and overdue, and the list behind it.
  struct Line {
    let name: Wording
    let tally: ReviewCounts.Tally
    let query: CaseQuery
  }

  func lines(_ counts: ReviewCounts, _ desk: Desk) -> [Line] {
    switch self {
    case .handler:
      return desk.book.officers.compactMap { officer in
        line(Wording(officer.name), counts.handlers[officer.id]) { $0.handler = officer.id }
      }
        + [
          line(Wording(zh: "未指定", en: "Nobody yet"), counts.handlers[nil]) {
            $0.isUnassigned = true
          }
        ].compactMap { $0 }
    case .village:
      return desk.book.villages.compactMap { village in
        line(Wording(village.name), counts.villages[village.id]) { $0.village = village.id }
      }
        + [
          line(Wording(zh: "镇本级等", en: "No village"), counts.villages[nil]) {
            $0.isOfNoVillage = true
          }
        ].compactMap { $0 }
    case .category:
      let codes = desk.tables.codes
      let known = codes[.petitionKinds] + codes[.disputeKinds] + codes[.disputeCodes]
      let strange = counts.categories.keys.filter { key in
        !key.isEmpty && !known.contains { $0.code == key }
      }.sorted()
      return
        (known.map { ($0.code, $0.name) } + strange.map { ($0, Wording($0)) }
        + [("", Wording(zh: "未分类", en: "None yet"))])
        .reduce(into: [(String, Wording)]()) { all, next in
          if !all.contains(where: { $0.0 == next.0 }) { all.append(next) }
        }
        .compactMap { code, name in line(name, counts.categories[code]) { $0.category = code } }
    case .stage:
      return CaseStage.allCases.compactMap { stage in
        line(stage.wording, counts.stages[stage]) { $0.stage = stage }
      }
    }
  }

  private func line(
    _ name: Wording, _ tally: ReviewCounts.Tally?, _ narrow: (inout CaseQuery) -> Void
  ) -> Line? {
    guard let tally else { return nil }
    var query = CaseQuery(.open)
    narrow(&query)
    return Line(name: name, tally: tally, query: query)
  }
}
