import Casework
import OfficeStore
import Wording

extension Session {
  /// A day as it is typed; `name` is the option that it was given with.
  func day(_ text: String, _ name: String) throws -> Day {
    try about(Wording(name)) { try Day(typed: text, today: today) }
  }

  /// A day that is not after today: what had happened by then.
  func cutOff(_ text: String, _ name: String) throws -> Day {
    let day = try day(text, name)
    guard day <= today else {
      throw Complaint(
        .notValid,
        Wording(zh: "\(name)：\(day)在今天之后，请核对", en: "\(name): \(day) is after today: please check"))
    }
    return day
  }

  /// A moment: "2021-12-08" or "2021-12-08 10:00"; the whole day or minute is meant.
  func instant(_ text: String, _ name: String) throws(Complaint) -> Instant {
    let typed = Tidy.line(text).replacing("+08:00", with: "")
    guard let instant = Instant(typed) else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(name)：“\(text)”不是时间，应如2021-12-08或2021-12-08 10:00",
          en: "\(name): “\(text)” is not a time: write 2021-12-08 or 2021-12-08 10:00"))
    }
    let rest: Int64 =
      switch typed.count(where: { $0 == ":" }) {
      case 0: 0
      case 1: 59_999
      default: 999
      }
    return Instant(milliseconds: instant.milliseconds + rest)
  }

  /// A moment that has come: what had been recorded by then; of today or this minute, what has passed of it.
  func cutOff(at text: String, _ name: String) throws(Complaint) -> Instant {
    let instant = try instant(text, name)
    guard instant > now else { return instant }
    guard instant.day == today,
      instant.milliseconds - now.milliseconds < 60_000 || !text.contains(":")
    else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "\(name)：“\(text)”还没有到，请核对",
          en: "\(name): “\(text)” is still to come: please check"))
    }
    return now
  }

  func village(_ text: String) throws(Complaint) -> VillageFile {
    guard let village = book.village(named: Tidy.code(text)) else {
      throw Complaint(
        .notValid,
        Wording(zh: "没有“\(text)”这个村，可用：", en: "There is no village “\(text)”; there are ")
          + book.villageList)
    }
    return village
  }

  func officer(_ number: String) throws(Complaint) -> OfficerFile {
    guard let officer = book.officer(number: Tidy.code(number)) else {
      throw Complaint(
        .notValid,
        Wording(zh: "没有工号“\(number)”，请核对", en: "There is no officer “\(number)”: please check"))
    }
    return officer
  }

  /// A choice by its code or by its name in either language.
  func code(_ text: String, in list: CodeList, _ name: String) throws(Complaint) -> String {
    guard let found = codes.code(named: text, in: list) else {
      throw Complaint(
        .notValid,
        Wording(zh: "\(name)没有“\(text)”这一项，可用：", en: "\(name) has no “\(text)”; there are ")
          + codes.listing(of: list))
    }
    return found.code
  }

  /// A case's number as it is typed.
  func number(_ text: String) throws(Complaint) -> Number {
    guard let number = Number(Tidy.code(text)) else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "“\(text)”不是编号，应如XF-2021-0001",
          en: "“\(text)” is no case number: write it like XF-2021-0001"))
    }
    return number
  }

  /// The case with a number; one that the viewer may not see does not exist.
  func caseFile(_ text: String) throws -> CaseFile {
    let number = try number(text)
    if try office.visit(number: number, for: viewer) != nil {
      throw Complaint.noCaseButVisit(number)
    }
    guard let file = try office.caseFile(number: number, for: viewer) else {
      throw Complaint.noCase(number)
    }
    return file
  }

  /// The visit with a number; one that the viewer may not see does not exist.
  func visit(_ text: String) throws -> VisitFile {
    let number = try number(text)
    guard let visit = try office.visit(number: number, for: viewer) else {
      throw Complaint(
        .nothing,
        Wording(
          zh: "没有\(number)这一批来访，请核对编号",
          en: "There is no visit \(number): please check the number"))
    }
    return visit
  }
}

extension Complaint {
  static func noCase(_ number: Number) -> Complaint {
    Complaint(
      .nothing,
      Wording(zh: "没有\(number)这一件，请核对编号", en: "There is no case \(number): please check the number")
    )
  }

  fileprivate static func noCaseButVisit(_ number: Number) -> Complaint {
    Complaint(
      .notValid,
      Wording(
        zh: "\(number)是来访登记，不能用 case 查看或办理，请用 anjian visit list 查看，用 anjian visit act 更正或作废",
        en:
          "\(number) is a visit, which the case commands do not take: see it with anjian visit list, correct or void it with anjian visit act"
      ))
  }
}
