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
      desk.places(file.places), desk.say(file.partiesLine), file.people.first?.maskedPhone ?? "",
      file.people.first?.maskedIDNumber ?? "",
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
    if let link = link(of: file, desk) { line(desk.say(link), "", .warning) }
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

  /// The case with which it was registered anew, either way.
  private static func link(of file: CaseFile, _ desk: Desk) -> Wording? {
    guard let other = file.successor ?? file.replaces else { return nil }
    let found = desk.ask(nil) { office, viewer throws(OfficeError) -> CaseFile? in
      try office.caseFile(other, for: viewer)
    }
    guard let number = found?.number else { return nil }
    return file.successor == nil
      ? Wording(zh: "由 \(number) 改登", en: "Registered anew from \(number)")
      : Wording(zh: "已改登为 \(number)", en: "Registered anew as \(number)")
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
    for clock in file.clocks(desk.tables) {
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
