import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Testing
import Wording

@testable import Screens

/// Numbers of people on the screens: hidden wherever keys lead, shown by a reason, and gone again.
@Suite struct MaskTests {
  private static let phone = "13800004321"
  private static let identity = "000000199001011234"

  /// The sample office with a petition and a visit that are full of numbers.
  private func sample() throws -> (SampleOffice, number: String) {
    let sample = try SampleOffice()
    var act = RegisterPetition.blank
    act.channel = "visit"
    act.people = [Person(name: "温某某", phone: Self.phone, idNumber: Self.identity)]
    act.places = [.village(try #require(sample.office.book.village(named: "05")).id)]
    act.matter = "反映排水沟，电话\(Self.phone)"
    act.detail = "证件\(Self.identity)，也可打\(Self.phone)"
    let made = try sample.acts("02", act)
    let number = try #require(made.numbers.first { $0.series == .petition })
    let file = try sample.caseFile(number.description)
    var note = Note.blank
    note.text = "已电话联系\(Self.phone)"
    try sample.acts("02", note, on: file)
    return (sample, number.description)
  }

  private func seat(_ sample: SampleOffice, at number: String, _ officer: String = "02") throws
    -> Seat
  {
    try Seat(officer, in: sample).open(number)
  }

  private func isMasked(_ seat: Seat) -> Bool {
    !seat.text.contains(Self.phone) && !seat.text.contains(Self.identity)
  }

  @Test(arguments: ["02", "09", "01", "105", "90"])
  func `whatever keys are pressed, no number of a person stands there in full`(_ officer: String)
    throws
  {
    let (sample, number) = try sample()
    let menu = try Seat(officer, in: sample).press("F9").text.split(separator: "\n")
      .compactMap { $0.dropFirst(2).first }.filter { "123456789abcdefg".contains($0) }
    var (frames, masks) = (0, 0)
    func look(_ seat: Seat, _ path: String) {
      frames += 1
      if seat.text.contains("138****4321") { masks += 1 }
      if !isMasked(seat) { Issue.record("\(path):\n\(seat.text)") }
    }
    let places: [(String, () throws -> Seat)] =
      [("-", { try Seat(officer, in: sample) })]
      + menu.map { key in ("F9 \(key)", { try Seat(officer, in: sample).press("F9 \(key)") }) }
      + (["90", "105"].contains(officer)
        ? [] : [("case", { try self.seat(sample, at: number, officer) })])
    for (name, arrive) in places {
      let first = try arrive()
      look(first, name)
      for binding in first.stack.top.bindings {
        guard let key = binding.keys.first else { continue }
        let seat = try arrive()
        seat.take(.key(key))
        look(seat, "\(name) \(binding.id)")
        for next in seat.stack.top.bindings {
          guard let key = next.keys.first, !seat.isOver else { continue }
          seat.take(.key(key))
          look(seat, "\(name) \(binding.id) \(next.id)")
        }
      }
    }
    #expect(frames > 40)
    if ["02", "09", "01"].contains(officer) { #expect(masks > 10) }
  }

  @Test func `numbers are shown for a reason, on that screen, until it is left`() throws {
    let (sample, number) = try sample()
    let seat = try seat(sample, at: number)
    #expect(isMasked(seat))
    seat.press("v").sees("显示号码", "用途").press("F2").sees("请选定用途，或者写明理由")
    seat.press("Tab").type("约看现场").press("F2")
    seat.sees(Self.phone, Self.identity, "约看现场")
    #expect(try sample.caseFile(number).history.last?.act == "reveal")
    seat.press("F4").sees(Self.phone, Self.identity)
    seat.press("Esc")
    #expect(isMasked(seat), "back from the full text")
    seat.press("F1 Esc")
    #expect(isMasked(seat))
  }

  @Test func `a lock hides what was shown, under the full text too`() throws {
    let (sample, number) = try sample()
    for keys in ["", "F4"] {
      let seat = try seat(sample, at: number)
      seat.press("v Tab").type("约看现场").press("F2")
      if !keys.isEmpty { seat.press(keys) }
      seat.sees(Self.phone)
      seat.idle().sees("已锁定")
      #expect(isMasked(seat))
      seat.type(SampleOffice.password(of: "02")).press("Enter")
      #expect(isMasked(seat), "\(seat.text)")
    }
  }

  @Test func `one's own unsaved form has the numbers in full, and the list of drafts has not`()
    throws
  {
    let (sample, _) = try sample()
    let seat = try Seat("02", in: sample).press("F7 1")
    seat.type("来访").press("Tab").type("温某某").press("Tab Tab").type("13900005678")
    seat.sees("13900005678")
    let viewer = try sample.viewer("02")
    try sample.office.saveDraft(
      "intake registerPetition 1", ["names": "温某某", "matter": "电话13900005678"], by: viewer)
    let draft = try #require(try sample.office.drafts(of: viewer).first)
    #expect(draft.values["matter"] == "电话13900005678")
    #expect(DraftLabel(draft, seat.desk).matter == "电话139****5678")
  }

  @Test func `a correction begins with what is shown, and keeps the numbers that are not touched`()
    throws
  {
    let (sample, number) = try sample()
    let seat = try seat(sample, at: number)
    seat.press("End c")
    #expect(isMasked(seat))
    seat.sees("138****4321")
  }

  @Test func `a register in full asks for the password, is printed in full, and is hidden again`()
    throws
  {
    let (sample, _) = try sample()
    let seat = try Seat("02", in: sample).press("F9 5 p")
    #expect(isMasked(seat))
    seat.press("v").sees("列出完整号码", "本人口令")
    seat.press("Tab").type("移交清单").press("Tab").type("guess").press("F2")
    seat.sees("列出完整号码")
    seat.type(SampleOffice.password(of: "02")).press("F2")
    #expect(sample.office.book.file.history.last?.act == "revealList")
    seat.press("3")
    let printed = try #require(sample.desktop.printed.last).text
    #expect(printed.contains(Self.phone) && printed.contains(Self.identity))
    seat.press("Esc p 3")
    let again = try #require(sample.desktop.printed.last).text
    #expect(!again.contains(Self.phone) && !again.contains(Self.identity))
  }

  @Test func `on paper the numbers stand in what is handed over, and nowhere else`() throws {
    let (sample, number) = try sample()
    let file = try sample.caseFile(number)
    let viewer = try sample.viewer("02")
    let visit = try #require(
      try sample.office.visits(from: viewer.today, through: viewer.today, for: viewer).first)
    func text(_ order: PaperOrder, isShown: Bool) throws -> String {
      try order.form(
        in: sample.office, for: viewer, at: sample.clock.instant, language: .chinese,
        tray: sample.desktop.tray, isShown: isShown
      ).text
    }
    let orders: [PaperOrder] =
      PaperKind.forms(of: file).map { .caseFile($0, file.id) } + [
        .visit(visit.id),
        .register(Wording("全部"), conditions: Wording("查找 \(Self.phone)"), CaseQuery(.all)),
      ]
    for order in orders {
      let shown = try text(order, isShown: true)
      #expect(!shown.contains(Self.phone) && !shown.contains(Self.identity), "\(order.kind)")
      let printed = try text(order, isShown: false)
      guard !order.kind.isServed else { continue }
      #expect(!printed.contains(Self.phone) && !printed.contains(Self.identity), "\(order.kind)")
    }
    #expect(try text(.visit(visit.id), isShown: false).contains(Self.phone))
  }

  @Test(arguments: [Language.chinese, .english], [true, false])
  func `the sign-in screen says in a small window too that state secrets do not belong here`(
    _ language: Language, _ isPractice: Bool
  ) throws {
    let sample = try SampleOffice(isPractice: isPractice)
    let seat = try Seat(nil, language, in: sample, size: Size(rows: 20, columns: 80))
    seat.desk.language == .chinese
      ? #expect(seat.text.contains("本机不得录入国家秘密"))
      : #expect(seat.text.contains("No state secrets in this system"))
  }
}
