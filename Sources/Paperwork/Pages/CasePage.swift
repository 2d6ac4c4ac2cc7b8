public import Casework
public import Wording

/// 卷宗: head, people, clocks, history, and what is possible now.
public struct CasePage: Paper {
  private let file: CaseFile
  private let book: OfficeBook
  private let viewer: Viewer
  private let day: Day
  private let offers: [Offer<CaseFile>]
  private let contents: [Identifier: [ContentLine]]
  private let clocks: [Clock]
  private let tables: Tables

  /// Prints a case file as it stood on a day; without offers, what is possible and the ladder are left out.
  ///
  /// - Parameters:
  ///   - contents: what the entries say beyond their line in the history.
  ///   - tables: those in force on a past day; without them, those of now.
  public init(
    file: CaseFile, book: OfficeBook, viewer: Viewer, on day: Day, offers: [Offer<CaseFile>],
    contents: [Identifier: [ContentLine]], tables: Tables? = nil
  ) {
    self.contents = contents
    self.tables = tables ?? book.tables
    clocks = tables.map { file.clocks($0) } ?? file.clocks(book)
    self.file = file
    self.book = book
    self.viewer = viewer
    self.day = day
    self.offers = offers
  }

  public func page(in language: Language) -> Page {
    let title =
      "\(book.file.name)  \(file.kind.wording[language])  \(file.number?.description ?? "—")"
    let oversight = OversightLines(file, book, tables, on: day)
    let ladder = offers.isEmpty ? [] : oversight.ladder(clocks)
    let parts = [
      head, people, traits, course, oversight.waiting, limits(language),
      (ladder.isEmpty ? [] : [ladder.joined(zh: " ", en: ", ")]) + oversight.settled, history,
      possible, impossible,
    ]
    let lines = parts.filter { !$0.isEmpty }.map { $0.map { $0[language] } }
    return Page(
      title: title
        + (file.isRestricted ? "  " + Wording(zh: "限制件", en: "restricted")[language] : ""),
      lines: Array(
        lines.map { part in part.flatMap { TextWidth.wrapped($0, to: Page.width) } }.joined(
          separator: [""])))
  }

  private var codes: Codes { book.tables.codes }

  private var head: [Wording] {
    let channel = codes.name(file.channel, in: file.kind == .petition ? .channels : .disputeSources)
    let labelled: [(Wording, String?)] = [
      (
        Wording(zh: "来文", en: "From"),
        [file.sender, file.letter].compactMap { $0 }.joined(separator: " ")
      ),
      (Wording(zh: "外部编号", en: "External no."), file.externalNumber),
      (Wording(zh: "被反映人", en: "Subject"), file.accused),
    ]
    let facts: [Wording] =
      [
        file.stage.wording, channel,
        Wording(zh: "收到 ", en: "received ") + Wording(file.received?.description ?? "—"),
        book.name(of: file.places),
        Wording(zh: "承办 ", en: "handler ") + Wording(book.name(ofOfficer: file.handler)),
      ]
      + (file.purpose.map { [codes.name($0, in: .purposes)] } ?? [])
    return [Wording(file.matter), facts.joined(zh: "　", en: "  ")]
      + labelled.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : name + Wording(zh: "：\($0)", en: ": \($0)") }
      } + (file.detail.map { [Wording($0)] } ?? [])
  }

  /// The procedure in one line: what is done and when, where it stands.
  private var course: [Wording] {
    let stations = Course(of: file).stations.map { station in
      station.name
        + (station.isNow
          ? Wording(zh: "[现在]", en: " [now]") : Wording(station.day.map { " \($0)" } ?? ""))
    }
    return [stations.joined(zh: " → ", en: " > ")]
  }

  /// What a petition is counted as, and why.
  private var traits: [Wording] {
    guard file.kind == .petition else { return [] }
    return PetitionTrait.allCases.map { trait in
      let found = file.trait(trait)
      return trait.wording
        + (found.holds ? Wording(zh: "：是（", en: ": yes (") : Wording(zh: "：否（", en: ": no ("))
        + found.why + Wording(zh: "）", en: ")")
    }
  }

  private var people: [Wording] {
    if file.isAnonymous { return [Wording(zh: "匿名", en: "Anonymous")] }
    let headcount = Wording(zh: "共\(file.headcount)人", en: "\(file.headcount) in all")
    return file.people.map { person in
      Wording(
        [person.name, person.phone, person.idNumber].compactMap { $0 }.joined(
          separator: "  "))
        + (person.part == nil ? Wording("") : Wording("  ") + codes.name(person.part, in: .parts))
        + (person.actsFor.map { Wording(zh: "（代理\($0)）", en: " (for \($0))") } ?? Wording(""))
    } + (file.headcount > file.people.count ? [headcount] : [])
  }

  /// A line for each time limit, its article under it.
  private func limits(_ language: Language) -> [Wording] {
    guard !clocks.isEmpty else { return [] }
    let columns = Columns(
      [
        .init(Wording(zh: "时限", en: "Time limit")[language], isElastic: true),
        .init(Wording(zh: "期满", en: "Last day")[language]),
        .init(Wording(zh: "剩余", en: "Left")[language]),
      ],
      rows: clocks.map { clock in
        [clock.limit.name[language], clock.days[language], clock.standing(on: day)[language]]
      })
    let lines = columns.lines(within: Page.width)
    return lines.prefix(1).map { Wording($0) }
      + zip(lines.dropFirst(), clocks).flatMap { [Wording($0), Wording("  ") + $1.limit.article] }
  }

  private var history: [Wording] {
    file.history.enumerated().flatMap { index, line in
      let forSomebody =
        line.onBehalfOf.map { Wording(zh: "（代\($0)）", en: " (for \($0))") } ?? Wording("")
      let mark = line.mark.map { Wording(zh: $0.zh, en: " \($0.en)") } ?? Wording("  ")
      let entry =
        Wording("\(index + 1). \(line.reported)  ") + line.name + mark
        + line.digest + Wording("  \(book.name(ofOfficer: line.officer))") + forSomebody
        + Wording(zh: "  录入 \(line.recorded)", en: "  recorded \(line.recorded)")
      return [entry] + (index == 0 ? [] : further(line).map { Wording("     ") + $0 })
    }
  }

  /// What an entry says beyond its digest; the head says what the first one does.
  private func further(_ line: HistoryLine) -> [Wording] {
    contents[line.entry, default: []]
      .filter { $0.old != nil || !line.digest.zh.contains($0.value.wording(book).zh) }
      .map { $0.wording(book) }
  }

  private var possible: [Wording] {
    let names = offers.filter { $0.refusal == nil }.map { $0.step.act.name }
    guard !names.isEmpty else { return [] }
    return [Wording(zh: "可办：", en: "Possible: ") + names.joined()]
  }

  /// What belongs to this stage and is refused all the same, and why the case cannot be closed.
  private var impossible: [Wording] {
    offers.filter { $0.step.from.contains(file.stage) || $0.step.act is Close.Type }.compactMap {
      offer in
      offer.refusal.map { refusal in
        Wording(zh: "暂不能“\(offer.step.act.name.zh)”：", en: "Not “\(offer.step.act.name.en)”: ")
          + refusal.wording
      }
    }
  }
}
