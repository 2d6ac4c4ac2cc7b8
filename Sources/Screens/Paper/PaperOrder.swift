public import Casework
public import OfficeStore
public import Paperwork
public import Wording

/// What is to be put on paper, of what: read afresh when it is made.
public enum PaperOrder: Sendable {
  case caseFile(PaperKind, Identifier)
  case visit(Identifier)
  /// The return of a round, or the call sheet for it.
  case round(PaperKind, Round)
  /// A view of the register, what it was narrowed to, and its cases.
  case register(Wording, conditions: Wording, CaseQuery)
  /// What an officer handed over from a day on.
  case handover(from: Identifier, since: Day)

  /// What kind of form it is.
  public var kind: PaperKind {
    switch self {
    case .caseFile(let kind, _), .round(let kind, _): kind
    case .visit: .visitRecord
    case .register: .register
    case .handover: .handover
    }
  }

  /// The case or visit that it is of.
  var subjects: [Identifier] {
    switch self {
    case .caseFile(_, let id), .visit(let id): [id]
    case .round, .register, .handover: []
    }
  }

  private func subject(_ office: Office) -> Subject {
    switch self {
    case .caseFile(_, let id): Subject(.caseFile, id)
    case .visit(let id): Subject(.visit, id)
    case .round, .register, .handover: Subject(.office, office.id)
    }
  }

  /// What the entry says was printed, beyond the form.
  private var what: String? {
    switch self {
    case .caseFile, .visit, .handover: nil
    case .round(_, let round): round.key
    case .register(let name, let conditions, _): name.zh + (conditions.zh.isEmpty ? "" : "，有筛选")
    }
  }
}

extension PaperOrder {
  /// Makes the form.
  ///
  /// - Parameter isShown: whether it is only looked at: then the numbers of people are hidden also in
  ///   what is handed to them.
  /// - Throws: `OfficeError`, `TemplateError`, `Refusal`.
  public func form(
    in office: Office, for viewer: Viewer, at now: Instant, language: Language, tray: PaperTray,
    isShown: Bool
  ) throws -> PrintedForm {
    guard viewer.may(.printing) else { throw Self.notAllowed }
    let stamp = PaperStamp(office: office.book.file, viewer: viewer, made: now)
    switch self {
    case .caseFile(let kind, let id):
      let viewer = kind.isServed && !isShown ? viewer.revealing(.subject(id)) : viewer
      guard let file = try office.caseFile(id, for: viewer) else { throw OfficeError.notFound }
      return try form(kind, of: file, office, viewer, stamp, language, tray)
    case .visit(let id):
      let viewer = isShown ? viewer : viewer.revealing(.subject(id))
      guard let visit = try office.visit(id, for: viewer) else { throw OfficeError.notFound }
      let petition = try visit.petition.flatMap { try office.caseFile($0, for: viewer)?.number }
      return try VisitForm(
        visit, try office.registration(of: visit, for: viewer), petition: petition,
        book: office.book,
        stamp: stamp.restricted(visit.isRestricted)
      ).form(try template(tray))
    case .round(let kind, let round):
      let sheet = try SheetOfRound(round, office, viewer, at: now)
      if kind == .reminder, !sheet.rows.contains(where: { $0.cell.content == .missing }) {
        throw Self.nothingMissing(sheet.name)
      }
      return try sheet.form(kind, stamp).form(try template(tray))
    case .register(let name, let conditions, let query):
      let page = try office.cases(query, limit: .max, for: viewer)
      var all = CaseQuery(.all)
      all.cutOff = query.cutOff
      let total = try office.counts([all], for: viewer).first ?? page.total
      return RegisterForm(
        name, conditions: Wording(zh: Mask.text(conditions.zh), en: Mask.text(conditions.en)),
        rows: page.rows.map {
          CaseLine($0, office.book, on: query.cutOff?.day ?? viewer.today)
        }, total: total, asOf: query.cutOff?.day, knownBy: query.cutOff?.instant,
        stamp: stamp.restricted(page.rows.contains(where: \.isGuarded))
      ).form(in: language)
    case .handover(let officer, let day):
      let found = try office.handedOver(from: officer, since: day, for: viewer)
      guard !found.isEmpty else {
        throw Self.nothingHandedOver(office.book.name(ofOfficer: officer))
      }
      let rows = found.compactMap { file, handed in
        CaseRow(file, office.book.tables).map { row in
          HandoverForm.Row(
            CaseLine(row, office.book, on: viewer.today),
            to: office.book.name(ofOfficer: handed.to), on: handed.on,
            reason: Mask.text(handed.reason))
        }
      }
      return HandoverForm(
        from: office.book.name(ofOfficer: officer), rows: rows,
        stamp: stamp.restricted(found.contains { $0.file.isRestricted })
      ).form(in: language)
    }
  }

