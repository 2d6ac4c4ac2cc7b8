import Casework
import OfficeStore
import TerminalUI
import Wording

/// 副本和恢复演练: the copies beside the office's file; Enter opens one read-only and says whether it is whole and up to which act.
struct CopiesScreen: DeskScreen {
  private var table: Table<CopyFile>
  private var copies: [CopyFile] = []
  private var results: [CopyFile: Rehearsal] = [:]
  private var job: CopyJob?

  init(_ desk: Desk) {
    table = Table(columns: [
      TableColumn(desk.say("日期", "Day"), .cells(16)) { copy in
        "\(copy.day)" + (copy.clock.map { " " + $0 } ?? "")
      },
      TableColumn(desk.say("大小", "Size"), .cells(10), .right) { Self.size($0.bytes) },
      TableColumn(desk.say("种类", "Kind"), .cells(22)) { desk.say($0.kind.wording) },
      TableColumn(desk.say("文件", "File"), .rest(1)) { $0.name },
    ])
  }

  private static func size(_ bytes: Int) -> String {
    let tenths = bytes * 10 / 1_000_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  var bindings: [Binding] {
    let isFree = job == nil
    return [
      Binding(
        "rehearse", [.enter], Wording(zh: "恢复演练", en: "Rehearse"),
        isEnabled: isFree && !copies.isEmpty),
      Binding("make", [.text("c")], Wording(zh: "现在做一份", en: "Copy now"), isEnabled: isFree),
    ]
  }

  func title(_ desk: Desk) -> String { desk.say("副本和恢复演练", "Copies") }
  func position(_ desk: Desk) -> String { table.position }
  func help(_ desk: Desk) -> String {
    desk.say(
      "恢复演练只打开副本查验，不改动任何文件；真正恢复用 anjian restore",
      "A rehearsal changes nothing; anjian restore puts a copy back")
  }

  mutating func relabel(_ desk: Desk) { table.columns = CopiesScreen(desk).table.columns }
  mutating func fit(_ size: Size) {
    table.fit(to: Size(rows: size.rows - Self.resultRows, columns: size.columns))
  }
  private static let resultRows = 5

  mutating func reload(_ desk: Desk) {
    copies = desk.office.copies()
    table.count = copies.count
  }

  mutating func press(_ event: Event, _ desk: Desk) -> Handled<Desk> {
    switch bindings.id(for: event) {
    case "rehearse":
      guard copies.indices.contains(table.selected) else { return .taken }
      begin(.rehearsing(copies[table.selected]), desk)
    case "make": begin(.making, desk)
    default: return table.handle(event) ? .taken : .ignored
    }
    return .taken
  }

  private mutating func begin(_ task: CopyJob.Task, _ desk: Desk) {
    let job = CopyJob(task)
    self.job = job
    desk.means.run { [office = desk.office] in job.run(at: office) }
    _ = look(desk)
  }

  mutating func look(_ desk: Desk) -> Bool {
    guard let job else { return false }
    guard let result = job.take() else { return true }
    self.job = nil
    switch (job.task, result) {
    case (_, .failure(let error)): desk.tell(error)
    case (.rehearsing(let copy), .success(let found)):
      results[copy] = found
      desk.tell(found.isWhole ? Self.whole : Self.damaged, found.isWhole ? .ok : .danger)
    case (.making, .success(let found)):
      reload(desk)
      if let place = copies.firstIndex(where: { $0.path == found.path }) {
        table.select(place)
        results[copies[place]] = found
      }
      desk.tell(Self.made)
    }
    reload(desk)
    return true
  }

  private static let whole = Wording(zh: "演练完成，副本完整", en: "Rehearsed: the copy is whole")
  private static let damaged = Wording(
    zh: "演练完成：!! 副本已损坏，请另选一份", en: "Rehearsed: !! the copy is damaged, choose another")
  private static let made = Wording(zh: "已做一份副本，读回核对无误", en: "A copy was made and read back")

  func drawBody(on surface: inout Surface, in body: Rect, _ desk: Desk) {
    let (list, foot) = body.split(bottom: Self.resultRows)
    if copies.isEmpty {
      surface.write(
        desk.say("还没有副本。按 c 现在做一份。", "There are no copies yet. c makes one now."),
        row: list.row + 1, column: list.column + 2, style: .muted)
      surface.cursor = Position(row: list.row + 1, column: list.column + 2)
    } else {
      table.draw(
        on: &surface, in: list, rows: Array(copies.dropFirst(table.window.lowerBound)))
    }
    let (text, style) = result(desk)
    surface.write(
      TextWidth.wrapped(text, to: foot.columns - 4),
      in: foot.inset(rows: 1, columns: 2), style: style)
  }

  private func result(_ desk: Desk) -> (String, Style) {
    if let job {
      let what =
        job.task == .making
        ? desk.say("正在做副本并核对", "Copying and checking") : desk.say("正在演练", "Rehearsing")
      return ("\(what) \(job.percent)%", .accent)
    }
    guard copies.indices.contains(table.selected) else { return ("", .text) }
    guard let found = results[copies[table.selected]] else {
      return (
        desk.say("这一份还没有演练过，Enter 演练", "Not rehearsed yet: Enter does it"), .muted
      )
    }
    return (desk.say(found.wording), found.isWhole ? .ok : .warning)
  }
}
