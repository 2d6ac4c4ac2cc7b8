import Casework
import TestSupport
import Testing
import Wording

@testable import Paperwork

/// What every printed form looks like, as the text of its pages.
@Suite struct FormTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> PrintedForm

    init(_ name: String, _ make: @escaping @Sendable () throws -> PrintedForm) {
      testDescription = name
      self.make = make
    }
  }

  static let samples = [
    Sample("notice") { try Desk.form(.notice, [Desk.petition()]) },
    Sample("notice-accepted") { try Desk.form(.notice, [Desk.petition(), Desk.accept]) },
    Sample("notice-restricted") {
      try Desk.form(.notice, [Desk.petition()], restricted: true)
    },
    Sample("notice-from-above") {
      var petition = Desk.petition()
      (petition.channel, petition.isFromAbove) = ("assigned", true)
      (petition.handler, petition.sender) = (nil, "县信访局")
      return try Desk.form(.notice, [petition])
    },
    Sample("declining") { try Desk.form(.declining, [Desk.petition(), Desk.decline]) },
    Sample("extending") { try Desk.form(.extending, [Desk.petition(), Desk.accept]) },
    Sample("opinion") {
      try Desk.form(.opinion, [Desk.petition(), Desk.accept, Desk.answer])
    },
    Sample("opinion-long") {
      try Desk.form(.opinion, [Desk.petition(), Desk.accept, Desk.answer(facts: 14)])
    },
    Sample("opinion-without-details") {
      var (petition, answer) = (Desk.petition(), Desk.answer)
      (petition.detail, answer.verdict) = (nil, nil)
      return try Desk.form(.opinion, [petition, Desk.accept, answer])
    },
    Sample("receipt") { try Desk.form(.receipt, [Desk.petition()]) },
    Sample("receipt-delivered") {
      try Desk.form(.receipt, [Desk.petition(), Desk.accept, Desk.answer, Desk.deliver])
    },
    Sample("visit") { try Desk.visit(isMasked: false) },
    Sample("visit-masked") { try Desk.visit(isMasked: true) },
    Sample("visit-long") {
      try Desk.visit(isMasked: false, matter: Desk.petition(detail: 16).detail)
    },
    Sample("month") { try Desk.month(.month) },
    Sample("month-many") {
      try Desk.month(
        .month,
        (1...40).map { index in
          RoundForm.Row(
            village: "第\(index)村", cell: RoundCell(content: .zero, isLate: index % 9 == 0),
            received: Desk.made, reporter: "联络员\(index)", balance: VillageBalance())
        })
    },
    Sample("reminder") { try Desk.month(.reminder) },
    Sample("register") { try Desk.register(60) },
    Sample("register-english") { try Desk.register(3, .english) },
    Sample("handover") { try Desk.handover() },
    Sample("handover-english") { try Desk.handover(.english) },
    Sample("file") {
      let (file, _) = try Desk.caseFile([Desk.petition(), Desk.accept], isMasked: true)
      let stamp = try Desk.stamp()
      let page = CasePage(
        file: file, book: try Desk.book(), viewer: stamp.viewer, on: stamp.made.day, offers: [],
        contents: [:]
      ).page(in: .chinese)
      return FileForm(page, file.number, stamp: stamp).form
    },
  ]

  @Test(arguments: samples)
  func `every form stands as its golden`(_ sample: Sample) throws {
    expectGolden(try sample.make().text, sample.testDescription)
  }

  @Test(arguments: samples)
  func `no page has more lines than its paper, and no line is wider`(_ sample: Sample) throws {
    let form = try sample.make()
    #expect(!form.pages.isEmpty)
    for page in form.pages {
      #expect(page.lines.count <= form.layout.lines)
      #expect(page.lines.contains { !$0.text.isEmpty })
      for line in form.lines(of: page) {
        #expect(TextWidth.columns(of: line.text) <= form.layout.columns, "\(line.text)")
        for piece in line.pieces {
          #expect(piece.column + piece.columns <= form.layout.columns)
          if form.layout == .document, line.emphasis == .body {
            let printed = piece.text.reduce(0) { $0 + PaperText.columns(of: $1) }
            // A closing mark may hang over where nothing before it may break.
            #expect(printed <= piece.columns, "\(piece.text)")
          }
        }
      }
    }
  }

  @Test(arguments: samples)
  func `no line begins with a closing mark or holds a brace of a template`(_ sample: Sample) throws
  {
    let form = try sample.make()
    for line in form.pages.flatMap(\.lines) {
      #expect(!line.text.contains("{{") && !line.text.contains("}}"))
      if form.layout == .document, let first = line.pieces.first?.text.first {
        #expect(!"，。、；：？！）》”’".contains(first), "\(line.text)")
      }
    }
  }

  @Test func `a document has 22 lines of 28 characters and numbers its pages as GB/T 9704 does`()
    throws
  {
    let form = try Desk.form(.opinion, [Desk.petition(), Desk.accept, Desk.answer(facts: 14)])
    #expect(form.layout.lines == 22 && form.layout.columns == 2 * 28)
    #expect(form.pages.count > 2)
    #expect(form.pages[0].lines.count == 22)
    #expect(form.pages[0].foot.map(\.text) == [String(repeating: " ", count: 49) + "— 1 —"])
    #expect(form.pages[1].foot.map(\.text) == ["  — 2 —"])
    #expect(form.text.split(separator: "\u{0C}").count == form.pages.count)
  }

  @Test func `the signature never stands on a page without text`() throws {
    for count in 1...24 {
      let form = try Desk.form(.opinion, [Desk.petition(), Desk.accept, Desk.answer(facts: count)])
      let last = try #require(form.pages.last)
      let texts = last.lines.filter { !$0.isBlank }
      #expect(texts.count >= 4, "\(count): \(texts.map(\.text))")
      #expect(texts.suffix(2).first?.text.contains("（印章）") == true)
    }
  }

  @Test func `a heading never ends a page`() throws {
    for count in 1...24 {
      let form = try Desk.form(.opinion, [Desk.petition(), Desk.accept, Desk.answer(facts: count)])
      for page in form.pages { #expect(page.lines.last?.emphasis != .heading) }
    }
  }

  @Test func `rows are whole, and what stands over them stands on every page`() throws {
    let form = try Desk.register(60)
    #expect(form.pages.count > 1)
    let rows = try Desk.lines(60)
    for page in form.pages {
      let text = page.lines.map(\.text)
      #expect(text.contains { $0.hasPrefix("编号") })
      #expect(page.lines.last?.rule != nil || page.lines.last?.pieces.isEmpty == false)
    }
    let printed = form.pages.flatMap(\.lines).compactMap { $0.text.split(separator: " ").first }
      .compactMap { Number(String($0)) }
    #expect(printed == rows.map(\.number))
    for page in form.pages.dropFirst() {
      // Behind the head and its rule begins a row, with its number.
      let first = page.lines.dropFirst(2).first?.text ?? ""
      #expect(Number(String(first.prefix(12))) != nil, "\(first)")
    }
  }

  @Test func `the register says what part it is, with how many are late, counted from its rows`()
    throws
  {
    let rows = try Desk.lines(60)
    let late = rows.count { if case .overdue = $0.left { true } else { false } }
    let text = try Desk.register(60).text
    #expect(late > 0 && text.contains("列出 60/120 件　其中逾期 \(late)/60 件"))
    #expect(text.contains("截至 2026-11-23　录入截至 2026-11-23 10:00"))
    #expect(text.contains("在办　打印 02 李办事员 2026-11-23 10:00"))
    #expect(text.contains("第1页 共"))
  }

  @Test func `the sums of the monthly return are those of its rows`() throws {
    let rows = Desk.months.filter { $0.cell != .notOwed }
    let received = rows.filter { $0.cell.isReceived }
    let text = try Desk.month(.month).text
    let tally = RoundTally(rows.map(\.cell))
    let onTime = received.filter { !$0.cell.isLate }.count
    #expect(tally.disputes == 3 && onTime == 2 && received.count == 3 && rows.count == 6)
    #expect(
      text.contains(
        "应报 \(rows.count - 1)　实报 \(received.count)（零报告 1　有情况 2，共 \(tally.disputes) 件）　未报 2　免报 1　未到期 0"
      ), "\(text)")
    #expect(text.contains("按时 \(onTime)　迟报 1　报送率 3/5　按时率 2/5"))
    for row in rows {
      guard let balance = row.balance else { continue }
      #expect(
        balance.before + balance.found - balance.settled - balance.otherwise == balance.remaining)
    }
    #expect(text.contains("注：") && text.contains("国庆期间"))
    #expect(text.contains("联络员住院") && text.contains("会议纪要第5号"))
    #expect(!text.contains("新设村"))
    let printed = text.split(separator: "\n").filter { line in
      rows.contains { line.contains("| \($0.village)") }
    }
    // In the second table stand those with disputes.
    #expect(printed.count == rows.count + rows.count { $0.balance != nil })
  }

  @Test func `the reminder names those that are late, and nobody else`() throws {
    let text = try Desk.month(.reminder).text
    #expect(text.contains("岭后村、西寨村："))
    for village in ["神前村", "龙湾村", "鸿东村", "新设村"] { #expect(!text.contains(village)) }
    #expect(text.contains("0768-0000106") && text.contains("答应明天报") && text.contains("11-07"))
  }

  @Test func `numbers are hidden in part on the screen and whole on the record alone`() throws {
    let (shown, printed) = (
      try Desk.visit(isMasked: true).text, try Desk.visit(isMasked: false).text
    )
    #expect(printed.contains("13800001234") && printed.contains("000000190001010017"))
    #expect(!shown.contains("13800001234") && shown.contains("138****1234"))
    #expect(!shown.contains("000000190001010017"))
    for sample in Self.samples where !sample.testDescription.hasPrefix("visit") {
      let text = try sample.make().text
      #expect(!text.contains("13800001234") && !text.contains("000000190001010017"))
    }
  }

  @Test func `a restricted form says so on every page, and a practice office marks all of its`()
    throws
  {
    let petition = Desk.petition(detail: 14)
    let form = try Desk.form(.opinion, [petition, Desk.accept, Desk.answer], restricted: true)
    #expect(form.pages.allSatisfy { $0.head?.text == "限制知悉" })
    #expect(try Desk.form(.notice, [petition]).pages.allSatisfy { $0.head == nil })
    let stamp = try Desk.stamp(practice: true)
    let practice = RoundForm(
      .month, of: .month(Month(year: 2026, month: 10)), called: Wording("2026年10月"),
      due: try Desk.day("2026-11-03"), rows: Desk.months, stamp: stamp)
    let month = try practice.form(try Shipped.template(.month))
    #expect(month.pages.allSatisfy { $0.head?.text.contains("练习数据") == true })
  }

  @Test func `a name in a rare character stays as it was written`() throws {
    #expect(try Desk.form(.notice, [Desk.petition()]).text.contains("王𠮷喆："))
  }

  @Test func `a matter received before May 2022 is told under the old law`() throws {
    let (file, acts) = try Desk.caseFile([Desk.petition()], from: "2022-04-01")
    let form = try CaseForm(
      .notice, of: file, acts: acts, book: try Desk.book(), stamp: try Desk.stamp()
    ).form(try Shipped.template(.notice))
    let text = form.text.filter { !$0.isWhitespace }
    #expect(text.contains("《信访条例》（2005）第二十二条") && !text.contains("信访工作条例"))
  }

  @Test(
    arguments: [
      ([Desk.petition()], ["notice", "receipt", "file"]),
      ([Desk.petition(), Desk.accept], ["notice", "extending", "receipt", "file"]),
      (
        [
          Desk.petition(), Desk.accept, Desk.answer, VoidSubject<CaseFile>(reason: "重复登记"),
        ], ["file"]
      ),
      ([Desk.petition(), Desk.decline], ["declining", "receipt", "file"]),
      ([Desk.petition(), Desk.accept, Desk.answer], ["notice", "opinion", "receipt", "file"]),
    ] as [([any Act<CaseFile>], [String])])
  func `what has not happened cannot be printed`(_ acts: [any Act<CaseFile>], _ kinds: [String])
    throws
  {
    #expect(PaperKind.forms(of: try Desk.caseFile(acts).file).map(\.rawValue) == kinds)
  }

  @Test func `every shipped template is of a form, and every form with a template has it`() throws {
    #expect(
      Set(try Shipped.templateNames) == Set(PaperKind.allCases.compactMap(\.template)))
  }
}
