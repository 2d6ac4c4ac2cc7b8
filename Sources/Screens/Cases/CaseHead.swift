import Casework
import OfficeStore
import Paperwork
import TerminalUI
import Wording

/// How a case's head, clocks and history are drawn, on its own screen and beside the register.
enum CaseHead {
  /// Draws matter, people and places; the number of rows taken comes back.
  static func draw(_ file: CaseFile, on surface: inout Surface, in area: Rect, _ desk: Desk) -> Int
  {
    let codes = desk.tables.codes
    let channel = codes.name(file.channel, in: file.kind == .petition ? .channels : .disputeSources)
    let from = [desk.say(channel), file.sender ?? "", file.letter ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    var row = area.row
    func line(_ text: String, _ right: String = "", _ style: Style = .text) {
      surface.writeEnds(
        text, right, in: Rect(row: row, column: area.column, rows: 1, columns: area.columns),
        style: style)
      row += 1
    }
    line(file.matter, from, .title)
    let people = [
      desk.places(file.places), desk.say(file.partiesLine), file.people.first?.phone ?? "",
      file.people.first?.idNumber ?? "",
    ]
    let duty = [
      desk.say(
        file.kind == .petition
          ? codes.name(file.purpose, in: .purposes) : codes.name(file.category, in: .disputeKinds)),
      file.handler == nil
        ? "" : desk.say("承办 ", "handler ") + desk.book.name(ofOfficer: file.handler),
      desk.say(file.stage.wording),
    ]
    line(
      people.filter { !$0.isEmpty }.joined(separator: "  "),
      duty.filter { !$0.isEmpty }.joined(separator: "  "))
    let marks = marks(of: file, desk)
    let links = links(of: file, desk).map { desk.say($0) }.joined(separator: "  ")
    if !marks.isEmpty || !links.isEmpty {
      line([marks, links].filter { !$0.isEmpty }.joined(separator: "  "), "", .warning)
    }
    if file.isRestricted {
      line(
        desk.say(
          "限制件：只有登记人、承办人和写明的人员可以看到",
          "Restricted: seen by its registrar, its handler and those named alone"), "", .warning)
    }
    if let accused = file.accused { line(desk.say("被反映人  ", "Subject  ") + accused) }
    if let detail = file.detail {
      let lines = TextWidth.wrapped(detail, to: area.columns - 14)
      for text in lines.prefix(2) { line(text, "", .muted) }
      if lines.count > 2 { line("", desk.say("F4 全文", "F4 full text"), .muted) }
    }
    return row - area.row + 1
  }

  /// Draws the procedure as a line of steps with their days; two rows are taken.
  static func draw(_ course: Course, on surface: inout Surface, in area: Rect, _ desk: Desk) {
    let width = min(9, max(1, area.columns / max(1, course.stations.count)))
    for (index, station) in course.stations.enumerated() {
      let column = area.column + index * width
      let name = desk.say(station.name)
      let style = Style(station.isNow ? .accent : station.day == nil ? .muted : .text)
      surface.write(name, row: area.row, column: column, style: style, clip: area)
      let used = TextWidth.columns(of: name)
      if index + 1 < course.stations.count, width - used > 2 {
        surface.write(
          String(repeating: String(surface.glyphs.horizontal), count: width - used - 2),
          row: area.row, column: column + used + 1, style: .muted, clip: area)
      }
      let day = station.isNow ? desk.say("[现在]", "[now]") : station.day.map { $0.short } ?? ""
      surface.write(day, row: area.row + 1, column: column, style: style, clip: area)
    }
  }

  /// What comes next, and by when.
  static func next(_ file: CaseFile, _ course: Course, _ desk: Desk) -> String {
    guard let now = course.now else { return "" }
    let clock = file.clockOfNextStep(desk.tables).map { clock in
      desk.say("；", "; ") + desk.shortName(clock.limit)
        + desk.say("不迟于", " by ") + desk.short(clock.due)
    }
    let label = file.stage.isElsewhere ? desk.say("等待：", "Waiting: ") : desk.say("下一步：", "Next: ")
    return label + desk.say(now.name) + (clock ?? "")
  }

  /// The other cases that it belongs with: registered anew, merged, repeated; only those that may be seen.
  private static func links(of file: CaseFile, _ desk: Desk) -> [Wording] {
    let links: [(Identifier?, Wording)] = [
      (file.successor, Wording(zh: "已改登为 ", en: "Registered anew as ")),
      (
        file.successor == nil ? file.replaces : nil,
        Wording(zh: "改登自 ", en: "Registered anew from ")
      ),
      (file.mergedInto, Wording(zh: "已并入 ", en: "Merged into ")),
      (file.earlier, Wording(zh: "前件 ", en: "Earlier case ")),
    ]
    let absorbed = file.absorbed.keys.sorted().map {
      (Optional($0), Wording(zh: "并入前来 ", en: "Took over "))
    }
    return (links + absorbed).compactMap { id, label in
      let other = id.flatMap { desk.subject(CaseFile.self, $0) }
      return other?.number.map { number in
        label + Wording(number.description)
          + Wording(zh: "（", en: " (") + (other?.stage.wording ?? Wording(""))
          + Wording(zh: "）", en: ")")
      }
    }
  }

  /// What it is counted as, how urgent and how dangerous it is.
  private static func marks(of file: CaseFile, _ desk: Desk) -> String {
    var marks = file.traits.map { $0 == .repeated ? Wording(zh: "重复信访", en: "repeat") : $0.wording }
    if file.isSimple { marks.append(Wording(zh: "简易办理", en: "simple way")) }
    if file.kind == .dispute { marks.append(file.level.wording) }
    if let risk = file.risk { marks.append(desk.tables.codes.name(risk, in: .risks)) }
    if file.milestones[.urgent] != nil {
      marks.append(
        file.isUrgentUntold
          ? Wording(zh: "重大紧急，尚未报告", en: "grave and urgent, NOT reported")
          : Wording(zh: "重大紧急，已报告", en: "grave and urgent, reported"))
    }
    return marks.map { desk.say($0) }.joined(separator: "  ")
  }

  /// Draws the whole case in little: head, clocks, the newest of its history.
  static func drawPane(_ file: CaseFile, on surface: inout Surface, in area: Rect, _ desk: Desk) {
    var lines: [(String, Style)] = TextWidth.wrapped(file.matter, to: area.columns).map {
      ($0, .title)
    }
    lines.append(
      (
        desk.places(file.places) + "  " + desk.say(file.partiesLine) + "  "
          + desk.say(file.stage.wording), .text
      ))
    lines.append(("", .text))
    for clock in file.clocks(desk.book) {
      let (standing, style) = desk.standing(clock)
      lines.append(("\(desk.say(clock.limit.name))  \(desk.short(clock.due))  \(standing)", style))
    }
    lines.append(("", .text))
    for line in file.history.reversed() {
      lines += TextWidth.wrapped(
        "\(desk.short(line.reported))  \(desk.say(line.name))  \(desk.say(line.digest))",
        to: area.columns
      ).map { ($0, .muted) }
    }
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      surface.write(
        line.0,
        in: Rect(row: area.row + offset, column: area.column, rows: 1, columns: area.columns),
        style: line.1)
    }
  }

