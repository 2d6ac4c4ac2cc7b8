import Casework

extension PetitionStory {
  /// How a petition ended.
  private enum Ending {
    case answered, again, unreachable, elsewhere, withdrawn, declined, transferred, returned, void
  }

  mutating func close() {
    let ending: Ending =
      intake.act.isAnonymous
      ? .unreachable : dice.weighted(intake.isFromAbove ? Self.endingsFromAbove : Self.endings)
    let isSlow = setting.yesterday - received > 125
    let answered = setting.worked(
      from: max(
        notified, accepted + dice.within(isSlow ? dice.chance(3) ? 64...72 : 12...50 : 8...18)))
    let delivered = setting.worked(from: answered + dice.within(1...6))
    let closed = setting.worked(from: delivered + dice.within(1...(isSlow ? 28 : 3)))
    if intake.act.channel == "assigned" {
      intake.give(limit: setting.comingWorkday(from: closed + dice.within(1...20)))
    }
    register()
    switch ending {
    case .answered, .again:
      investigate(until: answered)
      answer(answered, delivered)
      shut(closed)
      if ending == .again, setting.yesterday - closed > 60 {
        takeUpAgain(closed + dice.within(8...30))
      }
    case .unreachable:
      accept("6")
      exempt("anonymous", "来信没有署名和联系方式。", on: accepted)
      note(setting.worked(from: accepted + 9))
      answer(answered, nil)
      shut(closed)
    case .elsewhere where intake.route != nil:
      investigate(until: answered)
      answer(answered, delivered)
      shut(closed)
    case .elsewhere:
      lead()
      notify("告知依法应当通过的法定途径。")
      exempt("statutory", "已告知并引导到法定途径。", on: notified)
      shut(setting.worked(from: notified + 2))
    case .withdrawn:
      accept("6")
      notify("已受理，按规定办理。")
      note(setting.worked(from: notified + 5))
      exempt("withdrawn", "信访人书面撤回。", on: setting.worked(from: notified + 6))
      shut(setting.worked(from: notified + 7))
    case .declined, .transferred, .returned: sendAway(ending)
    case .void: void()
    }
  }

  private mutating func sendAway(_ ending: Ending) {
    switch ending {
    case .declined:
      var act = Decline.blank
      act.ground = "litigation"
      act.reason = "属平等主体之间的民事争议"
      act.instead = "有管辖权的人民法院"
      tell(act, on: accepted)
      notify("不予受理，可依法提起诉讼。")
      exempt("declined", "已告知不予受理的理由和去处。", on: notified)
    case .transferred:
      transfer()
      notify("已转送办理，请向该单位了解进展。")
      exempt("passed-on", "已告知去向。", on: notified)
    default:
      var objection = Object.blank
      objection.reason = "所反映的事项不在本镇。"
      tell(objection, on: accepted)
      var act = Return.blank
      act.agreedBy = intake.act.sender ?? "县信访局"
      act.reason = "所反映的事项不在本镇，经核实同意退回。"
      tell(act, on: accepted)
      exempt("returned", "材料已退回。", on: accepted)
      return shut(setting.worked(from: accepted + 1))
    }
    shut(setting.worked(from: notified + 2))
  }

  private mutating func void() {
    var act = VoidSubject<CaseFile>.blank
    act.reason = "重复登记"
    tell(act, on: accepted)
  }

  private mutating func takeUpAgain(_ day: Day) {
    var act = Reopen.blank
    act.reason = "信访人反映问题没有完全解决，经核实属实。"
    let again = setting.worked(from: day)
    tell(act, on: again)
    let answered = setting.worked(from: again + dice.within(7...14))
    answer(answered, setting.worked(from: answered + 2))
    shut(setting.worked(from: answered + 4))
  }

  private static let endings: [(item: Ending, weight: Int)] = [
    (.answered, 74), (.again, 2), (.elsewhere, 10), (.withdrawn, 4), (.declined, 5),
    (.transferred, 4), (.void, 1),
  ]
  private static let endingsFromAbove: [(item: Ending, weight: Int)] = [
    (.answered, 88), (.again, 2), (.transferred, 4), (.returned, 6),
  ]
}
