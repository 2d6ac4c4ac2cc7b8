import Casework
import OfficeStore
import TerminalUI
import Wording

extension RoundFile: BookSubject {
  static var title: Wording { Wording(zh: "期次", en: "Round") }

  func lines(_ desk: Desk) -> [(name: Wording, text: String, style: Style)] {
    let scope = scope.map { $0.sorted { desk.order(of: $0) < desk.order(of: $1) } }
    let tally = RoundTally(
      desk.ask([]) { office, viewer throws(OfficeError) in
        try office.matrix(of: rounds, for: viewer)
      }.flatMap(\.cells))
    return [
      (Wording(zh: "事由", en: "Occasion"), occasion, .text),
      (
        Wording(zh: "起止", en: "Days"),
        [first, last].compactMap { $0?.description }.joined(separator: " – "), .text
      ),
      (Wording(zh: "每日", en: "Daily"), hours(desk), .text),
      (
        Wording(zh: "范围", en: "Villages"),
        scope.map { desk.say(desk.book.name(of: $0.map { .village($0) })) }
          ?? (form.isMonth ? "" : desk.say("全部村", "every village")), .text
      ),
      (Wording(zh: "报送", en: "Reports"), desk.say(tally.wording), .text),
      (
        Wording(zh: "状态", en: "State"), desk.say(standing(on: desk.today)),
        stage == .open ? .ok : .muted
      ),
    ].filter { !$0.1.isEmpty }
      + (closing?.missing ?? []).map { remark in
        (
          Wording(zh: "未报", en: "Missing"),
          "\(desk.book.village(remark.about)?.name ?? "—")：\(remark.text)", .warning
        )
      }
  }

  private func hours(_ desk: Desk) -> String {
    guard case .sensitivePeriod(let hours) = form else { return "" }
    return desk.say(
      "\(hours.cutOff)时起可签报，\(hours.due)时前为按时",
      "signed from \(hours.cutOff):00 on, in time until \(hours.due):00")
  }
}

extension RoundFile.Form? {
  fileprivate var isMonth: Bool { if case .month = self { true } else { false } }
}

extension Desk {
  /// The place of a village in the roster.
  func order(of village: Identifier) -> Int {
    book.villages.firstIndex { $0.id == village } ?? .max
  }
}
