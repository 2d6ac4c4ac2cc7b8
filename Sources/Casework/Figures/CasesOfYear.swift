import Wording

/// The figures of the cases that were received in a year.
struct CasesOfYear {
  let assigned: Figure
  let assignedClosed: Figure
  let petitions: [Figure]
  let disputes: [Figure]

  init(_ cases: [CaseFile], from first: Day, through last: Day, unit: Wording, codes: Codes) {
    let ofYear = cases.filter { file in file.received.map { first <= $0 && $0 <= last } ?? false }
    let received = ofYear.filter { $0.kind == .petition }
    let registered = ofYear.filter { $0.kind == .dispute }
    func figure(
      _ id: String, _ name: Wording, _ cases: [CaseFile], of whole: [CaseFile]? = nil,
      _ source: Wording
    ) -> Figure {
      Figure(id, name, of: whole?.count, unit: unit, records: cases.map(\.record), source: source)
    }

    let fromAbove = received.filter { $0.channel == Figures.assignedChannel }
    assigned = figure(
      "assigned", Wording(zh: "上级交办", en: "Assigned from above"), fromAbove,
      Wording(zh: "本年收到、渠道为上级交办的信访", en: "petitions received in the year, assigned from above"))
    assignedClosed = figure(
      "assignedClosed", Wording(zh: "上级交办已办结", en: "Assigned from above, closed"),
      fromAbove.filter { $0.stage == .closed }, of: fromAbove,
      Wording(zh: "其中截至日已办结", en: "those of them closed at the cut-off"))
    let channels = codes[.channels].map { code in
      figure(
        "petitions.\(code.code)", Wording(zh: "信访：", en: "Petitions: ") + code.name,
        received.filter { $0.channel == code.code },
        Wording(zh: "本年收到的信访，按渠道", en: "petitions received in the year, by channel"))
    }
    petitions =
      [
        assigned, assignedClosed,
        figure(
          "petitions", Wording(zh: "信访", en: "Petitions"), received,
          Wording(zh: "本年收到的信访", en: "petitions received in the year")),
      ] + channels
    disputes = [
      figure(
        "disputes", Wording(zh: "登记纠纷", en: "Disputes registered"), registered,
        Wording(zh: "本年登记的纠纷", en: "disputes registered in the year")),
      figure(
        "disputes.settled", Wording(zh: "达成协议", en: "Disputes settled"),
        registered.filter(\.isSettled), of: registered,
        Wording(zh: "其中达成调解协议", en: "those of them with an agreement")),
      figure(
        "disputes.closed", Wording(zh: "纠纷销号", en: "Disputes closed"),
        registered.filter { $0.stage == .closed }, of: registered,
        Wording(zh: "其中截至日已销号", en: "those of them closed at the cut-off")),
    ]
  }
}
