import Casework

extension PetitionStory {
  mutating func leaveOpen(_ plan: OpenCase) {
    let due = plan.due(setting)
    if plan.standing == .handling { accepted = max(received, due - 60) }
    if intake.act.channel == "assigned" {
      intake.give(limit: setting.comingWorkday(from: max(due, received) + 7))
    }
    register()
    switch plan.standing {
    case .handling where intake.act.isAnonymous:
      accept("6")
      exempt("anonymous", "来信没有署名和联系方式。", on: accepted)
      note(setting.worked(from: accepted + 6))
    case .handling:
      investigate(until: setting.yesterday)
    case .answered, .delivered:
      let days = if case .days(let days) = plan.left { days } else { 1 }
      let last = setting.worked(before: setting.yesterday - days)
      let answered = plan.standing == .answered ? last : setting.worked(before: last - 3)
      notified = min(notified, answered)
      investigate(until: answered)
      answer(answered, plan.standing == .answered ? nil : last)
    case .transferred:
      transfer()
      notify("已转送办理，请向该单位了解进展。")
    default: break
    }
  }
}
