public import Wording

/// One thing that an entry says: a field and its answer, and what stood there before a correction.
public struct ContentLine: Hashable, Sendable {
  public let name: Wording
  /// What was put right; nil where nothing stood there to be put right.
  public let old: FieldValue?
  public let value: FieldValue

  /// The line in words: 处理意见：属实, or 日期：2026-11-26 → 2026-11-24.
  public func wording(_ book: OfficeBook) -> Wording {
    let (new, none) = (value.wording(book), Wording(zh: "（空）", en: "(empty)"))
    func shown(_ wording: Wording) -> Wording { wording.zh.isEmpty ? none : wording }
    let change = old.map { shown($0.wording(book)) + Wording(" → ") + shown(new) }
    return name + Wording(zh: "：", en: ": ") + (change ?? new)
  }
}

extension Fold {
  /// What each entry of a subject says, field by field; of a correction, what it changed.
  ///
  /// - Parameter masked: whether the numbers of people are hidden.
  /// - Throws: `JournalError` for an act or a payload that this program does not know.
  public static func contents<State: SubjectState>(
    _ type: State.Type, of entries: [Entry], masked: Bool = false
  ) throws -> [Identifier: [ContentLine]] {
    var standing: [Identifier: (act: any Act<State>, day: Day)] = [:]
    /// What stood where a correction was made, should it be undone.
    var before: [Identifier: (target: Identifier, act: any Act<State>, day: Day)] = [:]
    var contents: [Identifier: [ContentLine]] = [:]
    for entry in entries {
      let act = try Line<State>(entry).act
      var lines = answers(act, masked)
      if act is Undo<State>, let undone = entry.reverses {
        if let name = standing[undone].map({ Swift.type(of: $0.act).name }) {
          lines.insert(
            ContentLine(name: Undo<State>.name, old: nil, value: .wording(name)), at: 0)
        }
        if let old = before[undone] { standing[old.target] = (old.act, old.day) }
      }
      if let correction = act as? any Correcting, let target = entry.reverses,
        let old = standing[target]
      {
        let new = correction.corrected(old.act) ?? old.act
        let day = correction.day ?? old.day
        lines = days(old.day, day) + changes(old.act, new, masked) + lines
        before[entry.id] = (target, old.act, old.day)
        standing[target] = (new, day)
      }
      standing[entry.id] = (act, entry.day)
      contents[entry.id] = lines
    }
    return contents
  }

  private static func answers<A: Act>(_ act: A, _ masked: Bool) -> [ContentLine] {
    A.fields.filter { !$0.isEmpty(in: act) }
      .map { ContentLine(name: $0.name, old: nil, value: $0.value(in: act, masked: masked)) }
      .filter { $0.value != .flag(false) }
  }

  private static func changes<A: Act>(_ old: A, _ new: any Act, _ masked: Bool) -> [ContentLine] {
    guard let new = new as? A else { return [] }
    return A.fields.filter { $0.typed(in: old) != $0.typed(in: new) }
      .map { field in
        ContentLine(
          name: field.name, old: field.value(in: old, masked: masked),
          value: field.value(in: new, masked: masked))
      }
  }

  private static func days(_ old: Day, _ new: Day) -> [ContentLine] {
    guard old != new else { return [] }
    return [
      ContentLine(
        name: Wording(zh: "日期", en: "Day"), old: .text(old.description),
        value: .text(new.description))
    ]
  }
}
