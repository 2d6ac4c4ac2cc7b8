public import Casework
import Wording

/// 来访登记表: who came about what, and what he was answered, to be signed.
public struct VisitForm {
  private let visit: VisitFile
  private let registration: RegisterVisit?
  private let petition: Number?
  private let book: OfficeBook
  private let stamp: PaperStamp

  /// Takes a visit with what its registration says.
  ///
  /// - Parameter petition: the number of the petition that it became.
  public init(
    _ visit: VisitFile, _ registration: RegisterVisit?, petition: Number? = nil, book: OfficeBook,
    stamp: PaperStamp
  ) {
    self.visit = visit
    self.registration = registration
    self.petition = petition
    self.book = book
    self.stamp = stamp
  }

  /// The form, laid out.
  ///
  /// - Throws: `TemplateError`.
  public func form(_ template: Template) throws(TemplateError) -> PrintedForm {
    var composer = FormComposer(PaperKind.visitRecord.layout)
    for line in try template.filled(values) { composer.add(line) }
    return stamp.form(.visitRecord, visit.number?.description ?? "", composer.pages())
  }

  private var values: TemplateValues {
    let codes = book.tables.codes
    let first = visit.people.first
    var values = TemplateValues()
    values.sayOffice(stamp)
    values.say("编号", visit.number?.description)
    values.say("来访日期", day: visit.history.first?.day)
    values.say("来访人", visit.isAnonymous ? "匿名" : visit.people.map(\.name).joined(separator: "、"))
    values.say("人数", "\(visit.headcount)")
    values.say("证件号码", first?.idNumber, blank: 9)
    values.say("电话", first?.phone, blank: 6)
    values.say("住址", first?.address, blank: 16)
    values.say("代表", nil, blank: 16)
    values.say("属地", book.name(of: visit.places).zh)
    values.say("目的", codes.name(registration?.purpose, in: .purposes).zh)
    values.say("反映事项", visit.matter)
    values.say("接待结果", codes.name(visit.outcome, in: .visitOutcomes).zh)
    let answer = visit.answer ?? petition.map { "登记编号\($0)" } ?? ""
    values.say("答复", answer, blank: 16)
    values.show("有答复", when: !answer.isEmpty)
    values.say("批示", nil, blank: 16)
    values.say("接待人", visit.registrar.map { book.name(ofOfficer: $0) })
    values.show("作废", when: visit.stage == .void)
    return values
  }
}
