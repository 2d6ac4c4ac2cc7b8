import Wording

extension SubjectState {
  /// Walks the history by the table again: what a correction changed must still be possible.
  ///
  /// - Throws: `Refusal` naming the first act that no longer fits.
  public func checkReplay() throws(Refusal) {
    var stage = Self(id: id).stage
    var last: Day?
    for line in history where line.undoneBy == nil {
      guard let step = step(for: line.act) else { continue }
      guard step.from.contains(stage) else {
        throw Refusal(
          .notValid,
          Wording(
            zh: "更正后“\(line.name.zh)”（\(line.day)）不再成立，请先更正后面的办理记录",
            en:
              "After this “\(line.name.en)” (\(line.day)) would no longer fit: correct what followed first"
          ))
      }
      guard let next = step.to else { continue }
      stage = next
      guard line.reverses == nil else { continue }
      if let last, line.day < last {
        throw Refusal(
          .notValid,
          Wording(
            zh: "更正后“\(line.name.zh)”的日期\(line.day)早于上一步的\(last)，请核对",
            en: "After this “\(line.name.en)” on \(line.day) would stand before the step on \(last)"
          ), field: "day")
      }
      last = line.day
    }
  }
}
