import Casework
import OfficeStore
import TerminalUI
import Wording

/// 截至: as of which day, and as known by which moment, the review, register, case files and matrix are shown.
struct CutOffScreen: DeskScreen {
  static let binding = Binding(
    "cutOff", [.text("t"), .control("t")], Wording(zh: "截至", en: "As of"))

  private var form: Form

  init(_ desk: Desk) {
    form = Form(Self.fields(desk), language: desk.language)
    form["day"] = desk.cutOff?.day.description ?? ""
    form["known"] = desk.cutOff?.instant?.description ?? ""
  }

  private static func fields(_ desk: Desk) -> [FormField] {
    [
      FormField(
        "day", desk.say("截至", "As of"),
        help: desk.say(
          "到这一天为止发生的，如 2021-12-08；留空回到今天", "What had happened by this day; empty: today"),
        width: 12),
      FormField(
        "known", desk.say("录入截至", "Known by"),
        help: desk.say(
          "到这时为止录入的，如 2021-12-08 17:00；留空为现在",
          "What had been recorded by then, like 2021-12-08 17:00; empty: now"), width: 18,
        beginsRow: true),
    ]
  }

  var bindings: [Binding] {
    [
      Binding("save", [.function(2), .control("s")], Wording(zh: "查看", en: "Look")),
      Binding("today", [.function(4)], Wording(zh: "回到今天", en: "Back to today")),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("截至哪一天", "As of which day") }
  func help(_ desk: Desk) -> String { form.hint }
  mutating func reload(_ desk: Desk) {}
  mutating func relabel(_ desk: Desk) {
    form.relabel(Self.fields(desk), language: desk.language)
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "save": return look(desk)
    case "today":
      desk.cutOff = nil
      return .pop
    default: break
    }
    switch form.handle(event) {
    case .submit: return look(desk)
    case .edited(let id):
      form.errors[id] = nil
      return .taken
    case .ignored: return .ignored
    case .taken, .left: return .taken
    }
  }

  private mutating func look(_ desk: Desk) -> Handled<Desk> {
    let (typedDay, typedInstant) = (Tidy.line(form["day"]), Tidy.line(form["known"]))
    guard !typedDay.isEmpty || !typedInstant.isEmpty else {
      desk.cutOff = nil
      return .pop
    }
    var day = desk.today
    if !typedDay.isEmpty {
      do { day = try Day(typed: typedDay, today: desk.today) } catch {
        form.errors["day"] = error.wording
      }
    }
    if day > desk.today {
      form.errors["day"] = Wording(zh: "\(day)还没有到，请写过去的日期", en: "\(day) is still to come")
    }
    let instant = instant(typedInstant, desk)
    guard form.errors.isEmpty else {
      _ = form.jumpToFirstError()
      return .taken
    }
    desk.cutOff = CutOff(day: day, instant: instant)
    return .pop
  }

  /// A moment, or the end of a day that is typed alone.
  private mutating func instant(_ typed: String, _ desk: Desk) -> Instant? {
    guard !typed.isEmpty else { return nil }
    if let instant = Instant(typed) {
      guard instant.day <= desk.today else {
        form.errors["known"] = Wording(
          zh: "\(instant.day)还没有到，请写过去的时间", en: "\(instant.day) is still to come")
        return nil
      }
      return instant
    }
    do { return Instant(endOf: try Day(typed: typed, today: desk.today)) } catch {
      form.errors["known"] = error.wording
      return nil
    }
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let lines = TextWidth.wrapped(
      desk.say(
        "查看过去某一天的督办、台账、卷宗和零报告：到那天为止发生了什么；还可以限定到某一时刻为止录入了什么。只看不办，标题写明截至日期。",
        "Shows the review, register, case files and zero reports as they stood on a past day, if wished as known at a past moment. For reading alone; titles say so."
      ), to: body.columns - 8)
    surface.write(
      lines,
      in: Rect(row: body.row + 1, column: body.column + 4, rows: 4, columns: body.columns - 8),
      style: .muted)
    form.draw(
      on: &surface,
      in: Rect(row: body.row + 6, column: body.column + 2, rows: 4, columns: body.columns - 4),
      focused: true)
  }
}

extension Desk {
  /// The day that lists and clocks are shown for: today, or the day that is looked back at.
  var lookDay: Day { cutOff?.day ?? today }

  /// A query as of the day that is looked back at.
  func asOf(_ query: CaseQuery) -> CaseQuery {
    var query = query
    query.cutOff = cutOff
    return query
  }

  /// The mark of a title that is not about today; it stands first, so that a narrow window cuts the name and not it.
  var cutOffMark: String {
    guard let cutOff else { return "" }
    let known = cutOff.instant.map { instant in
      let isWholeDay = instant == Instant(endOf: instant.day)
      let shown = isWholeDay ? instant.day.description : instant.description
      return say(" 录至\(shown)", ", known by \(shown)")
    }
    return say("〔截至\(cutOff.day)\(known ?? "")〕", "[as of \(cutOff.day)\(known ?? "")] ")
  }

  /// Says that the past is for reading.
  func tellPast() { tell(pastIsForReading, .warning) }

  var pastIsForReading: Wording {
    Wording(
      zh: "正在看\(lookDay)的情况，只看不办；按 t 再按 F4 回到今天",
      en: "This is \(lookDay), for reading alone: t, then F4, goes back to today")
  }
}
