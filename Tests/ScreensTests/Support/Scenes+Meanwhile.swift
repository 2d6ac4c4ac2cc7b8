import Casework
import OfficeStore
import Testing

extension Scenes {
  /// What a form says after somebody else was quicker.
  static let meanwhile = [
    Scene("meanwhile-conflict", "90") { seat in
      seat.press("1 Down Enter 1 Tab Tab").type("副主任")
      try describe(seat.sample) { $0.position = "综治中心主任，分管调解" }
      seat.press("F2")
    },
    Scene("meanwhile-taken", "90") { seat in
      seat.press("1 Down Enter 1 Tab Tab").type("副主任")
      try describe(seat.sample) { $0.name = "李主任" }
      seat.press("F2")
    },
    Scene("meanwhile-after") { seat in
      seat.open("XF-2026-0003").press("Enter 5").type("我去看过")
      let note = Note.filled { $0.text = "排污口已封，厂方在笔录上签字，下周一再去复查" }
      try seat.sample.acts("03", note, on: try seat.sample.caseFile("XF-2026-0003"))
      seat.press("F2")
    },
    Scene("meanwhile-overtaken") { seat in
      seat.open("XF-2026-0003").press("2 Tab").type("取样超标").press("Tab").type("已责令停止排放")
      seat.press("Tab").type("《水法》").press("Tab 1")
      let first = Answer.filled { act in
        (act.facts, act.opinion, act.basis, act.verdict) = ("属实", "限期整改", "《环保法》", "support")
      }
      try seat.sample.acts("03", first, on: try seat.sample.caseFile("XF-2026-0003"))
      seat.press("F2")
    },
  ]

  private static func describe(
    _ sample: SampleOffice, _ change: (inout ChangeOfficer) -> Void
  ) throws {
    let officer = try #require(sample.office.book.officer(number: "02"))
    var act = ChangeOfficer(of: officer)
    change(&act)
    try PeopleTests.administer(act, about: Subject(.officer, officer.id), in: sample)
  }
}
