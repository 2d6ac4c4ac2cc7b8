import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

extension CaseHead {
  /// The ladder of the limit of ours that is due first: each rung with its day, the next one in brackets.
  static func ladder(
    _ clocks: [Clock], _ file: CaseFile, within columns: Int, _ desk: Desk
  ) -> [String] {
    guard file.stage.isOpen,
      let clock = clocks.filter({ $0.isRunning && $0.limit.owner.isOurs }).min(by: {
        $0.due < $1.due
      })
    else { return [] }
    let rungs = Rung.ladder(of: clock)
    let next = rungs.firstIndex { $0.day > desk.lookDay }
    let steps = rungs.enumerated().map { index, step in
      let text = step.day.short + desk.say(Wording(zh: "", en: " ") + step.rung.wording)
      return index == next ? "[\(text)]" : text
    }
    let label = desk.say("阶梯(待确认)", "Ladder (to be confirmed):")
    return PlainText.listed(
      [label + " " + steps[0]] + steps.dropFirst(), desk.say(" ", ", "), within: columns)
  }

  /// What waits for somebody: an approval, a reply to a leader.
  static func waiting(_ file: CaseFile, _ desk: Desk) -> [String] {
    func name(_ officer: Identifier) -> String { desk.book.name(ofOfficer: officer) }
    let request = file.oversight.request.map { request in
      let asked = file.history.first { $0.entry == request.entry }.map { desk.say($0.digest) } ?? ""
      return desk.say(
        "待审批：\(request.approval.kind.wording.zh)  \(asked)  \(name(request.by)) \(desk.short(request.on))报请",
        "To approve: \(request.approval.kind.wording.en), \(asked), asked \(desk.short(request.on)) by \(name(request.by))"
      )
    }
    let demands = file.oversight.demands.filter { $0.settledOn == nil }.map { demand in
      let late = desk.lookDay - demand.replyBy
      return desk.say(
        "\(name(demand.by))\(demand.order == nil ? "催办" : "督办")，\(desk.short(demand.replyBy))前回复",
        "\(name(demand.by)) wants a reply by \(desk.short(demand.replyBy))")
        + (late > 0 ? desk.say("（已过\(late)天）", " (\(late)d late)") : "")
    }
    return [request].compactMap { $0 } + demands
  }

  /// What leaders have settled: the order, the instruction, who answers for it, the planned steps.
  static func oversight(_ file: CaseFile, _ desk: Desk) -> [String] {
    let seen = file.oversight
    var lines: [String] = []
    if let order = seen.order {
      lines.append(
        desk.say(desk.tables.codes.name(order.level, in: .orderLevels))
          + desk.say("  \(desk.short(order.on))起", "  since \(desk.short(order.on))"))
    }
    if let instruction = seen.instruction {
      let by = desk.book.name(ofOfficer: instruction.by)
      lines.append(
        desk.say("批示 ", "Instruction ")
          + "\(desk.short(instruction.on)) \(by)  \(instruction.content)")
    }
    if let leader = seen.leader {
      let (name, unit) = (desk.book.name(ofOfficer: leader), seen.unit ?? "")
      lines.append(
        desk.say("责任领导 \(name)  责任单位 \(unit)", "Leader \(name), unit \(unit)"))
    }
    let steps = file.plannedSteps(desk.tables).enumerated().map { index, step in
      let moved = step.day == step.was ? "" : "\(desk.short(step.was))→"
      let done = step.doneOn.map { desk.say("（\($0.short)完成）", " (done \($0.short))") } ?? ""
      return "\(index + 1) \(step.name) \(moved)\(desk.short(step.day))\(done)"
    }
    if !steps.isEmpty { lines.append(desk.say("倒排 ", "Plan ") + steps.joined(separator: "  ")) }
    return lines
  }
}

extension Desk {
  /// A case's clocks; of a past day under the tables of then.
  func clocks(of file: CaseFile) -> [Clock] {
    guard let cutOff else { return file.clocks(book) }
    return file.clocks(
      book.file.tables(on: cutOff.day, knownBy: cutOff.instant ?? means.clock()))
  }
}
