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

  /// What leaders have said and asked: who answers for it, the instruction, the order, what waits, the planned steps.
  static func oversight(_ file: CaseFile, _ desk: Desk) -> [(text: String, style: Style)] {
    let seen = file.oversight
    let codes = desk.tables.codes
    var lines: [(String, Style)] = []
    func name(_ officer: Identifier) -> String { desk.book.name(ofOfficer: officer) }
    if let leader = seen.leader {
      lines.append(
        (
          desk.say(
            "责任领导 \(name(leader))  责任单位 \(seen.unit ?? "")",
            "Leader \(name(leader)), unit \(seen.unit ?? "")"), .text
        ))
    }
    if let instruction = seen.instruction {
      lines.append(
        (
          desk.say("批示 ", "Instruction ")
            + "\(desk.short(instruction.on)) \(name(instruction.by))  \(instruction.content)",
          .accent
        ))
    }
    if let order = seen.order {
      lines.append(
        (
          desk.say(codes.name(order.level, in: .orderLevels))
            + desk.say("  \(desk.short(order.on))起", "  since \(desk.short(order.on))"), .danger
        ))
    }
    for demand in seen.demands where demand.settledOn == nil {
      let late = desk.lookDay - demand.replyBy
      lines.append(
        (
          desk.say(
            "\(name(demand.by))\(demand.order == nil ? "催办" : "督办")，\(desk.short(demand.replyBy))前回复",
            "\(name(demand.by)) wants a reply by \(desk.short(demand.replyBy))")
            + (late > 0 ? desk.say("（已过\(late)天）", " (\(late)d late)") : ""),
          late > 0 ? .danger : .warning
        ))
    }
    if let request = seen.request {
      lines.append(
        (
          desk.say(
            "待审批：\(request.approval.kind.wording.zh)  \(desk.short(request.on)) \(name(request.by))报请",
            "To approve: \(request.approval.kind.wording.en), asked \(desk.short(request.on)) by \(name(request.by))"
          ), .warning
        ))
    }
    let steps = file.plannedSteps(desk.tables)
    if !steps.isEmpty {
      let texts = steps.enumerated().map { index, step -> String in
        let moved = step.day == step.was ? "" : "\(desk.short(step.was))→"
        let done = step.doneOn.map { desk.say("（已完成\($0.short)）", " (done \($0.short))") } ?? ""
        return "\(index + 1) \(step.name) \(moved)\(desk.short(step.day))\(done)"
      }
      let isLate = steps.contains { $0.doneOn == nil && $0.day < desk.lookDay }
      lines.append(
        (desk.say("倒排 ", "Plan ") + texts.joined(separator: "  "), isLate ? .warning : .text))
    }
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
