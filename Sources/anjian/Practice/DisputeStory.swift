import Casework
import OfficeStore

/// Tells an invented dispute from its registration to where it stands.
struct DisputeStory {
  private let setting: Setting
  var dice: Dice
  private var act = RegisterDispute.blank
  private var teller: Teller
  private let received: Day
  let handler: OfficerFile

  /// What the village's monthly report needs to know of it.
  struct Told {
    let story: Story
    let villages: [Identifier]
    var isVoid: Bool { story.steps.contains { $0.act is VoidSubject<CaseFile> } }
  }

  /// A dispute that was struck off.
  ///
  /// - Parameter late: the day on which it was taken in, where that was only after the village's report.
  static func closed(_ received: Day, late: Day?, _ setting: Setting, _ dice: Dice) -> Told {
    var story = DisputeStory(received, nil, setting, dice)
    story.register(recorded: late)
    story.close(from: late ?? received)
    return story.told
  }

  /// A dispute that is open today.
  static func open(_ plan: OpenCase, _ received: Day, _ setting: Setting, _ dice: Dice) -> Told {
    var story = DisputeStory(received, plan, setting, dice)
    story.register(recorded: nil)
    story.leaveOpen(plan)
    return story.told
  }

  private var told: Told { Told(story: teller.story, villages: act.places.compactMap(\.village)) }

  private init(_ received: Day, _ plan: OpenCase?, _ setting: Setting, _ chance: Dice) {
    var dice = chance
    self.setting = setting
    self.received = received
    teller = Teller(Identifier.random(using: &dice))
    let village = setting.village(plan?.village, &dice)
    let other =
      plan == nil && dice.chance(4)
      ? dice.pick(setting.villages) : setting.villages.first { $0.key == plan?.otherVillage }
    let isBetween = other.map { $0.id != village.id } ?? false
    let theme = dice.pick(isBetween ? Theme.betweenVillages : Theme.disputes)
    handler = setting.clerk(plan?.handler, &dice)
    act.matter = plan?.matter ?? theme.line(&dice)
    act.category = plan?.kind ?? theme.kind
    act.places = [.village(village.id)]
    if let other, isBetween { act.places.append(.village(other.id)) }
    act.people = InventedPeople.people(dice.chance(85) ? 2 : dice.within(3...5), &dice)
    if let names = plan?.name { act.name(by: Person.names(in: names)) }
    act.headcount = dice.chance(85) ? act.people.count : dice.within(act.people.count...18)
    self.dice = dice
  }

  /// By the village's liaison, or at the office.
  private mutating func register(recorded: Day?) {
    let liaison = act.places.first?.village.flatMap { setting.liaison(of: $0) }
    if let liaison, dice.chance(45) {
      act.source = "proactive"
      if let recorded {
        teller.tell(act, on: received, recorded: recorded, by: liaison, &dice)
      } else {
        teller.send(act, on: received, by: liaison, &dice)
      }
    } else {
      act.source = dice.weighted([("apply", 75), ("proactive", 12), ("referred", 13)])
      act.handler = handler.id
      teller.tell(
        act, on: received, recorded: recorded ?? setting.worked(from: received), by: handler, &dice)
    }
  }

  mutating func tell(_ act: any Act, on day: Day) {
    teller.tell(act, on: day, by: handler, &dice)
  }

  private mutating func close(from start: Day) {
    let isQuick = setting.yesterday - start < 60
    if dice.chance(1) { return void(setting.worked(from: start + 1)) }
    let accepted = setting.worked(from: start + dice.within(0...(isQuick ? 1 : 4)))
    accept(accepted)
    if dice.chance(3) {
      exempt("withdrawn", "双方自行和解，撤回申请。", on: setting.worked(from: accepted + 2))
      return shut(setting.worked(from: accepted + 3), "settled")
    }
    var met = setting.worked(from: accepted + dice.within(1...(isQuick ? 2 : 9)))
    mediate(met)
    if dice.chance(35), !isQuick {
      met = setting.worked(from: met + dice.within(3...8))
      mediate(met)
    }
    if dice.chance(6) {
      fail(met)
      return shut(setting.worked(from: met + 2), "other")
    }
    agree(met)
    let visited = setting.worked(from: met + dice.within(isQuick ? 2...4 : 7...20))
    followUp(visited, isPerformed: true)
    shut(setting.worked(from: visited + dice.within(0...3)), "settled")
  }

  private mutating func void(_ day: Day) {
    var act = VoidSubject<CaseFile>.blank
    act.reason = "与另一件重复"
    tell(act, on: day)
  }

  private mutating func leaveOpen(_ plan: OpenCase) {
    let days = if case .days(let days) = plan.left { days } else { 1 }
    let last = setting.worked(before: setting.yesterday - days)
    switch plan.standing {
    case .mediating:
      let accepted = max(received, min(plan.due(setting).adding(months: -1), setting.yesterday))
      accept(accepted)
      let met = setting.worked(from: accepted + dice.within(2...6))
      if met < setting.yesterday { mediate(met) }
    case .agreed, .failed, .visited:
      let start = max(setting.worked(from: received), min(setting.worked(from: received + 2), last))
      accept(start)
      let met = plan.standing == .visited ? setting.worked(before: last - 7) : last
      mediate(max(start, met))
      if plan.standing == .failed { fail(max(start, met)) } else { agree(max(start, met)) }
      if plan.standing == .visited { followUp(last, isPerformed: false) }
    default: break
    }
  }
}

extension RegisterDispute {
  /// Gives the first of the people these names.
  fileprivate mutating func name(by names: [String]) {
    for index in people.indices.prefix(names.count) { people[index].name = names[index] }
  }
}
