import ArgumentParser
import Casework
import OfficeStore
import Paperwork
import Screens
import Wording

extension Anjian {
  /// `anjian print`: forms of cases and visits, the monthly return, the reminder, the register.
  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "print",
      abstract: Wording(zh: "打印或保存文书、月报表、催报单、台账", en: "Prints or saves forms and lists").here,
      subcommands: [PrintForm.self, PrintMonth.self, PrintReminder.self, PrintRegister.self],
      defaultSubcommand: PrintForm.self)
  }

  /// `anjian print notice XF-2026-0001`: a form of a case or a visit.
  struct PrintForm: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "form",
      abstract: Wording(zh: "一件的文书", en: "A form of a case or a visit").here)

    @Argument(
      help: .worded(
        zh:
          "文书：visitRecord（来访登记表）、notice（接收受理告知书）、declining（不予受理告知书）、extending（延期告知书）、opinion（处理意见书）、receipt（送达回证）、file（卷宗摘要）",
        en: "the form: visitRecord, notice, declining, extending, opinion, receipt or file"))
    var form: String

    @Argument(help: .worded(zh: "编号", en: "the number of the case or visit"))
    var number: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      let kind = try kind()
      try paper.check()
      let session = try Session.writing(office, signIn)
      if kind == .visitRecord {
        let number = try session.number(number)
        guard let visit = try session.office.visit(number: number, for: session.viewer) else {
          throw Complaint(
            .nothing,
            Wording(
              zh: "没有\(number)这一批来访，请核对编号",
              en: "There is no visit \(number): please check the number"))
        }
        try paper.print(.visit(visit.id), session)
      } else {
        let file = try session.caseFile(number)
        try paper.print(.caseFile(kind, file.id), session)
      }
    }

    private func kind() throws(Complaint) -> PaperKind {
      let kinds: [PaperKind] = [.visitRecord] + PaperKind.ofCases
      guard
        let kind = kinds.first(where: {
          [$0.rawValue.lowercased(), $0.wording.zh, $0.wording.en.lowercased()].contains(
            form.lowercased())
        })
      else {
        let known = kinds.map {
          Wording(zh: "\($0.rawValue)（\($0.wording.zh)）", en: $0.rawValue)
        }.joined()
        throw Complaint(
          .notValid,
          Wording(zh: "没有“\(form)”这种文书，可用：", en: "There is no form “\(form)”; there are ") + known)
      }
      return kind
    }
  }

  /// `anjian print month 2026-10`: the monthly return.
  struct PrintMonth: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "month", abstract: Wording(zh: "零报告月报表", en: "The monthly return").here)

    @Argument(help: .round)
    var round: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      try paper.check()
      let session = try Session.writing(office, signIn)
      try paper.print(.round(.month, try session.round(round)), session)
    }
  }

  /// `anjian print reminder 2026-10`: the reminder of those that have not reported.
  struct PrintReminder: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reminder", abstract: Wording(zh: "催报单", en: "The reminder").here)

    @Argument(help: .round)
    var round: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      try paper.check()
      let session = try Session.writing(office, signIn)
      try paper.print(.round(.reminder, try session.round(round)), session)
    }
  }

  /// `anjian print register`: a view of the register with all its rows.
  struct PrintRegister: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "register", abstract: Wording(zh: "台账", en: "The register").here)

    @OptionGroup var which: CaseListOptions

    @Option(help: .worded(zh: "汉字、编号、拼音或首字母", en: "Chinese text, a number, pinyin or initials"))
    var find: String?
    @OptionGroup var paper: PaperOptions
    @OptionGroup var revealing: RevealOptions
    @OptionGroup var office: OfficeOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
      try paper.check()
      try revealing.check()
      var session = try Session.writing(office, signIn)
      let query = try which.query(session, text: find)
      if revealing.isRevealed {
        let count = try session.office.counts([query], for: session.viewer).first ?? 0
        session = try revealing.revealing(which.name, rows: count, session)
      }
      try paper.print(
        .register(which.name, conditions: try which.conditions(session, text: find), query),
        session)
    }
  }
}
