import Casework
import OfficeStore
import Testing

extension Scenes {
  /// What leaders ask of cases, the past, and handing over.
  static let review = [
    Scene("case-review", "09") { seat in
      try ask(seat.sample)
      seat.press("F5").open("XF-2026-0005")
    },
    Scene("review-approve", "01") { seat in
      try ask(seat.sample)
      seat.press("F9 8")
    },
    Scene("review-villages", "09", keys: "F9 8 g"),
    Scene("act-schedule", "09") { $0.open("XF-2026-0005").press("b") },
    Scene("act-approve-refused", "09") { seat in
      try ask(seat.sample)
      seat.press("F5").open("XF-2026-0005").press("y")
    },
    Scene("cut-off", "09", keys: "F9 8 t"),
    Scene("cut-off-future", "09") { $0.press("F9 8 t").type("2030-01-01").press("F2") },
    Scene("review-past", "09") { $0.press("F9 8 t").type("2026-11-10").press("F2") },
    Scene("register-past", "09") { $0.press("F9 8 t").type("2026-11-10").press("F2 8") },
    Scene("case-past", "09") { seat in
      seat.press("F9 8 t").type("2026-11-10").press("F2 8 Enter 1")
    },
    Scene("matrix-past", "09") { $0.press("F9 7 t").type("2026-11-02").press("F2") },
    Scene("handover") { $0.openHandover() },
    Scene("handover-all") { $0.openHandover().press("a").press("F2") },
    Scene("handover-done") { seat in
      seat.openHandover().press("a 1 Tab").type("调任，工作交接").press("F2")
    },
  ]

  /// An instruction, an order, steps and a request on one case.
  private static func ask(_ sample: SampleOffice) throws {
    func act(_ officer: String, _ act: some Act<CaseFile>) throws {
      sample.clock.advance(seconds: 60)
      try sample.acts(officer, act, on: try sample.caseFile("XF-2026-0005"))
    }
    let (leader, day) = (
      try #require(sample.office.book.officer(number: "01")).id, "2026-11-26".day
    )
    try act("01", Instruct.filled { $0.content = "请抓紧办理，月底前答复" })
    try act("09", Charge.filled { ($0.leader, $0.unit) = (leader, "农业农村办") })
    try act("09", Order.filled { ($0.level, $0.content, $0.replyBy) = ("yellow", "说明进展", day) })
    try act(
      "02", Schedule.filled { ($0.target, $0.lines) = ("2026-12-20".day, "现场核查 11-30\n拟出意见 5") })
    try act(
      "02", RequestExtension.filled { ($0.reason, $0.told) = ("待县里勘测", "in-person") })
  }
}
