import Casework
import OfficeStore
import Wording

extension Bench {
  /// A leader's review of the large office, now and as of days of the last three years, and the register as of such a day.
  func review(_ table: BenchTable) throws {
    let office = try open(path)
    defer { office.close() }
    let viewer = try office.signIn(number: "09", password: PracticeOffice.password(of: "09"))
    let today = viewer.today
    var (now, past, known, lists): ([Duration], [Duration], [Duration], [Duration]) = (
      [], [], [], []
    )
    for count in 0..<60 {
      let day = today - (count * 18 + 1)
      let asking = ReviewAsking(office.book, viewer, today: today)
      let before = ReviewAsking(office.book, viewer, today: day)
      _ = try now.time { try office.review(asking, for: viewer) }
      _ = try past.time { try office.review(before, for: viewer, at: CutOff(day: day)) }
      let cutOff = CutOff(day: day, instant: Instant(endOf: day))
      _ = try known.time { try office.review(before, for: viewer, at: cutOff) }
      var query = CaseQuery(.open)
      query.cutOff = CutOff(day: day)
      _ = try lists.time { try office.cases(query, for: viewer) }
    }
    table.line(Wording(zh: "督办一览", en: "review"), Spread(now), limit: 10)
    table.line(Wording(zh: "督办一览：截至过去某日", en: "review as of a past day"), Spread(past), limit: 60)
    table.line(
      Wording(zh: "督办一览：另限录入时间", en: "review as known by then too"), Spread(known), limit: 60)
    table.line(
      Wording(zh: "台账在办：截至过去某日", en: "open register as of a past day"), Spread(lists), limit: 60)
  }
}
