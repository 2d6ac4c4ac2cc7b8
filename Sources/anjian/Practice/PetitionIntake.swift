import Casework

/// How an invented petition is taken in: who comes, by which channel, about what, and who handles it.
struct PetitionIntake {
  private(set) var act: RegisterPetition
  let registrar: OfficerFile
  let handler: OfficerFile
  /// When it was recorded: letters and messages of a rest day on the next worked day.
  let recorded: Day

  /// Takes in a petition received on a day; a plan says what is not left to chance.
  init(_ received: Day, _ plan: OpenCase?, _ setting: Setting, _ dice: inout Dice) {
    act = RegisterPetition.blank
    act.channel =
      plan?.channel ?? dice.weighted(setting.isRest(received) ? Self.atRest : Self.channels)
    recorded = ["visit", "phone"].contains(act.channel) ? received : setting.worked(from: received)
    act.isAnonymous = plan?.isAnonymous ?? (act.channel != "visit" && dice.chance(4))
    let isAccusation = plan.map { $0.accused != nil || $0.accusedOfficer != nil } ?? dice.chance(5)
    let meant = isAccusation ? Self.meant(plan, setting, &dice) : nil
    let theme = dice.pick(isAccusation ? Theme.accusations : Theme.petitions)
    act.matter = plan?.matter ?? theme.line(&dice)
    act.category = plan?.kind ?? theme.kind
    // What is planned is due by the 60 days, which run for an appeal alone.
    act.purpose =
      isAccusation ? "accusation" : plan == nil ? dice.weighted(Self.purposes) : "request"
    act.accused =
      isAccusation ? plan?.accused ?? meant?.name ?? dice.pick(Phrases.accusedCadres) : nil
    act.places =
      dice.chance(plan?.village == nil ? 6 : 0)
      ? [.special(dice.pick(["town", "outside"]))]
      : [.village(setting.village(plan?.village, &dice).id)]
    registrar = setting.clerk(otherThan: meant, &dice)
    handler =
      isAccusation && plan?.handler == nil
      ? setting.clerk(otherThan: meant, &dice) : setting.clerk(plan?.handler, &dice)
    act.handler = handler.id
    if isAccusation, let supervisor = setting.supervisor, supervisor.id != meant?.id {
      act.named = [supervisor.id]
    }
    nameThem(plan, &dice)
    addPapers(received, &dice)
  }

  /// With the day that the letter from above gives.
  mutating func give(limit: Day) {
    act.limit = limit
  }

  /// With the visit that it came by.
  mutating func come(by petition: RegisterPetition) {
    act = petition
  }

  /// The way of an accusation or a suggestion; nil for an appeal, which has several.
  var route: String? {
    switch act.purpose {
    case "accusation": "30"
    case "suggestion", "inquiry": "29"
    default: nil
    }
  }

  var isFromAbove: Bool { ["assigned", "transferred"].contains(act.channel) }

  /// The officer whom the accusation names, if it is one of ours.
  private static func meant(_ plan: OpenCase?, _ setting: Setting, _ dice: inout Dice)
    -> OfficerFile?
  {
    if let plan { return setting.officer(plan.accusedOfficer) }
    guard dice.chance(40) else { return nil }
    return dice.chance(50)
      ? setting.clerk(&dice) : setting.liaison(of: dice.pick(setting.villages).id)
  }

  private mutating func nameThem(_ plan: OpenCase?, _ dice: inout Dice) {
    guard !act.isAnonymous else { return }
    act.headcount = plan.map { $0.headcount } ?? (dice.chance(82) ? 1 : dice.within(2...12))
    act.people = InventedPeople.people(min(act.headcount, dice.within(1...2)), &dice)
    if let name = plan?.name { act.people[0].name = name }
    if act.channel == "visit", act.people[0].phone == nil {
      act.people[0].phone = InventedPeople.phone(&dice)
    }
  }

  private mutating func addPapers(_ received: Day, _ dice: inout Dice) {
    let (year, serial) = (received.year, dice.within(1...90))
    switch act.channel {
    case "assigned":
      act.sender = dice.pick(["县信访局", "县信访局", "县信访局", "市信访局"])
      act.letter = "×信交〔\(year)〕\(serial)号"
    case "transferred":
      act.sender = dice.pick(["县信访局", "县农业农村局", "县自然资源局"])
      act.letter = "×信转〔\(year)〕\(serial)号"
    case "online": act.externalNumber = "网\(year)-\(dice.within(10_000...99_999))"
    default: break
    }
    if dice.chance(25) { act.detail = "练习数据，内容虚构。\(dice.pick(Phrases.notes))" }
  }

  private static let channels: [(item: String, weight: Int)] = [
    ("visit", 25), ("online", 22), ("letter", 16), ("phone", 15), ("assigned", 12),
    ("transferred", 8), ("other", 2),
  ]
  private static let atRest: [(item: String, weight: Int)] = [
    ("online", 70), ("letter", 20), ("other", 10),
  ]
  private static let purposes: [(item: String, weight: Int)] = [
    ("request", 66), ("appeal", 12), ("suggestion", 12), ("inquiry", 7), ("other", 3),
  ]
}
