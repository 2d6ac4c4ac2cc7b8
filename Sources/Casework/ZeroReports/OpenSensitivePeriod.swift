public import Wording

/// 开启敏感时期: from its day on every village in scope reports each day, until the last day.
public struct OpenSensitivePeriod: Act {
  public static let kind = "openSensitivePeriod"
  public static let name = Wording(zh: "开启敏感时期", en: "Open a sensitive period")
  public static let blank = OpenSensitivePeriod(
    name: "", first: nil, last: nil, cutOff: 16, due: 24, villages: [])
  public static let fields: [Field<OpenSensitivePeriod>] = [
    Field(
      "name", Wording(zh: "名称", en: "Name"), .text(\.name), required: true,
      help: Wording(zh: "如国庆期间", en: "As it is called, like “National Day”")),
    Field("first", Wording(zh: "自", en: "From"), .optionalDay(\.first), required: true),
    Field(
      "last", Wording(zh: "至", en: "To"), .optionalDay(\.last), required: true,
      help: Wording(zh: "最后一日；到期自行结束", en: "The last day; it ends by itself")),
    Field(
      "cutOff", Wording(zh: "每日截止（时）", en: "Cut-off (hour)"), .number(\.cutOff, 0...23),
      help: Wording(
        zh: "24小时制整点；到点以后才能签报当日", en: "Full hour; a day can be signed from then on")),
    Field(
      "due", Wording(zh: "报送时限（时）", en: "In time until (hour)"), .number(\.due, 1...24),
      help: Wording(zh: "到点为迟报；24为当日24时", en: "Late from then on; 24 is the end of the day")),
    Field(
      "villages", Wording(zh: "范围", en: "Villages"), .villages(\.villages), width: .full,
      help: Wording(zh: "不选为全部村", en: "None chosen: every village")),
  ]

  public var name: String
  public var first: Day?
  public var last: Day?
  public var cutOff: Int
  public var due: Int
  /// Empty for every village of the roster.
  public var villages: [Identifier]

  public func digest(_ codes: Codes) -> Wording {
    let days = "\(first?.description ?? "—")–\(last?.description ?? "—")"
    return Wording(
      zh: "\(name) \(days)，每日\(cutOff)时截止、\(due)时前报送",
      en: "\(name) \(days), daily: cut-off \(cutOff):00, in time until \(due):00")
  }

  public func apply(to state: inout RoundFile, _ moment: Moment) {
    state.form = .sensitivePeriod(RoundFile.DailyHours(cutOff: cutOff, due: due))
    state.describe(name, first, last, villages)
  }

  public func problems(in state: RoundFile, _ circumstance: Circumstance) -> [Problem] {
    var problems =
      RoundFile.problems(first, last, villages, circumstance)
      + state.nameProblems(name, circumstance)
    if due <= cutOff {
      problems.append(
        Problem(
          "due",
          Wording(
            zh: "报送时限应在每日截止之后，如\(cutOff)时截止、24时前报送",
            en: "A day is due after its cut-off: say 24 for the end of the day")))
    }
    return problems
  }
}

extension RoundFile {
  mutating func describe(_ name: String, _ first: Day?, _ last: Day?, _ villages: [Identifier]) {
    self.name = name
    self.first = first
    self.last = last
    scope = villages.isEmpty ? nil : Set(villages)
  }

  /// A round longer than this is a year typed wrong.
  private static let longest = 100

  /// Lists and commands know a round by its name: no other has it, and it is no month.
  func nameProblems(_ name: String, _ circumstance: Circumstance) -> [Problem] {
    if name.contains("@") || Month(Tidy.code(name)) != nil {
      return [
        Problem(
          "name",
          Wording(
            zh: "名称不能是月份，也不能有“@”，请另写", en: "A name is no month and has no “@”: please change it"))
      ]
    }
    guard
      let other = circumstance.book.rounds.first(where: {
        $0.id != id && $0.stage != .void && $0.name == name
      })
    else { return [] }
    return [
      Problem(
        "name",
        Wording(
          zh: "已有“\(name)”（\(other.stretch)），请加上年份等以便区别",
          en: "There is a “\(name)” (\(other.stretch)): add the year, to tell them apart"))
    ]
  }

  static func problems(
    _ first: Day?, _ last: Day?, _ villages: [Identifier], _ circumstance: Circumstance
  ) -> [Problem] {
    guard let first, let last else { return [] }
    var problems: [Problem] = []
    if last < first {
      problems.append(
        Problem(
          "last",
          Wording(
            zh: "最后一日\(last)早于开始的\(first)，请核对",
            en: "\(last) is before \(first), the first day: please check")))
    } else if last - first >= longest {
      problems.append(
        Problem(
          "last",
          Wording(
            zh: "自\(first)至\(last)超过\(longest)天，请核对年份",
            en: "\(first) to \(last) is more than \(longest) days: please check the year")))
    }
    if first < circumstance.book.file.firstMonthOwed.firstDay {
      problems.append(
        Problem(
          "first",
          Wording(
            zh: "本单位从\(circumstance.book.file.firstMonthOwed.wordingWithYear.zh)起报送，请核对日期",
            en:
              "Reports are owed from \(circumstance.book.file.firstMonthOwed.wordingWithYear.en) on: please check"
          )))
    }
    if first < circumstance.today {
      problems.append(
        Problem(
          "first",
          Wording(
            zh: "\(first)已经过去，已过各日的报告都将计为迟报",
            en: "\(first) is past: reports for days gone by will be late"), isWarning: true))
    }
    for village in villages.compactMap({ circumstance.book.village($0) })
    where !village.isValid(on: last) {
      problems.append(
        Problem(
          "villages",
          Wording(
            zh: "\(village.name)在\(last)不是有效的村，请另选",
            en: "\(village.name) is not in the roster on \(last): choose another")))
    }
    return problems
  }
}
