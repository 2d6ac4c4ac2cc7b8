import Casework
import TerminalUI
import Wording

/// `?` on a date: how it was computed, raw and rolled.
struct ReckoningScreen: DeskScreen {
  private let clock: Clock

  init(_ clock: Clock) {
    self.clock = clock
  }

  /// The first line that is shown, where not all have room.
  private var top = 0
  private var height = 15

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { desk.say("期限由来", "Why this date") }
  mutating func fit(_ size: Size) { height = max(1, size.rows - 4) }
  mutating func reload(_ desk: Desk) {}

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    let last = max(0, lines(desk).count - height)
    switch event {
    case .key(.down), .key(.pageDown): top = min(last, top + (event == .key(.down) ? 1 : height))
    case .key(.up), .key(.pageUp): top = max(0, top - (event == .key(.up) ? 1 : height))
    default: return .pop
    }
    return .taken
  }

  private func lines(_ desk: Desk) -> [String] {
    ReckoningWords.lines(clock, desk).flatMap { TextWidth.wrapped($0, to: 64) }
  }

  func draw(on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let count = lines(desk).count
    let rows = min(count, height)
    let box = Rect(
      row: area.row + max(1, (area.rows - rows - 4) / 2), column: area.column + 5, rows: rows + 4,
      columns: min(70, area.columns - 10))
    surface.fill(box)
    surface.box(
      box, title: title(desk),
      note: count > height
        ? desk.say("↑↓ 翻看，其他键返回", "Arrows scroll, any other key goes back")
        : desk.say("按任意键返回", "Any key goes back"))
    drawBody(on: &surface, in: box.inset(rows: 2, columns: 3), desk)
  }

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    surface.write(Array(lines(desk).dropFirst(top).prefix(body.rows)), in: body)
    surface.cursor = Position(row: body.row, column: body.column)
  }
}

/// A reckoning in words: trigger, day zero, days, rest days met, raw and legal day, article, what lapse means.
enum ReckoningWords {
  static func lines(_ clock: Clock, _ desk: Desk) -> [String] {
    let reckoning = clock.reckoning
    let limit = clock.limit
    var lines = [
      desk.say(limit.name)
        + (limit.confirmed ? "" : desk.say("（待本单位确认）", " (to be confirmed by the office)"))
    ]
    lines.append(desk.say("依据  ", "By  ") + desk.say(limit.article))
    let trigger = desk.say(limit.starts.wording)
    lines.append(
      limit.unit == .given
        ? desk.say("日期  \(reckoning.start)，\(trigger)", "Day  \(reckoning.start): \(trigger)")
        : desk.say(
          "起算  \(reckoning.start)\(trigger)，当日不计（民法典第二百零一条）",
          "From  \(reckoning.start), \(trigger); that day is not counted (Civil Code, Art. 201)"))
    lines.append(desk.say("期间  ", "Length  ") + desk.say(length(limit)))
    if let extended = reckoning.extended {
      lines.append(desk.say("延长  ", "Extended  ") + desk.say(words(extended, limit)))
    }
    lines += stretches(reckoning.met).map { days in
      let text =
        days.count == 1 ? "\(days[0].day)" : "\(days[0].day)–\(days[days.count - 1].day.short)"
      return days[0].kind == .rest
        ? desk.say("  \(text) \(days[0].name)放假", "  \(text) holiday (\(days[0].name))")
        : desk.say("  \(text) 调休上班", "  \(text) worked (made up for \(days[0].name))")
    }
    if !reckoning.weekends.isEmpty {
      let days = reckoning.weekends.map(\.short).joined(separator: " ")
      lines.append(desk.say("  周末  \(days)", "  weekend  \(days)"))
    }
    if let raw = reckoning.raw { lines.append(desk.say("届满  \(raw)", "Ends  \(raw)")) }
    if let legal = reckoning.legal {
      lines.append(
        legal == reckoning.raw
          ? desk.say("法定最后一日  \(legal)", "Last day by law  \(legal)")
          : desk.say(
            "法定最后一日  \(legal)（遇休息日顺延，民法典第二百零三条）",
            "Last day by law  \(legal) (rolled off rest days, Civil Code, Art. 203)"))
    } else if let year = reckoning.uncoveredYear {
      lines.append(
        desk.say(
          "法定最后一日  待\(year)年放假安排公布后确定",
          "Last day by law  once the holidays of \(year) are published"))
    }
    lines.append(
      desk.say("属于  ", "Whose  ") + desk.say(owner(limit.owner)) + desk.say("；", "; ")
        + desk.say(limit.lapse))
    lines.append(desk.say("规则  ", "Rule  ") + desk.say(version(limit, desk.book.file)))
    return lines
  }

  /// Days of one kind and name that follow each other, together.
  private static func stretches(_ days: [WorkCalendar.Exception]) -> [[WorkCalendar.Exception]] {
    days.reduce(into: []) { stretches, day in
      if let last = stretches.last?.last, last.day + 1 == day.day, last.kind == day.kind,
        last.name == day.name
      {
        stretches[stretches.count - 1].append(day)
      } else {
        stretches.append([day])
      }
    }
  }

  private static func words(_ extended: Extension, _ limit: TimeLimit) -> Wording {
    switch extended {
    case .until(let day):
      Wording(zh: "双方同意延长至 \(day)", en: "both parties agreed to \(day)")
    case .days(let days) where limit.owner == .other:
      Wording(zh: "听证\(days)日不计算在内", en: "\(days) day(s) of hearing are not counted")
    case .days(let days): Wording(zh: "已批准延长\(days)日", en: "\(days) day(s) were granted")
    }
  }

  /// Which row it is, for matters received from when, and which entry adopted the table.
  private static func version(_ limit: TimeLimit, _ office: OfficeFile) -> Wording {
    let until = limit.until.map { Wording(zh: "、\($0)前", en: ", before \($0)") } ?? Wording("")
    let row =
      Wording(
        zh: "\(limit.id)，\(limit.from)起",
        en: "\(limit.id), for what was received from \(limit.from)")
      + until + Wording(zh: "收到的适用", en: "")
    guard office.edition > 0 else { return row }
    return row
      + Wording(zh: "；第\(office.edition)号记录采用的表", en: "; tables adopted by entry \(office.edition)")
  }

  static func length(_ limit: TimeLimit) -> Wording {
    switch limit.unit {
    case .days: Wording(zh: "\(limit.length)日", en: "\(limit.length) days")
    case .workingDays: Wording(zh: "\(limit.length)个工作日", en: "\(limit.length) working days")
    case .months:
      Wording(
        zh: "\(limit.length)个月（民法典第二百零二条）", en: "\(limit.length) month(s) (Civil Code, Art. 202)")
    case .given:
      limit.starts.wording + Wording(zh: "，不顺延", en: ", not rolled")
    }
  }

  private static func owner(_ owner: TimeLimit.Owner) -> Wording {
    switch owner {
    case .ourDuty: Wording(zh: "本机关的义务", en: "our duty")
    case .guideline:
      Wording(zh: "本机关，一般应当如此，超过不作为违法", en: "ours as a rule; past it is no breach")
    case .ourRight: Wording(zh: "本机关的权利", en: "our right")
    case .petitioner: Wording(zh: "信访人的权利", en: "the petitioner's right")
    case .other: Wording(zh: "其他机关", en: "another body's")
    }
  }
}
