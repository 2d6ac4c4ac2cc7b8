import Casework
import OfficeStore
import Paperwork
import Wording

/// What a round's return and its call sheet say, read afresh when they are made.
struct SheetOfRound {
  let round: Round
  let name: Wording
  let due: Day
  let rows: [RoundForm.Row]
  private let others: [Wording]

  /// Reads the round.
  ///
  /// - Throws: `OfficeError`; `Refusal` for a round that has not ended, or that is none.
  init(_ round: Round, _ office: Office, _ viewer: Viewer, at now: Instant) throws {
    let book = office.book
    let name = book.name(of: round)
    guard let terms = book.terms(of: round) else { throw Self.none(round, book) }
    guard terms.opens <= now else { throw Self.notEnded(name) }
    self.round = round
    self.name = name
    due = terms.due
    let balances = try office.balances(over: terms.span, for: viewer)
    let found = try office.matrix(of: [round], for: viewer).map { row in
      let cell = row.cells[0]
      let period = try (row.periods.first ?? nil).flatMap { try office.period($0, for: viewer) }
      let village = book.village(row.village)?.fullName(on: terms.span.upperBound) ?? ""
      let line = RoundForm.Row(
        village: village.isEmpty ? row.name : village, cell: cell, received: period?.received,
        reporter: period?.report.map { $0.onBehalfOf ?? book.name(ofOfficer: $0.officer) },
        balance: balances[row.village] ?? VillageBalance(),
        notes: Self.notes(period, cell, balances[row.village], book),
        contacts: Contact.wordings(of: row.village, book, on: viewer.today).map(\.zh),
        call: period?.calls.last)
      return (village: row.village, row: line)
    }
    // Whoever is not in the roster any more may have left disputes that are not ended.
    let known = Set(found.map(\.village))
    rows =
      found.map(\.row)
      + book.villages.compactMap { village in
        guard let balance = balances[village.id], !known.contains(village.id) else { return nil }
        return RoundForm.Row(
          village: "\(village.fullName(on: terms.span.upperBound))（\(village.standing(book).zh)）",
          cell: .notOwed, balance: balance)
      }
    others = Self.others(round, book)
  }

  func form(_ kind: PaperKind, _ stamp: PaperStamp) -> RoundForm {
    RoundForm(kind, of: round, called: name, due: due, rows: rows, others: others, stamp: stamp)
  }

  /// Below the sheet of a village: its exceptions, its order, what is to be amended, what is grave.
  private static func notes(
    _ period: VillagePeriod?, _ cell: RoundCell, _ balance: VillageBalance?, _ book: OfficeBook
  ) -> [Wording] {
    var notes = (period?.exceptions ?? []).map { exception in
      Wording(
        zh:
          "锁定后例外，\(book.name(ofOfficer: exception.officer))于\(exception.granted)准许，至\(exception.until)：\(exception.reason)",
        en:
          "exception after the lock, granted on \(exception.granted) by \(book.name(ofOfficer: exception.officer)) until \(exception.until): \(exception.reason)"
      )
    }
    if let excuse = period?.excuse, cell.content == .excused {
      notes.append(
        Wording(
          zh: "免报，\(excuse.order)（\(excuse.ordered?.description ?? "")）：\(excuse.reason)",
          en: "excused, \(excuse.order) (\(excuse.ordered?.description ?? "")): \(excuse.reason)"))
    }
    if cell.isContradicted {
      notes.append(Wording(zh: "有未列入的纠纷，待更正", en: "contradicted: to be amended"))
    }
    if let report = period?.report, let amends = report.amends, let first = period?.statements.first
    {
      notes.append(
        Wording(
          zh: "\(first.received.day)报“\(first.wording.zh)”，\(report.received.day)更正：\(amends)",
          en:
            "“\(first.wording.en)” on \(first.received.day), amended on \(report.received.day): \(amends)"
        ))
    }
    if let collective = period?.report?.collective {
      notes.append(
        Wording(zh: "集体访苗头：\(collective)", en: "signs of a collective petition: \(collective)"))
    }
    if let grave = balance?.grave, !grave.isEmpty {
      let numbers = grave.map(\.description)
      notes.append(
        Wording(
          zh: "重大紧急：\(numbers.joined(separator: "、"))",
          en: "grave: \(numbers.joined(separator: ", "))"))
    }
    return notes
  }

  /// The sensitive periods and sweeps that fell in a month, and with what the round was closed.
  private static func others(_ round: Round, _ book: OfficeBook) -> [Wording] {
    var others: [Wording] = []
    if case .month(let month) = round {
      others = book.periodsAndSweeps(in: month).map { file in
        let days = file.stretch
        return file.form == .sweep
          ? Wording(
            zh: "本月有专项排查：\(file.name)（\(days)）", en: "sweep in the month: \(file.name) (\(days))")
          : Wording(
            zh: "本月有敏感时期：\(file.name)（\(days)），每天滚动排查",
            en: "sensitive period in the month: \(file.name) (\(days))")
      }
    }
    guard let closing = book.file(of: round)?.closing else { return others }
    let signer = book.name(ofOfficer: closing.officer)
    others.append(
      Wording(
        zh: "\(signer)于\(closing.day)关闭" + (closing.missing.isEmpty ? "，全部已报" : "，未报的村及原因如下"),
        en: "closed by \(signer) on \(closing.day)"))
    others += closing.missing.map { remark in
      Wording("\(book.village(remark.about)?.name ?? "—")：\(remark.text)")
    }
    return others
  }

  private static func notEnded(_ name: Wording) -> Refusal {
    Refusal(
      .notNow,
      Wording(
        zh: "\(name.zh)还没有结束，结束后才能打印报表",
        en: "\(name.en) has not ended yet: its return can be printed once it has"))
  }

  private static func none(_ round: Round, _ book: OfficeBook) -> Refusal {
    let (name, first) = (book.name(of: round), book.file.firstMonthOwed.wordingWithYear)
    return Refusal(
      .notNow,
      round.month == nil
        ? Wording(zh: "没有“\(name.zh)”这一期，请核对", en: "There is no round “\(name.en)”: please check")
        : Wording(
          zh: "没有\(name.zh)的零报告：本单位从\(first.zh)起报送",
          en: "There are no reports of \(name.en): they are owed from \(first.en) on"))
  }
}
