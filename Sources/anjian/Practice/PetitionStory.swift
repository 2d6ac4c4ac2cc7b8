import Casework
import OfficeStore

/// Tells an invented petition from its registration to where it stands.
struct PetitionStory {
  let setting: Setting
  var dice: Dice
  var intake: PetitionIntake
  var teller: Teller
  let received: Day
  var accepted: Day
  var notified: Day

  /// A petition that was closed.
  static func closed(_ received: Day, _ setting: Setting, _ dice: Dice) -> [Story] {
    var story = PetitionStory(received, nil, setting, dice)
    story.close()
    return story.stories
  }

  /// A petition that is open today.
  static func open(_ plan: OpenCase, _ received: Day, _ setting: Setting, _ dice: Dice) -> [Story] {
    var story = PetitionStory(received, plan, setting, dice)
    story.leaveOpen(plan)
    return story.stories
  }

  private init(_ received: Day, _ plan: OpenCase?, _ setting: Setting, _ chance: Dice) {
    var dice = chance
    self.setting = setting
    self.received = received
    teller = Teller(Identifier.random(using: &dice))
    intake = PetitionIntake(received, plan, setting, &dice)
    accepted = setting.worked(from: received + dice.within(0...3))
    let isLate = plan == nil && dice.chance(4)
    notified = setting.worked(
      from: max(accepted, received + dice.within(isLate ? 18...26 : 3...12)))
    self.dice = dice
  }

  var visit: Story?
  var stories: [Story] { [teller.story] + (visit.map { [$0] } ?? []) }

  mutating func tell(_ act: any Act, on day: Day) {
    teller.tell(act, on: day, by: intake.handler, &dice)
  }

  mutating func register() {
    let id = Identifier.random(using: &dice)
    let pair = VisitAndPetition.visit(of: intake.act, id, caseFile: teller.subject)
    if let pair { intake.come(by: pair.petition) }
    teller.tell(intake.act, on: received, recorded: intake.recorded, by: intake.registrar, &dice)
    if let pair, let step = teller.story.steps.first {
      visit = Story(id, [Story.Step(pair.visit, day: step.day, at: step.at, officer: step.officer)])
    }
  }
}
