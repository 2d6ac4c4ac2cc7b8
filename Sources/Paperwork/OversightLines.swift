public import Casework
public import Wording

/// 督办 on a case in plain lines: what waits for somebody, what leaders have settled, and the ladder.
public struct OversightLines {
  private let file: CaseFile
  private let book: OfficeBook
  private let tables: Tables
  private let today: Day
  private let short: (Day) -> String

  /// Takes a case as it stood on a day, under the tables of then.
  ///
  /// - Parameter short: how a day is written; in full when none is given.
  public init(
    _ file: CaseFile, _ book: OfficeBook, _ tables: Tables, on today: Day,
    short: @escaping (Day) -> String = { $0.description }
  ) {
    (self.file, self.book, self.tables, self.today) = (file, book, tables, today)
    self.short = short
  }

  private func name(_ officer: Identifier) -> String { book.name(ofOfficer: officer) }

  /// What waits for somebody: an approval, a reply to a leader.
  public var waiting: [Wording] {
    let request = file.oversight.request.map { request in
      let asked = file.history.first { $0.entry == request.entry }?.digest ?? Wording("")
      return Wording(zh: "待审批：", en: "To approve: ") + request.approval.kind.wording
        + Wording(zh: "  ", en: ", ") + asked
        + Wording(
          zh: "  \(name(request.by)) \(short(request.on))报请",
          en: ", asked \(short(request.on)) by \(name(request.by))")
    }
    let demands = file.oversight.demands.filter { $0.settledOn == nil }.map { demand in
      let late = today - demand.replyBy
      return Wording(
        zh: "\(name(demand.by))\(demand.order == nil ? "催办" : "督办")，\(short(demand.replyBy))前回复",
        en: "\(name(demand.by)) wants a reply by \(short(demand.replyBy))")
        + (late > 0 ? Wording(zh: "（已过\(late)天）", en: " (\(late)d late)") : Wording(""))
    }
    return [request].compactMap { $0 } + demands
  }

  /// What leaders have settled: the order, the instruction, who answers for it, the planned steps.
  public var settled: [Wording] {
    let seen = file.oversight
    let order = seen.order.map { order in
      tables.codes.name(order.level, in: .orderLevels)
        + Wording(zh: "  \(short(order.on))起", en: "  since \(short(order.on))")
    }
    let instruction = seen.instruction.map { instruction in
      Wording(zh: "批示 ", en: "Instruction ")
        + Wording("\(short(instruction.on)) \(name(instruction.by))  \(instruction.content)")
    }
    let charge = seen.leader.map { leader in
      Wording(
        zh: "责任领导 \(name(leader))  责任单位 \(seen.unit ?? "")",
        en: "Leader \(name(leader)), unit \(seen.unit ?? "")")
    }
    return [order, instruction, charge, plan].compactMap { $0 }
  }

  private var plan: Wording? {
    let steps = file.plannedSteps(tables).enumerated().map { index, step in
      let moved = step.day == step.was ? "" : "\(short(step.was))→"
      return Wording("\(index + 1) \(step.name) \(moved)\(short(step.day))")
        + (step.doneOn.map { Wording(zh: "（\(short($0))完成）", en: " (done \(short($0)))") }
          ?? Wording(""))
    }
    return steps.isEmpty
      ? nil : Wording(zh: "倒排 ", en: "Plan ") + steps.joined(zh: "  ", en: "  ")
  }

  /// The ladder of the limit of ours that is due first, its name and its rungs apart: the next one, or
  /// that of today, in brackets.
  public func ladder(_ clocks: [Clock]) -> [Wording] {
    guard file.stage.isOpen,
      let clock = clocks.filter({ $0.isRunning && $0.limit.owner.isOurs }).min(by: {
        $0.due < $1.due
      })
    else { return [] }
    let rungs = Rung.ladder(of: clock)
    let next = rungs.firstIndex { $0.day >= today }
    let steps = rungs.enumerated().map { index, step in
      let text = Wording(step.day.short) + Wording(zh: "", en: " ") + step.rung.wording
      return index == next ? Wording("[") + text + Wording("]") : text
    }
    let label = Wording(zh: "阶梯(待确认) ", en: "Ladder (to be confirmed): ")
    return steps.enumerated().map { index, step in index == 0 ? label + step : step }
  }
}
