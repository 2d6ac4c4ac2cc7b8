import ArgumentParser
import Casework
import Foundation
import OfficeStore
import Wording

/// What a new office is, answer by answer, as the screens of setting up ask for it.
struct PlanOptions: ParsableArguments {
  @Option(help: .worded(zh: "单位名称（不写则取自文件夹）", en: "the office's name (else the folder's)"))
  var name: String?

  @Option(help: .worded(zh: "乡镇（街道）", en: "the township"))
  var township: String?

  @Option(
    name: .customLong("count-word"),
    help: .worded(zh: "计数单位：件 或 宗", en: "cases are counted by 件 or by 宗", value: "word"))
  var countWord: String?

  @Option(
    help: .worded(
      zh: "村的清单：一行一个，或CSV", en: "the villages: one a line, or a CSV file", value: "file"))
  var villages: String?

  @Option(
    help: .worded(
      zh: "人员的清单：每行“工号 姓名 角色 村”", en: "the people: lines of number, name, role, villages",
      value: "file"))
  var officers: String?

  @Option(
    name: .customLong("first-month"),
    help: .worded(zh: "零报告起报月份（不写则为本月）", en: "the first month owed (else this one)", value: "month")
  )
  var firstMonth: String?

  @Option(
    name: .customLong("due"), parsing: .unconditional,
    help: .worded(
      zh: "次月几日前报送（不写则为3）", en: "due on this day of the next month (else 3)", value: "day"))
  var due: Int?

  @Option(
    name: .customLong("lock"), parsing: .unconditional,
    help: .worded(
      zh: "次月几日后锁定（先记下，暂不锁定）", en: "to be locked after this day of the next month (kept for later)",
      value: "day"))
  var lock: Int?

  /// The plan that was given instead of a folder.
  ///
  /// - Throws: `Complaint` or `Problem` for what is missing or cannot be read.
  func plan(_ path: String, today: Day) throws -> Plan {
    var plan = Plan(today: today, path: path)
    plan.name = Tidy.line(try required(name, "--name"))
    plan.township = Tidy.line(try required(township, "--township"))
    plan.countWord = try word(countWord ?? plan.countWord)
    plan.villages = try VillageList.parse(
      try Input.text(ofFile: try required(villages, "--villages")))
    plan.officers = try OfficerList.parse(
      try Input.text(ofFile: try required(officers, "--officers")), villages: plan.villages)
    if let firstMonth {
      guard let month = Month(Tidy.code(firstMonth)) else {
        throw Complaint(
          .notValid,
          Wording(
            zh: "没有“\(firstMonth)”这个月份，应如2021-10",
            en: "There is no month “\(firstMonth)”: write it like 2021-10"))
      }
      plan.firstMonthOwed = month
    }
    plan.dueDayOfMonth = try dayOfMonth(due ?? plan.dueDayOfMonth, "--due")
    plan.lockDayOfMonth = try lock.map { try dayOfMonth($0, "--lock") }
    guard plan.officers.contains(where: { $0.roles.contains(.administrator) }) else {
      throw Complaint(
        .notValid,
        Wording(
          zh: "人员中没有管理员，请写明一名，如：90 张某 管理员",
          en: "Nobody is the administrator: name one, as 90 张某 administrator"))
    }
    return plan
  }

  private func required(_ value: String?, _ name: String) throws(Complaint) -> String {
    guard let value, !value.isEmpty else {
      throw Complaint(
        .usage,
        Wording(
          zh: "请写明 \(name)，或用 --from 指明文件夹", en: "Give \(name), or a folder with --from"))
    }
    return value
  }

  private func word(_ word: String) throws(Complaint) -> String {
    guard ["件", "宗"].contains(word) else {
      throw Complaint(
        .notValid, Wording(zh: "--count-word 应为件或宗", en: "--count-word is 件 or 宗"))
    }
    return word
  }

  private func dayOfMonth(_ day: Int, _ name: String) throws(Complaint) -> Int {
    guard (1...28).contains(day) else {
      throw Complaint(
        .notValid, Wording(zh: "\(name) 应为1至28之间的数", en: "\(name) is a number from 1 to 28"))
    }
    return day
  }
}