  /// Draws a clock: name, last day, where it stands, article.
  static func draw(
    _ clock: Clock, on surface: inout Surface, in line: Rect, _ desk: Desk, isSelected: Bool
  ) {
    let (standing, style) = desk.standing(clock)
    let columns = line.split(left: 2).rest.columns(
      [.cells(24), .cells(8), .cells(12), .rest(1)], gap: 1)
    let unconfirmed = clock.limit.confirmed ? "" : desk.say("（待本单位确认）", " (to be confirmed)")
    surface.write(
      desk.say(clock.limit.name), in: columns[0], style: Style.text.selected(isSelected))
    surface.write(desk.short(clock.due), in: columns[1], style: Style.text.selected(isSelected))
    surface.write(standing, in: columns[2], style: style.selected(isSelected))
    surface.write(
      desk.say(clock.limit.article) + unconfirmed, in: columns[3],
      style: Style.muted.selected(isSelected))
  }

  /// Draws a line of the history: day, officer, act, what it says.
  static func draw(
    _ entry: HistoryLine, _ content: [ContentLine], on surface: inout Surface, in line: Rect,
    _ desk: Desk, isSelected: Bool
  ) {
    let columns = line.split(left: 2).rest.columns(
      [.cells(8), .cells(10), .cells(12), .rest(1)], gap: 1)
    let style = Style(entry.mark == nil ? .text : .muted).selected(isSelected)
    surface.write(desk.short(entry.reported), in: columns[0], style: style)
    surface.write(desk.book.name(ofOfficer: entry.officer), in: columns[1], style: style)
    surface.write(desk.say(entry.name), in: columns[2], style: style)
    let mark = entry.mark.map { desk.say($0) } ?? ""
    let changes = content.filter { $0.old != nil }.map { "  " + desk.say($0.wording(desk.book)) }
    surface.write(mark + desk.say(entry.digest) + changes.joined(), in: columns[3], style: style)
  }
}
