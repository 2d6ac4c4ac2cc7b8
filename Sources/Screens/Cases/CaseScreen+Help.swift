import Casework
import Wording

/// F1 on a case: where it stands, what comes next and by when, what can be done on which article.
extension CaseScreen {
  func helpTopics(_ desk: Desk) -> [HelpTopic] {
    guard let file else { return [] }
    let next = CaseHead.next(file, Course(of: file), desk)
    let stage = HelpTopic(
      Wording(zh: "阶段：", en: "Stage: ") + file.stage.wording,
      [file.stage.meaning] + (next.isEmpty ? [] : [Wording(next)]))
    let running = clocks.filter(\.isRunning).map { clock in
      clock.limit.name + Wording(zh: "：", en: ": ") + Wording("\(clock.due)  ")
        + clock.limit.article + Wording(zh: "；期限过后：", en: "; once over: ") + clock.limit.lapse
    }
    let possible = offers.filter { $0.refusal == nil }
    let asked = possible.compactMap { offer in
      offer.step.article.map { article in
        let text = article.wording(receivedOn: file.received)
        return offer.step.act.name + Wording(zh: "（\(text.zh)）", en: " (\(text.en))")
      }
    }
    let others = possible.count - asked.count
    return [stage]
      + (running.isEmpty
        ? [] : [HelpTopic("正在计的期限（? 看怎样算出）", "Limits that run (? says how)", running)])
      + (possible.isEmpty
        ? []
        : [
          HelpTopic(
            "现在可以办的", "What can be done now",
            [
              asked.joined(zh: "、", en: ", ")
                + Wording(
                  zh: "\(asked.isEmpty ? "" : "；")没有专门条款的\(others)项，按 Enter 看全部",
                  en:
                    "\(asked.isEmpty ? "" : "; ")\(others) that no article asks for: Enter lists all"
                )
            ])
        ])
  }
}