  private func form(
    _ kind: PaperKind, of file: CaseFile, _ office: Office, _ viewer: Viewer, _ stamp: PaperStamp,
    _ language: Language, _ tray: PaperTray
  ) throws -> PrintedForm {
    let fitting = PaperKind.forms(of: file)
    guard fitting.contains(kind) else { throw Self.unfit(kind, file, fitting) }
    let stamp = stamp.restricted(file.isRestricted)
    guard kind != .file else {
      let page = Paperwork.CasePage(
        file: file, book: office.book, viewer: viewer, on: viewer.today, offers: [],
        contents: try office.contents(of: file, for: viewer)
      ).page(in: language)
      return FileForm(page, file.number, stamp: stamp).form
    }
    return try CaseForm(
      kind, of: file, acts: try office.acts(of: file, for: viewer), book: office.book, stamp: stamp
    ).form(try template(tray))
  }

  private func template(_ tray: PaperTray) throws -> Template {
    let name = kind.template ?? ""
    return try Template(try tray.template(name), name: name)
  }
}

extension PaperOrder {
  /// Puts a form where it is to go, and records that it went there.
  ///
  /// - Throws: what stood in the way; `Unrecorded` when it went and could not be recorded.
  public func put(
    _ form: PrintedForm, _ way: PaperWay, in office: Office, by viewer: Viewer, tray: PaperTray
  ) throws -> PaperTray.Delivery {
    guard viewer.may(.printing) else { throw Self.notAllowed }
    let subject = subject(office)
    try office.checkReady(by: viewer)
    let delivery = try tray.put(form, way)
    do {
      try office.recordPrint(
        kind, to: delivery.way, pages: form.pages.count, of: subject, what: what, by: viewer)
    } catch {
      throw Unrecorded(delivery: delivery, cause: error.wording)
    }
    return delivery
  }

  /// A form that went out and could not be recorded.
  struct Unrecorded: Error, Worded {
    let delivery: PaperTray.Delivery
    let cause: Wording

    var wording: Wording {
      delivery.wording
        + Wording(zh: "，但没有记入办理记录：", en: ", but it was not recorded: ") + cause
    }
  }

  private static let notAllowed = Refusal(
    .notAllowed,
    Wording(zh: "“打印”由经办、分管领导、主要领导办理", en: "“Print” is for the clerk, supervisor or head"))

  private static func nothingHandedOver(_ name: String) -> Refusal {
    Refusal(
      .notNow,
      Wording(
        zh: "\(name)今天没有移交出去的案件，先移交再打印清单",
        en: "Nothing of \(name)’s was handed over today: hand over first, then print the sheet"))
  }

  private static func nothingMissing(_ name: Wording) -> Refusal {
    Refusal(
      .notNow,
      Wording(
        zh: "\(name.zh)没有到期未报的村，不需催报",
        en: "No village is late with \(name.en): there is nobody to remind"))
  }

  private static func unfit(_ kind: PaperKind, _ file: CaseFile, _ fitting: [PaperKind]) -> Refusal
  {
    let list = fitting.map(\.wording).joined()
    return Refusal(
      .notNow,
      Wording(
        zh:
          "\(file.number?.description ?? "—")目前“\(file.stage.wording.zh)”，不能打印“\(kind.wording.zh)”，可打印：\(list.zh)",
        en:
          "\(file.number?.description ?? "—") is “\(file.stage.wording.en)”: no “\(kind.wording.en)” can be printed of it, but \(list.en)"
      ))
  }
}

extension PaperStamp {
  fileprivate func restricted(_ isRestricted: Bool) -> PaperStamp {
    PaperStamp(office: office, viewer: viewer, made: made, isRestricted: isRestricted)
  }
}
