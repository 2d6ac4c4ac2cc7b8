public import Wording

extension Tables {
  /// These tables with what the program ships in their place; the office's own codes stay, and every year that
  /// it has, which it may have imported.
  public func taking(shipped: Tables) -> Tables {
    var lists = shipped.codes.lists
    for (name, own) in codes.lists {
      let known = Set(lists[name, default: []].map(\.code))
      lists[name, default: []] += own.filter { !known.contains($0.code) }
    }
    let years = Set(calendar.knownYears)
    let new = shipped.calendar.exceptions.filter { !years.contains($0.day.year) }
    return Tables(
      rules: shipped.rules, codes: Codes(lists: lists),
      calendar: WorkCalendar(calendar.exceptions + new))
  }

  /// What other tables say differently, one line each: time limits, lists of codes, years of holidays.
  public func differences(to other: Tables) -> [Wording] {
    ruleDifferences(to: other) + codeDifferences(to: other) + calendarDifferences(to: other)
  }

  private func ruleDifferences(to other: Tables) -> [Wording] {
    func key(_ limit: TimeLimit) -> String { "\(limit.id) \(limit.from)" }
    let (old, new) = (rules, other.rules)
    func label(_ limit: TimeLimit, _ what: Wording) -> Wording {
      Wording(zh: "期限 \(limit.id) ", en: "Time limit \(limit.id) ") + limit.name
        + Wording(zh: "（\(limit.from)起）：", en: " (from \(limit.from)): ") + what
    }
    return new.compactMap { limit in
      guard let was = old.first(where: { key($0) == key(limit) }) else {
        return label(limit, Wording(zh: "新增", en: "new"))
      }
      return was == limit ? nil : label(limit, limit.changes(from: was))
    }
      + old.filter { limit in !new.contains { key($0) == key(limit) } }
      .map { label($0, Wording(zh: "不再列出", en: "no longer there")) }
  }

  private func codeDifferences(to other: Tables) -> [Wording] {
    Set(codes.lists.keys).union(other.codes.lists.keys).sorted().compactMap { name in
      let (old, new) = (codes.lists[name] ?? [], other.codes.lists[name] ?? [])
      guard old != new else { return nil }
      let added = new.filter { code in !old.contains { $0.code == code.code } }
      let changed = new.filter { code in
        old.contains { $0.code == code.code && $0 != code }
      }
      let names = (added + changed).map { $0.zh }.joined(separator: "、")
      return Wording(
        zh: "代码表 \(name)：新增\(added.count)项，改动\(changed.count)项"
          + (names.isEmpty ? "" : "（\(names)）"),
        en: "Codes \(name): \(added.count) new, \(changed.count) changed")
    }
  }

  private func calendarDifferences(to other: Tables) -> [Wording] {
    let changes = Dictionary(grouping: calendar.changes(to: other.calendar)) { $0.day.year }
    return changes.sorted { $0.key < $1.key }.map { year, days in
      calendar.covers(year)
        ? Wording(
          zh: "\(year)年放假安排：\(days.count)天有改动",
          en: "Holidays of \(year): \(days.count) day(s) changed")
        : Wording(zh: "\(year)年放假安排：新增", en: "Holidays of \(year): new")
    }
  }
}

extension TimeLimit {
  private static func list(_ milestones: [Milestone]) -> String {
    milestones.map(\.wording.zh).joined(separator: "、")
  }

  /// What of a row is not as it was, old and new.
  fileprivate func changes(from was: TimeLimit) -> Wording {
    func yes(_ holds: Bool) -> String { holds ? "✓" : "—" }
    let facts: [(Wording, String, String)] = [
      (Wording(zh: "名称", en: "name"), was.name.zh, name.zh),
      (Wording(zh: "期间", en: "length"), "\(was.length)", "\(length)"),
      (
        Wording(zh: "最多延长", en: "extendable by"), "\(was.extendableBy ?? 0)", "\(extendableBy ?? 0)"
      ),
      (
        Wording(zh: "止于", en: "until"), "\(was.until?.description ?? "—")",
        "\(until?.description ?? "—")"
      ),
      (Wording(zh: "办到", en: "met by"), Self.list(was.meets), Self.list(meets)),
      (Wording(zh: "终止", en: "ended by"), Self.list(was.stops), Self.list(stops)),
      (Wording(zh: "属于", en: "whose"), was.owner.rawValue, owner.rawValue),
      (Wording(zh: "条款", en: "article"), was.article.zh, article.zh),
      (Wording(zh: "期限过后", en: "once over"), was.lapse.zh, lapse.zh),
      (Wording(zh: "本单位已确认", en: "confirmed"), yes(was.confirmed), yes(confirmed)),
    ]
    let changed = facts.filter { $0.1 != $0.2 }.map { name, old, new in
      name + Wording(" \(old) → \(new)")
    }
    return changed.isEmpty
      ? Wording(zh: "有改动", en: "changed") : changed.joined(zh: "，", en: ", ")
  }
}
