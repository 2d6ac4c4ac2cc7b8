import Casework
import OfficeStore

/// Tells an invented visit that ended at the desk: answered, or told where to go.
enum VisitStory {
  static func told(_ received: Day, _ setting: Setting, _ dice: Dice) -> Story {
    var dice = dice
    var teller = Teller(Identifier.random(using: &dice))
    var act = RegisterVisit.blank
    act.isAnonymous = dice.chance(6)
    act.headcount = dice.chance(75) ? 1 : dice.within(2...7)
    if !act.isAnonymous { act.people = InventedPeople.people(min(act.headcount, 2), &dice) }
    act.places = [.village(dice.pick(setting.villages).id)]
    act.matter = dice.pick(dice.chance(60) ? Theme.petitions : Theme.disputes).line(&dice)
    act.purpose = dice.pick(["inquiry", "request", "suggestion"])
    act.outcome = dice.chance(60) ? "answered" : "directed"
    act.answer = dice.pick(act.outcome == "answered" ? Phrases.visitAnswers : Phrases.directions)
    let registrar = setting.clerk(&dice)
    teller.tell(act, on: received, by: registrar, &dice)
    if dice.chance(1) {
      var void = VoidSubject<VisitFile>.blank
      void.reason = "重复登记"
      teller.tell(void, on: received, by: registrar, &dice)
    }
    return teller.story
  }
}
