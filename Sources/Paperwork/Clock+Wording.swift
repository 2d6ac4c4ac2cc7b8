import Casework
import Wording

extension Clock {
  /// Where the clock stands on a day, in words.
  func standing(on day: Day) -> Wording {
    switch state(on: day) {
    case .running(let left): DaysLeft.left(left).wording
    case .rolled(let day): DaysLeft.rolled(to: day).wording
    case .awaitingTable(let year): DaysLeft.awaitingTable(year: year).wording
    case .overdue(let days): DaysLeft.overdue(by: days).wording
    case .past(let days): DaysLeft.past(by: days).wording
    case .lapsed: Wording(zh: "已过", en: "over")
    case .met(let day, true): Wording(zh: "\(day)已办，超期", en: "met \(day), late")
    case .met(let day, false): Wording(zh: "\(day)已办", en: "met \(day)")
    case .stopped(let day): Wording(zh: "\(day)终止", en: "ended \(day)")
    }
  }

  /// The raw day and, where it was rolled, the legal one.
  var days: Wording {
    guard let raw = reckoning.raw else { return Wording("—") }
    guard let legal = reckoning.legal else { return Wording("\(raw)") }
    return legal == raw
      ? Wording("\(raw)") : Wording(zh: "\(raw) 顺延至 \(legal)", en: "\(raw), rolled to \(legal)")
  }
}
